/** The known word that a mistyped one was probably meant to be, and the hint that names it. */

import { distance } from "fastest-levenshtein";

/** Longer words are no typing mistakes of ours, and comparing them would take time. */
const LONGEST = 100;

/**
 * The candidate that differs in at most a third of the word's characters (or another `share`: 4 for a
 * quarter), and in at least one being allowed. Case, `-` and `_` make no difference. Of equally near ones the first is taken.
 */
export function nearest(word: string, candidates: Iterable<string>, share = 3): string | undefined {
  const wanted = fold(word);
  if (!wanted || wanted.length > LONGEST) return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / share)) + 1;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    // A single letter is one step from any other.
    if (wanted.length + folded.length < 3 && folded !== wanted) continue;
    if (Math.abs(folded.length - wanted.length) >= least) continue;
    const steps = stepsBetween(wanted, folded);
    if (steps < least) {
      least = steps;
      best = candidate;
    }
  }
  return best;
}

/** More candidates than a hint can list. */
const MOST_LISTED = 20;

/** Shorter ones could be the beginning of anything. */
const LEAST_BEGINNING = 3;

/** The only candidate that begins with a word: `warning` for `warn`. */
function completed(word: string, candidates: readonly string[]): string | undefined {
  const wanted = fold(word);
  if (wanted.length < LEAST_BEGINNING) return undefined;
  const [first, ...others] = candidates.filter((candidate) => fold(candidate).startsWith(wanted));
  return others.length === 0 ? first : undefined;
}

/**
 * A hint that asks whether the nearest candidate was meant, or the only one that begins with the word.
 * @param otherwise the hint where none is near: the candidates, where it is not given
 */
export function didYouMean(
  word: string,
  candidates: readonly string[],
  otherwise = thereAre(candidates),
): string {
  const near = nearest(word, candidates) ?? completed(word, candidates);
  return near === undefined ? otherwise : `Did you mean \`${near}\`?`;
}

function thereAre(candidates: readonly string[]): string {
  if (candidates.length === 0) return "There is none yet.";
  const more = candidates.length > MOST_LISTED ? ", …" : "";
  return `There are: ${candidates.slice(0, MOST_LISTED).join(", ")}${more}.`;
}

/** Letters in another order are one slip of the fingers. */
function stepsBetween(a: string, b: string): number {
  const steps = distance(a, b);
  return steps > 1 && a.length === b.length && sorted(a) === sorted(b) ? 1 : steps;
}

function sorted(word: string): string {
  return [...word].sort().join("");
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[-_ ]/g, "");
}
