/** Where the lines of a new text stood, so that a doubt about one can be told of its source. */
import { pushTo } from "../../values/grouping.ts";
import type { Source } from "./model.ts";

/** Finds lines of a draft in its source: the first, second, … that reads so is the same there. */
export function linesInSource(
  draft: string,
  { text, firstLine }: Source,
): (line: number) => number {
  const wordsOf = (all: string) => all.split(/\r\n|\r|\n/).map((line) => line.trim());
  const places = new Map<string, number[]>();
  for (const [at, words] of wordsOf(text).entries()) {
    pushTo(places, words, firstLine + at);
  }
  const seen = new Map<string, number>();
  const drafted = wordsOf(draft);
  const lines = drafted.map((words) => {
    const nth = seen.get(words) ?? 0;
    seen.set(words, nth + 1);
    const known = places.get(words);
    return known?.[Math.min(nth, known.length - 1)];
  });
  return (line) => lines[line - 1] ?? holderOf(drafted[line - 1] ?? "") ?? firstLine;

  /** What was a cell is a line now: its row is where it stood. */
  function holderOf(words: string): number | undefined {
    const own = words.replace(/^[-*+][ \t]{1,4}/, "");
    const at = own === "" ? -1 : wordsOf(text).findIndex((one) => one.includes(own));
    return at === -1 ? undefined : firstLine + at;
  }
}
