/** Times in exports, in whatever form their tools print them: an instant, or why there is none. */
import { dayNumber } from "../../values/day.ts";
import { parseTime, printTime, type WrittenTime } from "../../values/time.ts";
import { offsetAt, readings } from "../../values/zone.ts";
import type { DateOrder, Setting } from "./model.ts";

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
const NUMERIC = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})\.?(?:(?:,|T)? ?(.*))?$/i;
const NAMED =
  /^(?:[a-z]{3,9}\.?,? )?(?:(\d{1,2})(?:st|nd|rd|th|\.)? ([a-z]{3,9})\.?|([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?),? (\d{2,4})(?:,? (?:at )?(.*))?$/i;
const CLOCK =
  /^(\d{1,2})(?::(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?)? ?([ap])?\.?(?:m\.?)? ?(Z|UTC|GMT|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d\d)?)?(?: ?\([^)]*\))?$/i;

/** As tools that write English begin them. */
const MONTHS = [..."jan feb mar apr may jun".split(" "), ..."jul aug sep oct nov dec".split(" ")];

/** Reads one. @param order of the dates of the whole export, where that can be told */
export function readWhen(value: unknown, setting: Setting, order?: DateOrder): When {
  if (typeof value === "number") return readEpoch(String(value));
  const text = typeof value === "string" ? value.trim().replace(/\s+/g, " ") : "";
  if (text === "") return none("there is no time", "Every entry of a timeline needs one.");
  if (text.length > LONGEST) return unreadable(text);
  if (EPOCH.test(text)) return readEpoch(text);
  const approximate = text.startsWith("~");
  const words = approximate ? text.slice(1).trim() : text;
  const iso = parseTime(words);
  if (iso !== undefined) return whenOf({ ...iso, approximate }, text, setting.zone);
  return readOther(words, text, setting, order ?? setting.dates);
}

/**
 * The order that the dates of an export have: told by one whose day cannot be a month.
 * Undefined where none tells, or where they contradict each other.
 */
export function orderOf(values: Iterable<string>): DateOrder | undefined {
  const seen = new Set<DateOrder>();
  for (const value of values) {
    const match = value.length > LONGEST ? null : NUMERIC.exec(value.trim());
    if (match === null || (match[1] as string).length > 2) continue;
    const [first, second] = [Number(match[1]), Number(match[3])];
    if (first > 12 && second <= 12) seen.add("day-first");
    if (second > 12 && first <= 12) seen.add("month-first");
  }
  const [only, ...others] = seen;
  return others.length === 0 ? only : undefined;
}

function readOther(
  words: string,
  shown: string,
  { zone }: Setting,
  order: DateOrder | undefined,
): When {
  const named = NAMED.exec(words);
  if (named !== null) {
    const [, before, monthBehind, month, behind, year = "", rest] = named;
    const at = MONTHS.indexOf((monthBehind ?? month ?? "").slice(0, 3).toLowerCase()) + 1;
    if (at === 0) return unreadable(shown);
    return timeOn(year, String(at), before ?? behind ?? "", rest, shown, zone);
  }
  const numeric = NUMERIC.exec(words);
  if (numeric === null) return unreadable(shown);
  const [, first = "", mark, second = "", third = "", rest] = numeric;
  if (first.length > 2) return timeOn(first, second, third, rest, shown, zone);
  const told =
    order ?? orderOf([`${first}/${second}/${third}`]) ?? (mark === "." ? "day-first" : undefined);
  if (told === undefined && first !== second) {
    const hint = "Say it with --dates day-first, or --dates month-first.";
    return none(`"${shown}" can be either of two days`, hint);
  }
  const [day, month] = told === "month-first" ? [second, first] : [first, second];
  return timeOn(third, month, day, rest, shown, zone);
}

function timeOn(
  year: string,
  month: string,
  day: string,
  rest: string | undefined,
  shown: string,
  zone: string,
): When {
  if (year.length !== 4) {
    return none(
      `the year of "${shown}" has ${year.length} digits`,
      "Export it with all four of them.",
    );
  }
  const clock = readClock(rest ?? "");
  if (rest !== undefined && rest !== "" && clock === undefined) return unreadable(shown);
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = parseTime(clock === undefined ? date : `${date}T${clock}`);
  return time === undefined ? unreadable(shown) : whenOf(time, shown, zone);
}

/** As `parseTime` takes it. */
function readClock(text: string): string | undefined {
  const match = CLOCK.exec(text.trim());
  if (match === null) return undefined;
  const [, written = "", minute, second, half, zone = ""] = match;
  if (minute === undefined && half === undefined) return undefined;
  const hour =
    half === undefined
      ? Number(written)
      : (Number(written) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  if (half !== undefined && (Number(written) > 12 || written === "0")) return undefined;
  const fields = [hour, Number(minute ?? 0), Number(second ?? 0)];
  const clock = fields.map((field) => String(field).padStart(2, "0")).join(":");
  const offset = zone.replace(/^(?:UTC|GMT)/i, "").replace(/^([+-])(\d)(?!\d)/, "$10$2");
  return clock + (zone === "" ? "" : offset || "Z");
}

/** @returns why it is none where no clock shows that time in that zone */
export function whenOf(time: WrittenTime, shown: string, zone: string): When {
  if (time.precision === "day") {
    const hint = "An entry needs its time of day: write it into the export, or log it by hand.";
    return none(`"${shown}" is a day without a time`, hint);
  }
  const approximate = time.approximate || time.precision === "hour" ? { isApproximate: true } : {};
  const local = dayNumber(time) * 86_400 + time.hour * 3600 + time.minute * 60 + time.second;
  if (time.offset !== undefined) return { ok: true, at: local - time.offset, ...approximate };
  const { first, last } = readings(local, zone);
  if (first + offsetAt(first, zone) !== local) {
    const written = printTime({ ...time, approximate: false }).replace("T", " ");
    return none(
      `${written} never was in ${zone}: the clock was set forward past it`,
      "Correct it, or write its offset from UTC, as in 2019-03-10T02:30-06:00.",
    );
  }
  return { ok: true, at: first, ...approximate, ...(first !== last && { isTwice: true }) };
}

function readEpoch(text: string): When {
  const seconds = Number(EPOCH.exec(text)?.[1] ?? /^(\d{1,10})(?:\.\d+)?$/.exec(text)?.[1]);
  return Number.isNaN(seconds) ? unreadable(text) : { ok: true, at: seconds };
}

function unreadable(text: string): When {
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return none(`"${shown}" is no time that can be read`, "Write it like 2019-04-02T10:30:00Z.");
}

function none(message: string, hint: string): When {
  return { ok: false, message, hint };
}
