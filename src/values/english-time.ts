/** Times in plain English ("last friday 3pm"): the one file that knows chrono-node, loaded when first asked. */

import type { ClockTime } from "./clock.ts";
import { type CalendarDay, isCalendarDay, parseDay, printDay } from "./day.ts";

export type EnglishTime = EnglishMoment | EnglishShift;

export interface EnglishMoment {
  readonly kind: "moment";
  /** The day meant; `undefined` when only a time of day was typed. */
  readonly day: string | undefined;
  readonly clock: ClockTime | undefined;
  /** Seconds east of UTC, when a zone was typed. */
  readonly offset: number | undefined;
}

/** So many seconds from now. */
export interface EnglishShift {
  readonly kind: "shift";
  readonly seconds: number;
}

/** More than anyone types as a time. */
const LONGEST = 100;
/** chrono backtracks over runs of blanks: a hundred characters of `1h    1h    …` keep it busy for seconds. */
const BLANKS = /\s\s/;
/** `03/04` is March in one country and April in another; midnight belongs to two days. */
const AMBIGUOUS = ["parser/SlashDateFormatParser", "casualReference/midnight"];

/**
 * Reads a text that is a time from its first word to its last; `undefined` for all else.
 * @param text with single blanks only
 * @param today the day that `yesterday` and the like count from
 * @param prefer which one is meant where the text could be of the past or to come
 */
export async function readEnglish(
  text: string,
  today: string,
  prefer: "nearest" | "coming",
): Promise<EnglishTime | undefined> {
  const from = parseDay(today);
  if (from === undefined || text.length > LONGEST || BLANKS.test(text)) return undefined;
  const { casual } = await import("chrono-node/en");
  // chrono counts in the machine's zone. We hand in our wall clock as if it were the machine's, and
  // read only fields, never an instant, so that its zone cancels out; no zone changes its clock at noon.
  const noon = new Date(from.year, from.month - 1, from.day, 12);
  const [result, ...others] = casual.parse(text, noon, { forwardDate: prefer === "coming" });
  if (result === undefined || others.length > 0 || result.end) return undefined;
  if (result.text.length !== text.length) return undefined;
  const tags = result.start.tags();
  if (AMBIGUOUS.some((tag) => tags.has(tag))) return undefined;
  return tags.has("result/relativeDateAndTime")
    ? shiftOf(result.start, from)
    : momentOf(result.start, text, tags.has("result/relativeDate"));
}

type Components = import("chrono-node/en").ParsedResult["start"];

function shiftOf(found: Components, from: CalendarDay): EnglishShift {
  const seconds = (wallClock(found) - Date.UTC(from.year, from.month - 1, from.day, 12)) / 1000;
  return { kind: "shift", seconds };
}

function wallClock(found: Components): number {
  return Date.UTC(
    field(found, "year"),
    field(found, "month") - 1,
    field(found, "day"),
    field(found, "hour"),
    field(found, "minute"),
    field(found, "second"),
  );
}

function momentOf(found: Components, text: string, relative: boolean): EnglishMoment | undefined {
  const dayTyped = found.isCertain("day") || found.isCertain("weekday");
  const clock = found.isCertain("hour") ? clockOf(found, text) : undefined;
  const day = {
    year: field(found, "year"),
    month: field(found, "month"),
    day: field(found, "day"),
  };
  if (!isCalendarDay(day) || (!dayTyped && clock === undefined)) return undefined;
  const offset =
    found.isCertain("timezoneOffset") && !relative
      ? field(found, "timezoneOffset") * 60
      : undefined;
  return { kind: "moment", day: dayTyped ? printDay(day) : undefined, clock, offset };
}

function clockOf(found: Components, text: string): ClockTime {
  const minuteTyped = field(found, "minute") !== 0 || /\d[:.]\d\d/.test(text);
  return {
    precision: found.isCertain("second") ? "second" : minuteTyped ? "minute" : "hour",
    approximate: false,
    hour: field(found, "hour"),
    minute: field(found, "minute"),
    second: field(found, "second"),
  };
}

function field(found: Components, name: Parameters<Components["get"]>[0]): number {
  return found.get(name) ?? 0;
}
