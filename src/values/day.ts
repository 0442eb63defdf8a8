/** Calendar days as `YYYY-MM-DD` strings, years 1000 to 9999: checks and arithmetic, with no clock. */

import { offsetAt } from "./zone.ts";

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** `sunday` first, as `weekdayOf` counts. */
export const WEEKDAYS = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
] as const;

const SECONDS_PER_DAY = 86_400;

/** Is it a day of the real calendar, written `YYYY-MM-DD`? */
export function isDay(text: string): boolean {
  return parseDay(text) !== undefined;
}

export function parseDay(text: string): CalendarDay | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return undefined;
  const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isCalendarDay(parts) ? parts : undefined;
}

/** A year below 1000 is taken for a slip of the hand, not for a date. */
export function isCalendarDay({ year, month, day }: CalendarDay): boolean {
  return (
    year >= 1000 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

export function printDay({ year, month, day }: CalendarDay): string {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Days since 1970-01-01. */
export function dayNumber({ year, month, day }: CalendarDay): number {
  return Date.UTC(year, month - 1, day) / 1000 / SECONDS_PER_DAY;
}

/** The day that lies so many days after 1970-01-01. */
export function calendarDay(number: number): CalendarDay {
  const date = new Date(number * SECONDS_PER_DAY * 1000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** @throws RangeError when `day` is none, as all functions below that take one */
export function addDays(day: string, count: number): string {
  return printDay(calendarDay(numberOf(day) + count));
}

/** The same day of another month, or that month's last day where it is shorter. */
export function addMonths(day: string, count: number): string {
  const from = calendarDay(numberOf(day));
  const months = from.year * 12 + from.month - 1 + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return printDay({ year, month, day: Math.min(from.day, daysInMonth(year, month)) });
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return numberOf(to) - numberOf(from);
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  // 1970-01-01 was a Thursday.
  return (((numberOf(day) + 4) % 7) + 7) % 7;
}

/** The nearest such day of the week, before or behind; the day itself where it is one. @param weekday from 1, which is Monday */
export function nearestWeekday(day: string, weekday: number): string {
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  return addDays(day, ahead > 3 ? ahead - 7 : ahead);
}

/** The day that the calendar on the wall shows at an instant. @throws RangeError when the zone is none */
export function dayOf(epochSeconds: number, zone: string): string {
  const local = epochSeconds + offsetAt(epochSeconds, zone);
  return printDay(calendarDay(Math.floor(local / SECONDS_PER_DAY)));
}

function numberOf(day: string): number {
  const parts = parseDay(day);
  if (parts === undefined) throw new RangeError(`not a day: ${day}`);
  return dayNumber(parts);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
