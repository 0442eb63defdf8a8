/** Which of `03/04/2020` is the month, and what day a found one is. */
import { addDays, isCalendarDay, printDay } from "../../values/day.ts";
import type { DayParts, FoundDay, FoundEnd } from "./found-time.ts";

/** How somebody writes days in numbers. */
export const DAY_ORDERS = ["day-first", "month-first"] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];

const NUMBERS = /(?<![\w/.-])(\d{1,2})([-/])(\d{1,2})\2(?:\d{4}|\d{2})(?:T(?=\d)|(?![\w/-]))/g;

/** `03/13 14:20`: without a year only before a clock, since it is a count as well, and only where no other date tells. */
const WITHOUT_YEAR = /(?<![\w/.-])(\d{1,2})(\/)(\d{1,2})(?=,?\s{1,2}~?\d{1,2}:\d{2})/g;

/** The order that all dates agree on that can be read in one only, such as `27/03/2020`; undefined where none or both are proven. */
export function dayOrderOf(texts: Iterable<string>): DayOrder | undefined {
  const proven = new Set<DayOrder>();
  const likely = new Set<DayOrder>();
  for (const text of texts) {
    for (const order of provenIn(text, NUMBERS)) proven.add(order);
    if (proven.size > 1) return undefined;
    if (proven.size === 0) for (const order of provenIn(text, WITHOUT_YEAR)) likely.add(order);
  }
  const [order, ...others] = proven.size === 0 ? likely : proven;
  return others.length === 0 ? order : undefined;
}

function provenIn(text: string, pattern: RegExp): DayOrder[] {
  return [...text.matchAll(pattern)].flatMap(([, first, , second]): DayOrder[] => {
    const isDayFirst = Number(first) > 12 && Number(first) <= 31 && Number(second) <= 12;
    const isMonthFirst = Number(second) > 12 && Number(second) <= 31 && Number(first) <= 12;
    return isDayFirst ? ["day-first"] : isMonthFirst ? ["month-first"] : [];
  });
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
