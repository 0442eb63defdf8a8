/** The sentences of a block. */

export interface Sentence {
  readonly text: string;
  /** In the block. */
  readonly start: number;
}

/** A sentence of a person is shorter; what is longer is cut, which bounds what looking at it costs. */
const LONGEST = 1000;
const END = /(?<![.?!])[.?!]+["'”’)\]*_]*(?=\s|$)|\|/g;
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|cf|incl|resp|dr|mr|mrs|ms|st|jr)\.$/i;

/** Cells of a table, and what stands between full stops, end a sentence. */
export function* sentencesOf(block: string): Generator<Sentence> {
  let start = 0;
  for (const { 0: mark, index } of block.matchAll(END)) {
    const end = index + mark.length;
    if (mark === "." && ABBREVIATION.test(block.slice(Math.max(start, end - 10), end))) continue;
    yield* cut(block, start, mark === "|" ? index : end);
    start = end;
  }
  yield* cut(block, start, block.length);
}

function* cut(block: string, from: number, to: number): Generator<Sentence> {
  for (let start = from; start < to; ) {
    const end = Math.min(to, start + LONGEST);
    const blank = end < to ? block.lastIndexOf(" ", end) : -1;
    const stop = blank > start ? blank : end;
    const text = block.slice(start, stop);
    if (/\S/.test(text)) yield { text, start };
    start = stop;
  }
}
