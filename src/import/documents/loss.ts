/** Whether all words of a foreign document are in what was made of it. */
import { pushTo } from "../../values/grouping.ts";
import { MONTH_NUMBERS, WEEKDAY_NAMES } from "../dates/month-names.ts";
import { ZONE_NAMES } from "../dates/zone-names.ts";

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
 * Lines are compared by their words alone, each as often as it stands there: marks, blanks, capitals and the level of
 * a heading make no difference. Where no line has just these words, one that has all of them and more will do.
 */
export function lostLines(before: string, after: string): Lost[] {
  const there = new Map<string, Line[]>();
  for (const line of linesOf(after)) pushTo(there, folded(line.words).join(" "), line);
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

  constructor(lines: readonly Line[]) {
    for (const line of lines) {
      const candidate = { words: folded(line.words), isTaken: false };
      for (const word of new Set(candidate.words)) pushTo(this.#byWord, word, candidate);
    }
  }

  /** Takes a line that has all of the words. */
  take(words: readonly string[]): boolean {
    const wanted = folded(words);
    const found = this.#withRarest(wanted)
      .slice(-MOST_CANDIDATES)
      .find((line) => !line.isTaken && hasAll(line.words, wanted));
    if (found !== undefined) found.isTaken = true;
    return found !== undefined;
  }

  /** The lines with the word that the fewest have; those at the end are free. */
  #withRarest(words: readonly string[]): readonly Candidate[] {
    const lines = words
      .map((word) => this.#byWord.get(word) ?? [])
      .reduce((fewest, some) => (some.length < fewest.length ? some : fewest));
    while (lines.at(-1)?.isTaken) lines.pop();
    return lines;
  }
}

/** A word that more lines have tells little of any of them. */
const MOST_CANDIDATES = 500;

function hasAll(words: readonly string[], wanted: readonly string[]): boolean {
  return missingFrom(countsOf(words), wanted).length === 0;
}

/**
 * The words that a change has taken away, but for numbers, the words of times, which it may write in another way
 * (`Apr 2, 10:15 PST` as `2019-04-02 10:15`), and the names of an action's meta (`Owner: @ana` as `@ana`).
 */
export function lostWords(before: string, after: string): string[] {
  return missingWords(before, after).filter(
    (word) => !(/^\d|\d$/.test(word) || isOfTime(word) || OF_META.has(word)),
  );
}

/** All words that a change has taken away, as often as it has. */
export function missingWords(before: string, after: string): string[] {
  return missingFrom(countsOf(wordsOf(after)), wordsOf(before));
}

/** The line of the first of them. */
export function lostWord(before: string, after: string): Lost | undefined {
  const counts = countsOf(wordsOf(after));
  return linesOf(before).find(({ words }) => missingFrom(counts, folded(words)).length > 0);
}

function wordsOf(text: string): string[] {
  return folded(text.match(WORD) ?? []);
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Uses the counts up. */
function missingFrom(counts: Map<string, number>, wanted: readonly string[]): string[] {
  return wanted.filter((word) => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count - 1);
    return count <= 0;
  });
}

/** `午後3時`, `頃`, `１２` */
const IN_CHARACTERS =
  /^[\d\uff10-\uff19年月日時时分秒点點半頃約约午前後后上下오전후시분초반凌清晨早晚朝夕方昼夜深里中傍明未け새벽아침저녁밤심야の]+$/;
/** `火`, `火曜日`, `星期二` */
const EAST_ASIAN_WEEKDAY = /^(?:[月火水木金土日](?:曜日?)?|(?:星期|周|週)[一二三四五六日天])$/;

function isOfTime(word: string): boolean {
  return (
    IN_CHARACTERS.test(word) ||
    EAST_ASIAN_WEEKDAY.test(word) ||
    MONTH_NUMBERS.has(word) ||
    WEEKDAY_NAMES.has(word) ||
    ZONE_NAMES.has(word) ||
    AROUND_TIMES.has(word)
  );
}

/** What people write around a time that ours does not need. */
const AROUND_TIMES = new Set(
  "t z am pm a p m h hrs uhr uur horas o clock at on the of from to ca kl klokka klokken about around approx approximately roughly day days later same next utc gmt local time gegen um vers les environ sobre hacia las la à às eso de por volta das des cca circa etwa omtrent rundt cirka ごろ 前後 左右 同日 翌日 次日".split(
    " ",
  ),
);

/** What people call the parts of an action that our meta knows by their form. */
const OF_META = new Set(
  "owner assignee assigned to due by deadline issue issues ticket jira pr priority status done".split(
    " ",
  ),
);
