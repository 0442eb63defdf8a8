/** Where the lines of a new text stood, so that a doubt about one can be told of its source. */
import { pushTo } from "../../values/grouping.ts";
import type { Source } from "./model.ts";

/** So many lines with words above and below tell apart lines that read alike. */
const MOST_AROUND = 4;
/** Of more that read alike, the first, second, … is the same in both. */
const MOST_ALIKE = 100;

/**
 * Finds lines of a draft in its source. Of several that read so, it is the one with the most of the same lines around
 * it, since sections may have changed their places; else the first, second, … is the same there.
 */
export function linesInSource(
  draft: string,
  { text, firstLine }: Pick<Source, "text" | "firstLine">,
): (line: number) => number {
  const there = new Lines(text);
  const drafted = new Lines(draft);
  return (line) => {
    const words = drafted.all[line - 1] ?? "";
    const at = placeOf(words, line - 1) ?? holderOf(words);
    return firstLine + (at ?? 0);
  };

  function placeOf(words: string, at: number): number | undefined {
    const alike = there.places.get(words);
    if (alike === undefined) return undefined;
    const nth = drafted.places.get(words)?.indexOf(at) ?? 0;
    const same = alike[Math.min(nth, alike.length - 1)] as number;
    if (words === "" || alike.length > MOST_ALIKE) return same;
    const likeness = (place: number) =>
      ([-1, 1] as const)
        .map((step) => commonRun(drafted.around(at, step), there.around(place, step)))
        .reduce((a, b) => a + b);
    return alike.reduce((best, one) => (likeness(one) > likeness(best) ? one : best), same);
  }

  /** What was a cell is a line now: its row is where it stood. */
  function holderOf(words: string): number | undefined {
    const own = words.replace(/^[-*+][ \t]{1,4}/, "");
    const at = own === "" ? -1 : there.all.findIndex((one) => one.includes(own));
    return at === -1 ? undefined : at;
  }
}

/** The lines of a text without the blanks around them. */
class Lines {
  readonly all: readonly string[];
  readonly places = new Map<string, number[]>();

  constructor(text: string) {
    this.all = text.split(/\r\n|\r|\n/).map((line) => line.trim());
    for (const [at, words] of this.all.entries()) pushTo(this.places, words, at);
  }

  /** Those with words next to a line, from the nearest on. */
  around(place: number, step: 1 | -1): string[] {
    const found: string[] = [];
    for (let at = place + step; found.length < MOST_AROUND && at in this.all; at += step) {
      const words = this.all[at] as string;
      if (words !== "") found.push(words);
    }
    return found;
  }
}

function commonRun(some: readonly string[], others: readonly string[]): number {
  const end = some.findIndex((one, at) => one !== others[at]);
  return end === -1 ? some.length : end;
}
