/** Which documents answer best: what they hold of rare words, as BM25 has it. */
import type { Counts } from "./scan.ts";

/** How soon more of the same word tells nothing new, and how much a long text counts for less. */
const SATURATION = 1.2;
const LENGTH = 0.4;

/** What a term counts, from how many of all documents have it. */
export function rarity(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

/** A document counts for a term as far as its best match is one. */
export function rarities(counts: readonly Counts[], terms: number, all: number): number[] {
  return Array.from({ length: terms }, (_, at) =>
    rarity(
      counts.reduce((sum, { best }) => sum + (best[at] ?? 0), 0),
      all,
    ),
  );
}

/** @param worth of each term: its rarity times its weight */
export function scorer(
  counts: readonly Counts[],
  worth: readonly number[],
): (one: Counts) => number {
  const average = counts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, counts.length);
  return ({ sums, length }) => {
    const room = SATURATION * (1 - LENGTH + (LENGTH * length) / Math.max(1, average));
    return sums.reduce((score, sum, at) => score + ((worth[at] ?? 0) * sum) / (sum + room), 0);
  };
}
