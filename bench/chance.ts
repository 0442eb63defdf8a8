/** Chance that is the same at every run, so that two runs measure the same documents. */

export interface Chance {
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** True in that share of the cases, from 0 to 1. */
  happens(share: number): boolean;
  one<T>(from: readonly T[]): T;
  /** Different ones, in the order in which they stand. */
  some<T>(count: number, from: readonly T[]): T[];
}

/** Mulberry32: a few lines, and good enough for text that nobody reads. */
export function chanceOf(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    happens: (share) => next() < share,
    one: <T>(from: readonly T[]) => from[between(0, from.length - 1)] as T,
    some: <T>(count: number, from: readonly T[]) => {
      const places = new Set<number>();
      while (places.size < Math.min(count, from.length)) places.add(between(0, from.length - 1));
      return [...places].sort((a, b) => a - b).map((place) => from[place] as T);
    },
  };
}
