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
 * make no difference. Where no line has just these words, one that has all of them and more will do; the time at the
 * beginning of a line may be written in another way.
 */
export function lostLines(before: string, after: string): Lost[] {
  const there = new Map<string, Line[]>();
  for (const line of linesOf(after)) push(there, line.words.join(" "), line);
  const missing = linesOf(before).filter(
    ({ words }) => there.get(words.join(" "))?.pop() === undefined,
  );
  if (missing.length === 0) return [];
  const rest = new Lines([...there.values()].flat());
  return missing.filter(({ words }) => !rest.take(words)).map(({ line, text }) => ({ line, text }));
}

/** The lines of a text that have words. */
function linesOf(text: string): Line[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((one, at) => ({ line: at + 1, text: one, words: one.match(WORD) ?? [] }))
    .filter(({ words }) => words.length > 0);
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** Lines by their words, for one that has all of some. */
class Lines {
  readonly #byWord = new Map<string, Line[]>();
  readonly #taken = new Set<Line>();

  constructor(lines: readonly Line[]) {
    for (const line of lines) {
      for (const word of new Set(line.words)) push(this.#byWord, word, line);
    }
  }

  /** Takes a line that has all of the words, but for those of a time that the first of them may be. */
  take(words: readonly string[]): boolean {
    const wanted = withoutTime(words);
    if (wanted.length === 0) return true;
    const found = this.#rarest(wanted)
      .slice(0, MOST_CANDIDATES)
      .find((line) => !this.#taken.has(line) && hasAll(line.words, wanted));
    if (found !== undefined) this.#taken.add(found);
    return found !== undefined;
  }

  /** The lines with the word that the fewest have. */
  #rarest(words: readonly string[]): readonly Line[] {
    return words
      .map((word) => this.#byWord.get(word) ?? [])
      .reduce((fewest, lines) => (lines.length < fewest.length ? lines : fewest));
  }
}

/** A word that more lines have tells little of any of them. */
const MOST_CANDIDATES = 500;

function hasAll(words: readonly string[], wanted: readonly string[]): boolean {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return wanted.every((word) => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count - 1);
    return count > 0;
  });
}

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
