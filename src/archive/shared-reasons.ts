/** What two incidents have in common, as a reader is told of it. */
import { foldLetters } from "./search/letters.ts";
import { eachWord } from "./search/vocabulary.ts";
import { toldRuns, toldWords } from "./told-words.ts";

/** What of an incident a reader may be told of. */
export interface Told {
  /** As `eachWord` hands them over. */
  readonly words: ReadonlySet<string>;
  /** Words of scripts without blanks. */
  readonly runs: readonly string[];
  /** Those of the words, and pairs of letters, that its title has. */
  readonly title: ReadonlySet<string>;
}

/** @param body folded */
export function toldIn(title: string, body: string): Told {
  const ofTitle = new Set<string>();
  eachWord(foldLetters(title), (word) => ofTitle.add(word));
  return { words: toldWords(body), runs: toldRuns(body), title: ofTitle };
}

/** One word or name that both have. */
export interface Shared {
  /** As it is compared. */
  readonly key: string;
  readonly written: string;
  /** What it adds to their likeness. */
  readonly value: number;
}

/** Few words in common are chance, unless one is of the title. */
const FEWEST = 2;

/**
 * What tells most first; none where nothing does.
 * @param shared the words and pairs of letters that both have, and that are rare enough to tell something
 */
export function reasonsOf({ words, runs, title }: Told, shared: readonly Shared[]): string[] {
  const values = new Map(shared.map(({ key, value }) => [key, value]));
  const found = [
    ...shared.filter(({ key }) => words.has(key)),
    ...runs.flatMap((run) => sharedRuns(run, values)),
  ];
  const isTelling = found.length >= FEWEST || found.some(({ key }) => title.has(key));
  return isTelling ? found.sort((a, b) => b.value - a.value).map(({ written }) => written) : [];
}

/** Of a word without blanks, the pieces of which every two neighbouring letters are shared. */
function sharedRuns(run: string, values: ReadonlyMap<string, number>): Shared[] {
  const found: Shared[] = [];
  let start = 0;
  let value = 0;
  for (let at = 0; at < run.length; at++) {
    const own = values.get(run.slice(at, at + 2));
    if (own !== undefined) {
      value += own;
      continue;
    }
    const written = run.slice(start, at + 1);
    if (isWord(written)) found.push({ key: written.slice(0, 2), written, value });
    start = at + 1;
    value = 0;
  }
  return found;
}

/** Two letters of a syllabary begin too many words. */
function isWord(written: string): boolean {
  return written.length >= (/^\p{sc=Han}/u.test(written) ? 2 : 3);
}
