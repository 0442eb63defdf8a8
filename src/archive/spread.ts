/** How long something took over many incidents: never a mean, which one long night decides. */
import type { Duration } from "../document/facts.ts";
import { nearestRank } from "../values/percentile.ts";

export interface Spread {
  /** How many say it. */
  readonly known: number;
  /** How many there are. */
  readonly of: number;
  /** Of an even number, the mean of the two in the middle; null without a case, as the other is. */
  readonly median: Duration | null;
  /** Nine of ten took no longer: by the nearest rank. */
  readonly p90: Duration | null;
}

/** @param of how many incidents there are, those that do not say it included */
export function spreadOf(durations: readonly Duration[], of: number): Spread {
  const sorted = durations.toSorted(
    (a, b) => a.seconds - b.seconds || Number(a.approximate) - Number(b.approximate),
  );
  const { length } = sorted;
  return {
    known: length,
    of,
    median: meanOf(sorted.slice(Math.ceil(length / 2) - 1, Math.floor(length / 2) + 1)),
    p90: nearestRank(sorted, 90) ?? null,
  };
}

function meanOf(durations: readonly Duration[]): Duration | null {
  if (durations.length === 0) return null;
  return {
    seconds: durations.reduce((sum, { seconds }) => sum + seconds, 0) / durations.length,
    approximate: durations.some(({ approximate }) => approximate),
  };
}
