/**
 * The time zones that a calendar defines itself, by the times at which its clock was and is set.
 * The form: https://www.rfc-editor.org/rfc/rfc5545#section-3.6.5
 */
import type { Property } from "./calendar-lines.ts";
import { localOf, yearlyOf } from "./calendar-rules.ts";
import type { When } from "./when.ts";

/** From when on the clock runs otherwise: seconds since 1970, as it showed them before. */
interface Change {
  readonly local: number;
  readonly from: number;
  readonly to: number;
}

/** One part of a zone, in summer or in winter: the changes into it in a year. */
interface Part {
  /** Of the first of its changes, in local seconds. */
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly isYearly?: true;
  changesIn(year: number): readonly number[];
}

const DAY = 86_400;
/** Those of a century, in any form, and no more of a hostile one. */
const MOST_PARTS = 500;
/** Of those that come round each year; each is looked for in each year of an event. */
const MOST_RULES = 24;

/** By what the events call them. One of which a part cannot be read is left out: an hour beside it would be a silent fault. */
export function zonesIn(properties: readonly Property[]): ReadonlyMap<string, CalendarZone> {
  const zones = new Map<string, CalendarZone>();
  let name: string | undefined;
  let parts: (Part | undefined)[] = [];
  let part: Property[] | undefined;
  let isInside = false;
  for (const property of properties) {
    const value = property.value.trim();
    const mark = `${property.name}:${value.toUpperCase()}`;
    if (mark === "BEGIN:VTIMEZONE")
      [isInside, name, parts, part] = [true, undefined, [], undefined];
    else if (!isInside) continue;
    else if (mark === "END:VTIMEZONE") {
      isInside = false;
      const known = parts.filter((one) => one !== undefined);
      const isWhole = known.length > 0 && known.length === parts.length;
      const rules = known.filter(({ isYearly }) => isYearly === true).length;
      if (
        name !== undefined &&
        isWhole &&
        known.length <= MOST_PARTS &&
        rules <= MOST_RULES &&
        !zones.has(name)
      )
        zones.set(name, new CalendarZone(known));
    } else if (mark === "BEGIN:STANDARD" || mark === "BEGIN:DAYLIGHT") part = [];
    else if (mark === "END:STANDARD" || mark === "END:DAYLIGHT") {
      parts.push(part && partOf(part));
      part = undefined;
    } else if (part !== undefined) part.push(property);
    else if (property.name === "TZID") name = property.value;
  }
  return zones;
}

export class CalendarZone {
  readonly #byYear = new Map<number, readonly Change[]>();

  readonly #first: Part;

  /** @param parts at least one */
  constructor(private readonly parts: readonly Part[]) {
    this.#first = parts.reduce((first, one) => (one.start < first.start ? one : first));
  }

  /**
   * @param clock what the clock shows, read as if it were in UTC
   * @param shown as it is written
   */
  whenOf(clock: When, shown: string): When {
    if (!clock.ok) return clock;
    // No offset exceeds a day, and no two changes lie as near as these two instants.
    const around = [clock.at - DAY, clock.at + DAY].map((instant) => this.#offsetAt(instant));
    const [first, second] = [...new Set(around)]
      .map((offset) => ({ offset, instant: clock.at - offset }))
      .filter(({ offset, instant }) => this.#offsetAt(instant) === offset)
      .map(({ instant }) => instant)
      .sort((a, b) => a - b);
    if (first === undefined) {
      return {
        ok: false,
        message: `${shown.replace("T", " ")} never was in the zone of the calendar: the clock was set forward past it`,
        hint: "Correct it, or write it in UTC.",
      };
    }
    return { ok: true, at: first, ...(second !== undefined && { isTwice: true }) };
  }

  /** Before the first change it is what that one changed from. */
  #offsetAt(instant: number): number {
    const changes = this.#changesAround(instant);
    const last = changes.findLast(({ local, from }) => local - from <= instant);
    return last?.to ?? changes[0]?.from ?? this.#first.from;
  }

  /** In their order. Of a zone that changes no more, the last is years ago. */
  #changesAround(at: number): readonly Change[] {
    const year = new Date(at * 1000).getUTCFullYear();
    const known = this.#byYear.get(year);
    if (known !== undefined) return known;
    const years = [year - 1, year, year + 1];
    const changes = this.parts
      .flatMap(({ from, to, changesIn }) =>
        years.flatMap(changesIn).map((local) => ({ local, from, to })),
      )
      .sort((a, b) => a.local - a.from - (b.local - b.from));
    this.#byYear.set(year, changes);
    return changes;
  }
}

function partOf(properties: readonly Property[]): Part | undefined {
  const said = (name: string) => properties.find((one) => one.name === name)?.value.trim();
  const [from, to] = [offsetOf(said("TZOFFSETFROM")), offsetOf(said("TZOFFSETTO"))];
  const start = localOf(said("DTSTART"));
  if (from === undefined || to === undefined || start === undefined) return undefined;
  const rule = said("RRULE");
  const dates = properties
    .filter(({ name }) => name === "RDATE")
    .flatMap(({ value }) => value.split(","))
    .map(localOf);
  const single = [start, ...dates];
  if (single.length > MOST_PARTS) return undefined;
  if (rule === undefined) {
    const known = single.flatMap((one) => one ?? []);
    // A change that came once holds until the next one, however long ago it was.
    return known.length < single.length
      ? undefined
      : { start, from, to, changesIn: lastUntil(known) };
  }
  const yearly = dates.length === 0 ? yearlyOf(rule, start, from) : undefined;
  return yearly && { start, from, to, isYearly: true, changesIn: yearly };
}

/** Those of that year, and the last one before it. */
function lastUntil(changes: readonly number[]): (year: number) => number[] {
  const sorted = [...changes].sort((a, b) => a - b);
  return (year) => {
    const [begin, end] = [Date.UTC(year, 0) / 1000, Date.UTC(year + 1, 0) / 1000];
    const before = sorted.findLast((one) => one < begin);
    const during = sorted.filter((one) => one >= begin && one < end);
    return before === undefined ? during : [before, ...during];
  };
}

/** Seconds east of UTC: `+0100`, `-003000` */
function offsetOf(value: string | undefined): number | undefined {
  const [, sign, hours, minutes, seconds = "0"] =
    /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(value ?? "") ?? [];
  if (sign === undefined) return undefined;
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  if (size > MOST_OFFSET) return undefined;
  return sign === "-" ? 0 - size : size;
}

const MOST_OFFSET = 15 * 3600;
