/** A place in a document that may say when the harm began, as it was found. */
import type { FoundEnd, FoundTime } from "../../dates/found-time.ts";
import type { FactOrigin } from "../model.ts";

export interface Start {
  readonly found: FoundEnd;
  /** Of a range. */
  readonly end:
    | { readonly found: FoundEnd; readonly from: FactOrigin; readonly line: number }
    | undefined;
  /** `YYYY-MM-DD`: the day that a time of day alone is on. */
  readonly day: string | undefined;
  readonly from: FactOrigin;
  readonly line: number;
  /** It tells the same as a day that is known, more precisely. */
  readonly mayRefine: boolean;
  /** Why it is a guess, where it is one. */
  readonly doubt: string | undefined;
}

export function startOf(
  time: FoundTime,
  { day, from, line }: Pick<Start, "day" | "from" | "line">,
): Start {
  const end = time.end && { found: time.end, from, line };
  return { found: time, end, day, from, line, mayRefine: true, doubt: undefined };
}
