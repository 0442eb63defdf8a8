/**
 * When a calendar's zone sets its clock, by a rule that comes round each year.
 * The form: https://www.rfc-editor.org/rfc/rfc5545#section-3.3.10
 */
import { addDays, weekdayOf } from "../../values/day.ts";

const RULE_PARTS = new Set(["FREQ", "BYMONTH", "BYDAY", "BYMONTHDAY", "UNTIL", "WKST", "INTERVAL"]);

/**
 * The rules by which clocks are set: `FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU`, also with the days of the month of which the
 * weekday is one; undefined for any other.
 * @param start of the first, in local seconds
 * @param from the offset that holds before it
 * @returns the changes of a year, in local seconds
 */
export function yearlyOf(
  rule: string,
  start: number,
  from: number,
): ((year: number) => number[]) | undefined {
  const said = new Map(
    rule
      .toUpperCase()
      .split(";")
      .map((one) => one.split("=") as [string, string]),
  );
  const isKnown = [...said.keys()].every((key) => RULE_PARTS.has(key));
  const month = Number(said.get("BYMONTH") ?? new Date(start * 1000).getUTCMonth() + 1);
  const until = said.has("UNTIL") ? untilOf(said.get("UNTIL") ?? "", from) : Infinity;
  const isYearly = said.get("FREQ") === "YEARLY" && (said.get("INTERVAL") ?? "1") === "1";
  if (!isKnown || !isYearly || !(month >= 1 && month <= 12) || until === undefined)
    return undefined;
  const dayIn = dayRule(said.get("BYDAY"), said.get("BYMONTHDAY"), start);
  if (dayIn === undefined) return undefined;
  const clock = ((start % DAY) + DAY) % DAY;
  const changeIn = (year: number): number[] => {
    if (year < EARLIEST || year > LATEST) return [];
    const day = dayIn(year, month);
    const local = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`) / 1000 + clock;
    return local >= start && local <= until ? [local] : [];
  };
  const last = until === Infinity ? Infinity : new Date(until * 1000).getUTCFullYear();
  // The last change holds until the next one of another part, however long ago it was.
  return (year) => (year <= last ? changeIn(year) : [last - 1, last].flatMap(changeIn).slice(-1));
}

/** Years of four digits, as days are written. */
const [EARLIEST, LATEST] = [1000, 9999];
const DAY = 86_400;
const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/** The day of a year's month on which the clock is set. */
function dayRule(
  weekday: string | undefined,
  monthDays: string | undefined,
  start: number,
): ((year: number, month: number) => string | undefined) | undefined {
  const days = monthDays?.split(",").map(Number);
  if (days?.some((one) => !(one >= 1 && one <= 31))) return undefined;
  if (weekday === undefined) {
    const [only = new Date(start * 1000).getUTCDate(), ...others] = days ?? [];
    return others.length > 0 ? undefined : (year, month) => written(year, month, only);
  }
  const [, place = "", name = ""] = /^([+-]?[1-5])?([A-Z]{2})$/.exec(weekday) ?? [];
  const at = WEEKDAYS.indexOf(name);
  if (at === -1 || (place === "") !== (days !== undefined)) return undefined;
  return (year, month) => {
    const first = written(year, month, 1);
    const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
    const offset = (at - (weekdayOf(first) % 7) + 7) % 7;
    const all = [0, 7, 14, 21, 28].map((more) => 1 + offset + more).filter((one) => one <= count);
    const number = Number(place);
    const day =
      days === undefined
        ? all.at(number > 0 ? number - 1 : number)
        : all.find((one) => days.includes(one));
    return day === undefined ? undefined : addDays(first, day - 1);
  };
}

function written(year: number, month: number, day: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** In UTC, unless it is a day alone. */
function untilOf(value: string, from: number): number | undefined {
  const at = localOf(value);
  if (at === undefined) return undefined;
  return value.endsWith("Z") ? at + from : value.includes("T") ? at : at + DAY - 1;
}

/** Seconds since 1970 as the clock shows them. */
export function localOf(value: string | undefined): number | undefined {
  const [, year, month, day, hour = "00", minute = "00", second = "00"] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d))?Z?$/.exec(value?.trim() ?? "") ?? [];
  if (year === undefined) return undefined;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? undefined : at / 1000;
}
