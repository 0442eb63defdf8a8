/** Which of `03/04/2020` is the month, and what day a found one is. */
import { addDays, isCalendarDay, printDay } from "../../values/day.ts";
import type { DayParts, FoundDay, FoundEnd } from "./found-time.ts";

/** How somebody writes days in numbers. */
export const DAY_ORDERS = ["day-first", "month-first"] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];

const NUMBERS = /(?<![\w/.-])(\d{1,2})([-/])(\d{1,2})\2(?:\d{4}|\d{2})(?:T(?=\d)|(?![\w/-]))/g;

/** The order that all dates agree on that can be read in one only, such as `27/03/2020`; undefined where none or both are proven. */
export function dayOrderOf(texts: Iterable<string>): DayOrder | undefined {
  const proven = new Set<DayOrder>();
  for (const text of texts) {
    for (const [, first, , second] of text.matchAll(NUMBERS)) {
      const isDayFirst = Number(first) > 12 && Number(first) <= 31 && Number(second) <= 12;
      const isMonthFirst = Number(second) > 12 && Number(second) <= 31 && Number(first) <= 12;
      if (isDayFirst) proven.add("day-first");
      if (isMonthFirst) proven.add("month-first");
    }
    if (proven.size > 1) return undefined;
  }
  return [...proven][0];
}

/** What a day says, read in an order where it can be read in two. */
export function partsIn(found: FoundDay, order: DayOrder): DayParts {
  if (found.ambiguous === undefined) return found;
  return order === "day-first" ? found.ambiguous.dayFirst : found.ambiguous.monthFirst;
}

/**
 * A whole day as `YYYY-MM-DD`; undefined where the month or the day is not told, or the calendar has no such day.
 * @param year counts only for a day that is written without one
 */
export function wholeDay(parts: DayParts, year?: number): string | undefined {
  const day = { year: parts.year ?? year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0 };
  return isCalendarDay(day) ? printDay(day) : undefined;
}

/** The day that a clock shows, where it is told on another one: `24:00` is 0:00 of the next. @param day on which it is told */
export function dayOfClock(
  { clock, isEndOfDay }: Pick<FoundEnd, "clock" | "isEndOfDay">,
  day: string,
): string {
  return clock !== undefined && isEndOfDay ? addDays(day, 1) : day;
}
