/** A found time as one of ours, against a calendar, with whatever could not be told for certain. */
import { clockOn } from "../../../values/clock.ts";
import { addDays, daysBetween, isDay, nearestWeekday } from "../../../values/day.ts";
import {
  instants,
  localTime,
  parseTime,
  printTime,
  type WrittenTime,
} from "../../../values/time.ts";
import { dayOfClock, partsIn, wholeDay } from "../../dates/day-order.ts";
import { contradictsSeason, meantAt } from "../../dates/exact-zone.ts";
import type { DayParts, FoundEnd, FoundZone } from "../../dates/found-time.ts";
import { shownInstead } from "../../dates/skipped.ts";
import { otherWeekday } from "../../dates/weekday.ts";
import { isWinterName, WITHOUT_SUMMER } from "../../dates/zone-names.ts";
import type { Doubt } from "../model.ts";
import type { Calendar } from "./calendar.ts";

export interface Settled {
  readonly time: WrittenTime;
  /** Only a clock was told: the day is another's. */
  readonly isDayLent: boolean;
  /** As it was told, where no clock ever showed that. */
  readonly skipped?: WrittenTime | undefined;
  readonly doubts: readonly Doubt[];
}

export interface Place {
  readonly field: string;
  /** In the source file, from 1. */
  readonly line: number;
}

/**
 * `undefined` where no whole day can be told, or the time is none.
 * @param day `YYYY-MM-DD`, for a time of day alone
 */
export function settle(
  { day: found, clock, zone: written, isEndOfDay, isNextDay, isYesterday, weekday }: FoundEnd,
  calendar: Calendar,
  day: string | undefined,
  place: Place,
): Settled | undefined {
  const doubts: Doubt[] = [];
  const parts = found && partsIn(found, calendar.order);
  const own = parts && wholeDay(parts, yearFor(parts, calendar));
  // A month alone is no day, and neither is one that the calendar does not have.
  if (found !== undefined && own === undefined) return undefined;
  const lent = own ?? day;
  if (lent === undefined || !isDay(lent)) return undefined;
  const beside =
    own === undefined ? dayBeside(lent, { isNextDay, isYesterday, weekday }) : undefined;
  const on = beside ?? lent;
  if (beside !== undefined && beside !== lent && !isNextDay) {
    const said = isYesterday ? "yesterday" : "a day of the week";
    const message = `${said} is told without its date; ${on} is taken, the nearest to ${lent}`;
    doubts.push({ ...place, message });
  }
  if (found?.ambiguous && !calendar.isOrderProven) doubts.push(twoOrders(found, calendar, place));
  if (found?.shortYear) {
    doubts.push({
      ...place,
      message: `the year is written with two digits; read as ${on.slice(0, 4)}`,
    });
  }
  const against = found && otherWeekday(found, on);
  if (against !== undefined) doubts.push({ ...place, message: against });
  if (parts !== undefined && parts.year === undefined && calendar.year !== undefined) {
    const { from } = calendar.year;
    const message = `the date has no year; ${on.slice(0, 4)} is taken from ${from}`;
    doubts.push({ ...place, message });
  }
  if (clock === undefined) {
    const time = { ...(parseTime(on) as WrittenTime), approximate: found?.approximate ?? false };
    return { time, isDayLent: false, doubts };
  }
  const told = clockOn(dayOfClock({ clock, isEndOfDay }, on), clock);
  const zone = meantAt(written, calendar.zone);
  const named = zone ?? meantAt(calendar.found, calendar.zone);
  if (named !== undefined && contradictsSeason(named, told)) {
    doubts.push({ ...place, ...seasonDoubt(named, calendar.zone) });
  }
  const local = inMainZone(told, zone, calendar);
  const gap = calendar.zone === undefined ? undefined : shownInstead(local, calendar.zone);
  if (gap !== undefined) {
    const message = `${printTime(local)} does not exist in ${calendar.zone}, where the clock was set forward; it is read as ${printTime(gap)}`;
    doubts.push({ ...place, message });
  }
  const skipped = gap && local;
  return { time: gap ?? local, isDayLent: own === undefined, skipped, doubts };
}

/** The day of a clock alone: one near that which is known, where its words say so. */
function dayBeside(
  day: string,
  { isNextDay, isYesterday, weekday }: Pick<FoundEnd, "isNextDay" | "isYesterday" | "weekday">,
): string {
  if (isNextDay || isYesterday) return addDays(day, isNextDay ? 1 : -1);
  return weekday === undefined ? day : nearestWeekday(day, weekday);
}

/** What is said of `PST` in July; of `MST`, that Arizona's clocks show just that. @param home the document's zone */
export function seasonDoubt(
  { written, zone }: FoundZone,
  home: string | undefined,
): Pick<Doubt, "message" | "field" | "choices"> {
  const message = `${written} is not what clocks show in ${zone} at that time of the year: read as what they show, which is an hour beside it`;
  const other = zone !== undefined && isWinterName(written) ? WITHOUT_SUMMER[zone] : undefined;
  if (zone === undefined || other === undefined) return { message };
  const said = `${message}; in ${other} they show it all the year round`;
  if (zone !== home) return { message: said };
  // The times stay as they are told: only the zone that they are in is another.
  const choices = [zone, other].map((value) => ({ value, label: value }));
  return { message: said, field: "timezone", choices };
}

/** Nobody writes up what has not happened: a day in December, in a file of January, is of the year before. */
function yearFor({ month, day }: DayParts, { year, fileDay }: Calendar): number | undefined {
  const lent = year?.year;
  if (lent === undefined || fileDay === undefined) return lent;
  const read = wholeDay({ year: lent, month, day });
  return read !== undefined && daysBetween(fileDay, read) > LATEST ? lent - 1 : lent;
}

/** In days behind the day in a file's name. */
const LATEST = 60;

/** The same on a later day. */
export function daysLater(time: WrittenTime, count: number): WrittenTime {
  const day = printTime({ ...time, precision: "day", approximate: false });
  const moved = parseTime(addDays(day, count)) as WrittenTime;
  return { ...time, year: moved.year, month: moved.month, day: moved.day };
}

function twoOrders(found: NonNullable<FoundEnd["day"]>, calendar: Calendar, place: Place): Doubt {
  const other = calendar.order === "day-first" ? "month-first" : "day-first";
  const choices = [calendar.order, other] as const;
  const read = choices.flatMap(
    (order) => wholeDay(partsIn(found, order), calendar.year?.year) ?? [],
  );
  return {
    ...place,
    message: `the order of day and month cannot be told; read as ${read[0]}, and ${read[1]} is as likely`,
    choices: read.map((value, at) => ({
      value,
      label: choices[at] === "day-first" ? "the day comes first" : "the month comes first",
      order: choices[at],
    })),
  };
}

/** What the clock on the wall shows in the zone that the document's times are in. */
function inMainZone(
  time: WrittenTime,
  zone: FoundZone | undefined,
  { zone: main, found }: Calendar,
): WrittenTime {
  if (zone === undefined || main === undefined) return time;
  if (zone.zone !== undefined && (zone.zone === main || zone.zone === found?.zone)) return time;
  const known = zone.zone ?? "UTC";
  const shift = zone.zone === undefined ? zone.offset : undefined;
  const start = instants({ ...time, approximate: false, offset: shift }, known).start;
  return localTime(start, main, time.precision, time.approximate);
}
