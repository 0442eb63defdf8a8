/** A paragraph in its sentences, in any script. */
import { betweenLetters } from "./letters.ts";

const END = /[.?!]+["'”’)\]]*|[。！？]+[」』）]*/g;
/** Of a few letters: `e.g.`, `no.`; a sentence does not end in them. */
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|cf|no|incl|resp)\.$/i;
/** A sentence of a person is shorter; what is longer is parted, which bounds what a look at it costs. */
const LONGEST = 1000;

/** Without blanks around them; none is empty. */
export function* sentencesOf(text: string): Generator<string> {
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(END)) {
    const end = index + mark.length;
    if (!isEnd(text, start, end, mark)) continue;
    yield* parted(text.slice(start, end));
    start = end;
  }
  yield* parted(text.slice(start));
}

/** Marks of scripts with blanks need one behind them: those in `v1.2` and `mortem.yaml` end nothing. */
function isEnd(text: string, start: number, end: number, mark: string): boolean {
  if (/^[。！？]/.test(mark)) return true;
  if (end < text.length && !/\s/.test(text[end] as string)) return false;
  return mark !== "." || !ABBREVIATION.test(text.slice(Math.max(start, end - 10), end));
}

/** The text without blanks around it, in pieces that are not too long. */
export function* parted(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const end = betweenLetters(text, at + LONGEST);
    const piece = text.slice(at, end).trim();
    if (piece !== "") yield piece;
    at = end;
  }
}
