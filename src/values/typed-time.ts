/** Times and days as people type them at a question or in an option: our own short forms first, plain English after. */

import { type ClockTime, clockOn, parseClock } from "./clock.ts";
import { addDays, addMonths, dayOf, isCalendarDay, isDay, WEEKDAYS, weekdayOf } from "./day.ts";
import { type DurationPart, parseDuration, parseDurationParts } from "./duration.ts";
import { readEnglish } from "./english-time.ts";
import { instants, localTime, parseTime, type WrittenTime } from "./time.ts";
import { isZone } from "./zone.ts";

export interface Moment {
  /** Epoch seconds. */
  readonly now: number;
  /** The document's IANA zone, in which everything typed is meant. */
  readonly zone: string;
}

export interface MomentOnDay extends Moment {
  /** The day that a time of day alone is on; without it, today. */
  readonly day?: string | undefined;
}

/**
 * Reads `14:05`, `~2pm`, `2019-04-02 ~10`, `now`, `20m ago`, `3 days ago`, `yesterday 14:05`,
 * `last friday 3pm` and the like, as precisely as it was typed. A weekday alone is the last one,
 * today included. An IANA zone may stand at the end: the time then carries the offset that its clock has, unless it is
 * the document's. It may lie in the future: that is for the caller to judge.
 */
export async function readTypedTime(
  text: string,
  at: MomentOnDay,
): Promise<WrittenTime | undefined> {
  const typed = tidy(text);
  if (typed === undefined) return undefined;
  const blank = typed.lastIndexOf(" ");
  const named = typed.slice(blank + 1);
  if (blank > 0 && blank < LONGEST && named.includes("/") && isZone(named)) {
    return readInZone(typed.slice(0, blank), named, at);
  }
  const { rest, approximate } = takeApproximate(typed);
  const time =
    parseTime(rest) ??
    readAgo(rest, at) ??
    readDayAndClock(rest, at) ??
    (await readEnglishTime(rest, at));
  return time && approximate ? { ...time, approximate } : time;
}

/** More than anyone types before a zone. */
const LONGEST = 100;

/** A day alone is another in another zone, and has no offset that would say so. */
async function readInZone(
  text: string,
  zone: string,
  at: MomentOnDay,
): Promise<WrittenTime | undefined> {
  const time = await readTypedTime(text, { ...at, zone });
  if (time === undefined || zone === at.zone.toLowerCase()) return time;
  if (time.precision === "day" || time.offset !== undefined) return undefined;
  const exact = { ...time, approximate: false };
  const shown = instants({ ...exact, offset: 0 }, zone).start;
  return { ...time, offset: shown - instants(exact, zone).start };
}

/**
 * Reads the day of a due date: `2019-04-16`, `tomorrow`, `friday` (the coming one), `in 2 weeks`,
 * `7d`, `+7d`, `next monday` and the like, as `YYYY-MM-DD`.
 */
export async function readTypedDay(text: string, at: Moment): Promise<string | undefined> {
  const typed = tidy(text);
  if (typed === undefined) return undefined;
  const today = dayOf(at.now, at.zone);
  const day = dayNamed(typed, today, "coming") ?? readAhead(typed, today);
  if (day !== undefined) return day;
  const found = await readEnglish(typed, today, "coming");
  return found?.kind === "moment" && found.clock === undefined ? found.day : undefined;
}

function tidy(text: string): string | undefined {
  return text.trim().replace(/\s+/g, " ").toLowerCase() || undefined;
}

function takeApproximate(typed: string): { rest: string; approximate: boolean } {
  const rest = typed.replace(/(?:^| )(?:~ ?|(?:about|around|roughly|circa) )/, " ").trim();
  return { rest, approximate: rest !== typed };
}

function readAgo(text: string, { now, zone }: Moment): WrittenTime | undefined {
  if (text === "now") return localTime(now, zone, "minute");
  if (!text.endsWith(" ago")) return undefined;
  const length = text.slice(0, -" ago".length);
  const parts = parseDurationParts(length);
  if (parts === undefined) return undefined;
  if (parts.every(isCalendarPart)) return parseTime(moveDay(dayOf(now, zone), parts, -1) ?? "");
  return readableTime(now - (parseDuration(length) ?? 0), zone);
}

function readDayAndClock(text: string, at: MomentOnDay): WrittenTime | undefined {
  const today = dayOf(at.now, at.zone);
  const [first = "", ...others] = text.split(" ");
  const day = dayNamed(first, today, "last");
  if (day === undefined) {
    const clock = parseClock(withoutAt(text));
    return clock && clockOn(at.day ?? today, clock);
  }
  if (others.length === 0) return parseTime(day);
  const clock = readHourToo(withoutAt(others.join(" ")));
  return clock && clockOn(day, clock);
}

/** After a day, a bare number can only be an hour. */
function readHourToo(text: string): ClockTime | undefined {
  const isHour = /^\d\d?$/.test(text);
  const clock = parseClock(isHour ? `${text}:00` : text);
  return clock && isHour ? { ...clock, precision: "hour" } : clock;
}

function withoutAt(text: string): string {
  return text.startsWith("at ") ? text.slice("at ".length) : text;
}

async function readEnglishTime(
  text: string,
  { now, zone, day }: MomentOnDay,
): Promise<WrittenTime | undefined> {
  const today = dayOf(now, zone);
  const found = await readEnglish(text, today, "nearest");
  if (found === undefined) return undefined;
  if (found.kind === "shift") return readableTime(now + found.seconds, zone);
  const on = found.day ?? day ?? today;
  return found.clock ? clockOn(on, found.clock, found.offset) : parseTime(on);
}

/** A day given by one word. */
function dayNamed(word: string, today: string, weekday: "last" | "coming"): string | undefined {
  if (isDay(word)) return word;
  if (word === "today") return today;
  if (word === "yesterday") return addDays(today, -1);
  if (word === "tomorrow") return addDays(today, 1);
  const index = WEEKDAYS.findIndex((name) => name === word || name.slice(0, 3) === word);
  if (index < 0) return undefined;
  const back = (weekdayOf(today) - index + 7) % 7;
  return addDays(today, weekday === "last" ? -back : 7 - back);
}

function readAhead(text: string, today: string): string | undefined {
  const parts = parseDurationParts(text.replace(/^(?:in |\+ ?)/, ""));
  return parts?.every(isCalendarPart) ? moveDay(today, parts, 1) : undefined;
}

function isCalendarPart({ amount, unit }: DurationPart): boolean {
  return Number.isInteger(amount) && ["day", "week", "month", "year"].includes(unit);
}

/** `undefined` beyond the years that a day may have. */
function moveDay(
  day: string,
  parts: readonly DurationPart[],
  direction: 1 | -1,
): string | undefined {
  let moved = day;
  for (const { amount, unit } of parts) {
    const count = amount * direction;
    if (unit === "month") moved = addMonths(moved, count);
    else if (unit === "year") moved = addMonths(moved, count * 12);
    else moved = addDays(moved, unit === "week" ? count * 7 : count);
    if (!isDay(moved)) return undefined;
  }
  return moved;
}

function readableTime(epochSeconds: number, zone: string): WrittenTime | undefined {
  const time = localTime(epochSeconds, zone, "minute");
  return isCalendarDay(time) ? time : undefined;
}
