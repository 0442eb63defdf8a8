/** Found times in one short form, for tables of tests. */
import type {
  DayParts,
  FoundDay,
  FoundEnd,
  FoundTime,
} from "../../../src/import/dates/found-time.ts";
import type { ClockTime } from "../../../src/values/clock.ts";
import { printFields } from "../../../src/values/time.ts";

/** `2019-04-02 ~10:30 JST → 11:20`; `?` for what is not told, `03-04|04-03` for a day in two readings. */
export function said(found: FoundTime | undefined): string | undefined {
  if (found === undefined) return undefined;
  const end = found.end && partOf(found.end);
  return end === undefined ? partOf(found) : `${partOf(found)} → ${end}`;
}

function partOf({ day, clock, zone, isEndOfDay }: FoundEnd): string {
  const next = isEndOfDay && "of the next day";
  return [day && dayText(day), clock && clockText(clock), next, zone?.written]
    .filter(Boolean)
    .join(" ");
}

function dayText(found: FoundDay): string {
  const { ambiguous, shortYear, approximate } = found;
  const text = ambiguous
    ? `${numbers(ambiguous.dayFirst)}|${numbers(ambiguous.monthFirst)}`
    : numbers(found);
  return (approximate ? "~" : "") + text + (shortYear ? "!" : "");
}

function numbers({ year, month, day }: DayParts): string {
  return [year, month, day]
    .map((part) => String(part ?? "?").padStart(2, "0"))
    .join("-")
    .replaceAll("0?", "?");
}

function clockText(clock: ClockTime): string {
  return (clock.approximate ? "~" : "") + printFields(clock);
}
