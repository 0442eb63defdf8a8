/** A paragraph in its sentences, in any script. */

const END = /[.?!]+["'”’)\]]*(?=\s)|[。！？]+[」』）]*/g;
/** Of a few letters: `e.g.`, `no.`; a sentence does not end in them. */
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|cf|no|incl|resp)\.$/i;

export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(END)) {
    const end = index + mark.length;
    if (mark === "." && ABBREVIATION.test(text.slice(Math.max(start, end - 10), end))) continue;
    sentences.push(text.slice(start, end).trim());
    start = end;
  }
  return [...sentences, text.slice(start).trim()].filter((sentence) => sentence !== "");
}
