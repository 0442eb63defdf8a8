/** Points in time as people write them, with the precision that they wrote, and the interval in which each may lie. */

import { calendarDay, dayNumber, isCalendarDay, printDay } from "./day.ts";
import { offsetAt, readings } from "./zone.ts";

/** From the coarsest to the finest. */
export const PRECISIONS = ["day", "hour", "minute", "second"] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Fields finer than the precision are 0. */
export interface WrittenTime {
  precision: Precision;
  /** Written with `~`: roughly then. */
  approximate: boolean;
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** Seconds east of UTC, when written. */
  offset: number | undefined;
}

/** Epoch seconds. */
export interface Instants {
  /** Where what is written begins: durations run from here. */
  start: number;
  /** Where it may really lie: from here … */
  earliest: number;
  /** … until just before here. */
  latest: number;
}

/** Seconds in what is written. */
const LENGTH = { day: 86_400, hour: 3600, minute: 60, second: 1 };
/** Seconds that `~` adds on both sides. */
const LEEWAY = { day: 86_400, hour: 3600, minute: 1800, second: 1800 };

const WRITTEN =
  /^(~)? ?(\d{4})-(\d\d)-(\d\d)(?:(?:[Tt]| +)(\d\d?)(?::(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?)? ?([Zz]|[+-]\d\d(?::?\d\d)?)?)?$/;
const LONGEST = 64;
const LARGEST_OFFSET = 14 * 3600;

/**
 * Reads `2019-04-02`, `2019-04-02T10`, `2019-04-02 10:30`, `~2019-04-02T10:30:45+02:00` and the like.
 * A fraction of a second is dropped. `undefined` for anything else, and for what no calendar or clock shows.
 */
export function parseTime(text: string): WrittenTime | undefined {
  const trimmed = text.trim();
  const match = trimmed.length > LONGEST ? null : WRITTEN.exec(trimmed);
  if (match === null) return undefined;
  const [, tilde, year, month, day, hour, minute, second, zone] = match;
  const time: WrittenTime = {
    precision: second ? "second" : minute ? "minute" : hour ? "hour" : "day",
    approximate: tilde !== undefined,
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    offset: zone === undefined ? undefined : parseOffset(zone),
  };
  if (!isCalendarDay(time) || time.hour > 23 || time.minute > 59 || time.second > 59)
    return undefined;
  return zone !== undefined && time.offset === undefined ? undefined : time;
}

/** The one form that the program writes; `parseTime` reads it back the same. */
export function printTime(time: WrittenTime): string {
  const tilde = time.approximate ? "~" : "";
  if (time.precision === "day") return `${tilde}${printDay(time)}`;
  const offset = time.offset === undefined ? "" : printOffset(time.offset);
  return `${tilde}${printDay(time)}T${printFields(time)}${offset}`;
}

/**
 * Where what is written begins, to the second and with its offset, as databases read it: `2019-04-02T10:00:00-05:00`.
 * @param zone counts only for a time without an offset
 * @throws RangeError when the zone is needed and is none
 */
export function printInstant(time: WrittenTime, zone: string): string {
  if (time.offset !== undefined)
    return printTime({ ...time, precision: "second", approximate: false });
  const { start } = instants(time, zone);
  return printTime({ ...localTime(start, zone, "second"), offset: offsetAt(start, zone) });
}

/** `10`, `10:30` or `10:30:45`, by the precision; a day has `00`. */
export function printFields(
  time: Pick<WrittenTime, "precision" | "hour" | "minute" | "second">,
): string {
  const fields = [time.hour];
  if (time.precision === "minute" || time.precision === "second") fields.push(time.minute);
  if (time.precision === "second") fields.push(time.second);
  return fields.map((field) => String(field).padStart(2, "0")).join(":");
}

/**
 * The interval that a written time covers: the whole day, hour, minute or second, with both
 * readings where the clock was set back, widened on both sides by `~`.
 * @param zone counts only for a time without an offset
 * @throws RangeError when the zone is needed and is none
 */
export function instants(time: WrittenTime, zone: string): Instants {
  const local = dayNumber(time) * 86_400 + time.hour * 3600 + time.minute * 60 + time.second;
  const final = local + LENGTH[time.precision] - 1;
  const leeway = time.approximate ? LEEWAY[time.precision] : 0;
  const start = time.offset === undefined ? readings(local, zone).first : local - time.offset;
  const end = time.offset === undefined ? readings(final, zone).last : final - time.offset;
  return { start, earliest: start - leeway, latest: end + 1 + leeway };
}

/** False only when `a` must lie after `b`. */
export function mayPrecede(a: Instants, b: Instants): boolean {
  return a.earliest < b.latest;
}

/** Can both be the same moment? */
export function mayAgree(a: Instants, b: Instants): boolean {
  return mayPrecede(a, b) && mayPrecede(b, a);
}

/**
 * What the wall clock shows at an instant. While a clock that was set back repeats itself, a minute
 * or second of the second round carries its offset, so that `instants` finds the way back.
 * @throws RangeError when the zone is none
 */
export function localTime(
  epochSeconds: number,
  zone: string,
  precision: Precision,
  approximate = false,
): WrittenTime {
  const offset = offsetAt(epochSeconds, zone);
  const local = Math.floor((epochSeconds + offset) / LENGTH[precision]) * LENGTH[precision];
  const clock = local - Math.floor(local / 86_400) * 86_400;
  const repeated = LENGTH[precision] <= 60 && readings(local, zone).first !== local - offset;
  return {
    precision,
    approximate,
    ...calendarDay(Math.floor(local / 86_400)),
    hour: Math.floor(clock / 3600),
    minute: Math.floor(clock / 60) % 60,
    second: clock % 60,
    offset: repeated ? offset : undefined,
  };
}

function parseOffset(text: string): number | undefined {
  if (text === "Z" || text === "z") return 0;
  const digits = text.slice(1).replace(":", "").padEnd(4, "0");
  const minutes = Number(digits.slice(2));
  const size = Number(digits.slice(0, 2)) * 3600 + minutes * 60;
  if (minutes > 59 || size > LARGEST_OFFSET) return undefined;
  return text.startsWith("-") && size > 0 ? -size : size;
}

function printOffset(offset: number): string {
  if (offset === 0) return "Z";
  const size = Math.abs(offset);
  const fields = [Math.floor(size / 3600), Math.floor(size / 60) % 60];
  return (offset < 0 ? "-" : "+") + fields.map((field) => String(field).padStart(2, "0")).join(":");
}
