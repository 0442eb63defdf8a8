/** Times in exports, in whatever form their tools print them: an instant, or why there is none. */
import { clockOn } from "../../values/clock.ts";
import { addDays } from "../../values/day.ts";
import { shortened } from "../../values/text.ts";
import { instants, parseTime, printTime, type WrittenTime } from "../../values/time.ts";
import { type DayOrder, partsIn, wholeDay } from "../dates/day-order.ts";
import { exactZone } from "../dates/exact-zone.ts";
import { readWholeTime } from "../dates/find-times.ts";
import type { FoundDay, FoundTime, FoundZone } from "../dates/found-time.ts";
import { shownInstead } from "../dates/skipped.ts";
import type { Setting } from "./model.ts";

export type When =
  | {
      readonly ok: true;
      readonly at: number;
      readonly isApproximate?: boolean;
      /** The clock shows that time twice, and this is the first. */
      readonly isTwice?: boolean;
    }
  | { readonly ok: false; readonly message: string; readonly hint: string };

/** Longer ones are none. */
const LONGEST = 60;

/** A number of seconds, of thousandths or of millionths since 1970. */
const EPOCH = /^(\d{10})(?:\.\d{1,9}|\d{3}|\d{6}|\d{9})?$/;

/** Reads one. @param order of the dates of the whole export, where that can be told */
export function readWhen(value: unknown, setting: Setting, order?: DayOrder): When {
  if (typeof value === "number") return readEpoch(String(value));
  const text = typeof value === "string" ? value.trim().replace(/\s+/g, " ") : "";
  if (text === "") return none("there is no time", "Every entry of a timeline needs one.");
  if (text.length > LONGEST) return unreadable(text);
  if (EPOCH.test(text)) return readEpoch(text);
  const ours = parseTime(text);
  if (ours !== undefined) return whenIn(undefined, ours, text, setting);
  const found = readWholeTime(text);
  return found === undefined ? unreadable(text) : whenFound(found, text, setting, order);
}

/** A time that stands in a text. @param shown how it is written there */
export function whenFound(
  { day, clock, zone, end, isEndOfDay }: FoundTime,
  shown: string,
  setting: Setting,
  order: DayOrder | undefined = setting.dates,
): When {
  if (end !== undefined) {
    return none(`"${shown}" is a span of time`, "Write its beginning and its end as two entries.");
  }
  if (day === undefined) return none(`"${shown}" has no day`, `Write it ${AS_OURS}`);
  // First, since no --dates would mend it.
  if (day.shortYear) return none(...partial(day, shown));
  if (day.ambiguous !== undefined && order === undefined) {
    const hint = "Say it with --dates day-first, or --dates month-first.";
    return none(`"${shown}" can be either of two days`, hint);
  }
  const on = wholeDay(partsIn(day, order ?? "day-first"));
  if (on === undefined) return none(...partial(day, shown));
  if (clock === undefined) return none(`"${shown}" is a day without a time`, NEEDS_CLOCK);
  return whenIn(zone, clockOn(isEndOfDay ? addDays(on, 1) : on, clock), shown, setting);
}

/** A time with the zone that is named behind it, or for all. */
export function whenIn(
  own: FoundZone | undefined,
  time: WrittenTime,
  shown: string,
  setting: Setting,
): When {
  const zone = own ?? setting.named;
  if (zone === undefined && time.offset === undefined && setting.unread !== undefined) {
    const hint = "Write an IANA zone, such as Europe/Berlin, or the offset from UTC.";
    return none(`the time zone "${shortened(setting.unread, LONGEST)}" is not known`, hint);
  }
  if (zone === undefined || time.offset !== undefined) return whenOf(time, shown, setting.zone);
  if (zone.offset !== undefined)
    return whenOf({ ...time, offset: zone.offset }, shown, setting.zone);
  const exact = exactZone(zone, time, setting.zone);
  if (exact !== undefined) return whenOf(time, shown, exact);
  const hint = "Write its offset from UTC instead, as in 2019-04-02T10:30-06:00.";
  return none(`the time zone of "${shown}" may be read in two ways`, hint);
}

function partial({ year, shortYear }: FoundDay, shown: string): [message: string, hint: string] {
  if (shortYear) return [`the year of "${shown}" has 2 digits`, "Export it with all four of them."];
  const what = year === undefined ? "year" : "day";
  return [`"${shown}" has no ${what}`, `Write it ${AS_OURS}`];
}

const NEEDS_CLOCK = "An entry needs its time of day: write it into the export, or log it by hand.";

/** @returns why it is none where no clock shows that time in that zone */
export function whenOf(time: WrittenTime, shown: string, zone: string): When {
  if (time.precision === "day") return none(`"${shown}" is a day without a time`, NEEDS_CLOCK);
  if (shownInstead(time, zone) !== undefined) {
    const written = printTime({ ...time, approximate: false }).replace("T", " ");
    return none(
      `${written} never was in ${zone}: the clock was set forward past it`,
      "Correct it, or write its offset from UTC, as in 2019-03-10T02:30-06:00.",
    );
  }
  const exact = instants({ ...time, precision: "second", approximate: false }, zone);
  return {
    ok: true,
    at: exact.start,
    ...((time.approximate || time.precision === "hour") && { isApproximate: true }),
    ...(exact.latest - exact.start > 1 && { isTwice: true }),
  };
}

function readEpoch(text: string): When {
  const seconds = Number(EPOCH.exec(text)?.[1] ?? /^(\d{1,10})(?:\.\d+)?$/.exec(text)?.[1]);
  return Number.isNaN(seconds) ? unreadable(text) : { ok: true, at: seconds };
}

const AS_OURS = "like 2019-04-02T10:30:00Z.";

function unreadable(text: string): When {
  return none(`"${shortened(text, LONGEST)}" is no time that can be read`, `Write it ${AS_OURS}`);
}

function none(message: string, hint: string): When {
  return { ok: false, message, hint };
}
