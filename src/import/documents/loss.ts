/** Whether each line of words of a foreign document is in what was made of it. */

/** A line of the source whose words the new text does not have. */
export interface Lost {
  /** From 1, in the source's text. */
  readonly line: number;
  readonly text: string;
}

interface Line {
  readonly line: number;
  readonly text: string;
  readonly words: readonly string[];
}

/**
 * Lines are compared by their words alone, each as often as it stands there: marks, blanks and the level of a heading
 * make no difference, nor do capitals. Where no line has just these words, one that has all of them and more will do;
 * the time at the beginning of a line may be written in another way, and the meta of an action without its names
 * (`owner: @ana` as `@ana`).
 */
export function lostLines(before: string, after: string): Lost[] {
  const there = new Map<string, Line[]>();
  for (const line of linesOf(after)) push(there, folded(line.words).join(" "), line);
  const missing = linesOf(before).filter(
    ({ words }) => there.get(folded(words).join(" "))?.pop() === undefined,
  );
  if (missing.length === 0) return [];
  const rest = new Lines([...there.values()].flat());
  // A short line must not take what only a longer one can be.
  const longestFirst = missing.toSorted((a, b) => b.words.length - a.words.length);
  return longestFirst
    .filter(({ words }) => !rest.take(words))
    .map(({ line, text }) => ({ line, text }))
    .sort((a, b) => a.line - b.line);
}

/** The lines of a text that have words. */
function linesOf(text: string): Line[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((one, at) => ({ line: at + 1, text: one, words: one.match(WORD) ?? [] }))
    .filter(({ words }) => words.length > 0);
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

const folded = (words: readonly string[]): string[] => words.map((word) => word.toLowerCase());

interface Candidate {
  readonly words: readonly string[];
  isTaken: boolean;
}

/** Lines by their words, for one that has all of some. */
class Lines {
  readonly #byWord = new Map<string, Candidate[]>();
  readonly #all: Candidate[] = [];

  constructor(lines: readonly Line[]) {
    for (const line of lines) {
      const candidate = { words: folded(line.words), isTaken: false };
      this.#all.push(candidate);
      for (const word of new Set(candidate.words)) push(this.#byWord, word, candidate);
    }
  }

  /** Takes a line that has all of the words, but for those of a time that the first of them may be. */
  take(words: readonly string[]): boolean {
    const wanted = folded(withoutTime(words));
    if (wanted.length === 0) return true;
    const found = this.#withRarest(wanted)
      .slice(-MOST_CANDIDATES)
      .find((line) => !line.isTaken && hasAll(line.words, wanted));
    if (found !== undefined) found.isTaken = true;
    return found !== undefined;
  }

  /** The lines with the word that the fewest have; those at the end are free. */
  #withRarest(words: readonly string[]): readonly Candidate[] {
    const lines = words
      .filter((word) => !OF_META.has(word))
      .map((word) => this.#byWord.get(word) ?? [])
      .reduce((fewest, some) => (some.length < fewest.length ? some : fewest), this.#all);
    while (lines.at(-1)?.isTaken) lines.pop();
    return lines;
  }
}

/** A word that more lines have tells little of any of them. */
const MOST_CANDIDATES = 500;

function hasAll(words: readonly string[], wanted: readonly string[]): boolean {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const isAction = words.some((word) => /^a\d{1,6}$/.test(word));
  return wanted.every((word) => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count - 1);
    return count > 0 || (isAction && OF_META.has(word));
  });
}

/** What people call the parts of an action that our meta knows by their form. */
const OF_META = new Set(
  "owner assignee assigned to due by deadline issue issues ticket jira pr priority status done".split(
    " ",
  ),
);

/** No time has more words. */
const LONGEST_TIME = 10;
/** Numbers, and the short words that stand with them: months, zones, halves of the day. */
const OF_TIME =
  /^(?:\d.*|[A-Z]{1,4}|[AaPp][Mm]|[A-Z]\p{Ll}{2,8}|[ap]|kl|ca|about|around|on|at|the|of)$/u;

function withoutTime(words: readonly string[]): readonly string[] {
  const last = words.slice(0, LONGEST_TIME).findLastIndex((word) => /^\d/.test(word));
  const end = last + (last >= 0 && BEHIND_TIME.test(words[last + 1] ?? "") ? 2 : 1);
  return words.slice(0, end).every((word) => OF_TIME.test(word)) ? words.slice(end) : words;
}

/** A zone, or a half of the day. */
const BEHIND_TIME = /^(?:[A-Z]{2,4}|[AaPp][Mm])$/;

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
