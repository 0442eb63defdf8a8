/** Counts how often each of a set of words stands in a text, in whatever form. */
import { COMMON, stem } from "../words.ts";
import { Kind, kindOf } from "./letters.ts";

/**
 * Hands over each word of a folded text as it is compared (its stem, or two neighbouring letters of a script without
 * blanks), and as it stands there; nothing for words that every text has, single letters and the numbers of times.
 */
export function eachWord(folded: string, take: (word: string, written: string) => void): void {
  eachRun(
    folded,
    (run) => {
      if (isTelling(run)) take(stem(run), run);
    },
    (pair) => take(pair, pair),
  );
}

/** Two incidents of one year, or at one hour, have nothing else in common. */
const OF_TIMES = /^(?:\d\d?|(?:19|20)\d\d)$/;

function isTelling(run: string): boolean {
  return run.length > 1 && !COMMON.has(run) && !OF_TIMES.test(run);
}

/** More often tells nothing new. */
const MOST_COUNTED = 255;
/** Longer pieces of a text keep all of it in memory, and are looked up each time. */
const LONGEST_REMEMBERED = 12;
const MOST_REMEMBERED = 50_000;

export interface WordCounts {
  /** How often each word stands there, in their order. */
  readonly counts: Uint8Array;
  /** Of all words that `eachWord` hands over, these and others. */
  readonly total: number;
}

/** @param words as `eachWord` hands them over */
export function counterOf(words: readonly string[]): (folded: string) => WordCounts {
  const places = new Map(words.map((word, place) => [word, place]));
  const known = new Map<string, number>();
  const find = (run: string) => (isTelling(run) ? (places.get(stem(run)) ?? ANOTHER) : NONE);
  const placeOf = (run: string): number => {
    if (run.length > LONGEST_REMEMBERED) return find(run);
    const found = known.get(run) ?? find(run);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(run, found);
    return found;
  };
  return (folded) => {
    const counts = new Uint8Array(words.length);
    let total = 0;
    const count = (place: number) => {
      if (place !== NONE) total++;
      if (place >= 0 && (counts[place] as number) < MOST_COUNTED) (counts[place] as number)++;
    };
    eachRun(
      folded,
      (run) => count(placeOf(run)),
      (pair) => count(places.get(pair) ?? ANOTHER),
    );
    return { counts, total };
  };
}

/** In place of a place: a word that is not counted by itself, and one that tells nothing. */
const ANOTHER = -1;
const NONE = -2;

/** Longer runs of letters are no words. */
const LONGEST_WORD = 40;

function eachRun(
  folded: string,
  takeWord: (word: string) => void,
  takePair: (pair: string) => void,
): void {
  let start = -1;
  for (let at = 0; at <= folded.length; at++) {
    const kind = at < folded.length ? kindOf(folded.charCodeAt(at)) : Kind.gap;
    if (kind === Kind.letter) {
      if (start === -1) start = at;
      continue;
    }
    if (start !== -1 && at - start <= LONGEST_WORD) takeWord(folded.slice(start, at));
    start = -1;
    if (kind === Kind.unspaced && at > 0 && kindOf(folded.charCodeAt(at - 1)) === Kind.unspaced) {
      takePair(folded.slice(at - 1, at + 1));
    }
  }
}
