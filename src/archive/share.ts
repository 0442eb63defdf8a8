/** How many of how many, and the shares that fit that. */
import { wilson } from "../values/wilson.ts";

export interface Share {
  readonly count: number;
  /** How many cases there are. */
  readonly of: number;
  /** From 0 to 1; null without a case, as its interval is. */
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export function shareOf(count: number, of: number): Share {
  const interval = wilson(count, of);
  return {
    count,
    of,
    share: of === 0 ? null : count / of,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  };
}
