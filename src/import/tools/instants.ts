/** Times as APIs write them, all of which are brought into UTC. */
import { isDay } from "../../values/day.ts";
import { compare, shortened } from "../../values/text.ts";
import type { Doubt } from "../documents/model.ts";

const ISO =
  /^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s?(Z|UTC|[-+]\d\d(?::?\d\d)?)$/i;

/**
 * A time with its zone, in UTC and in the form of a timeline entry: `2021-03-04 10:05`, with seconds where they are
 * told. Undefined for anything else, and for a day that is none.
 */
export function utcTime(text: string | undefined): string | undefined {
  const match = text === undefined || text.length > 40 ? null : ISO.exec(text);
  if (match === null) return undefined;
  const [, day = "", hour = "", minute = "", second = "00", zone = ""] = match;
  if (!isDay(day) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    return undefined;
  const offset = offsetSeconds(zone);
  if (Math.abs(offset) > FARTHEST) return undefined;
  const instant = Date.parse(`${day}T${hour}:${minute}:${second}Z`) - offset * 1000;
  const [date = "", clock = ""] = new Date(instant).toISOString().split("T");
  if (!isDay(date)) return undefined;
  return `${date} ${clock.slice(0, second === "00" ? 5 : 8)}`;
}

/** In seconds: no place on earth is further from UTC. */
const FARTHEST = 14 * 3600;

function offsetSeconds(zone: string): number {
  const match = /^([-+])(\d\d):?(\d\d)?$/.exec(zone);
  if (match === null) return 0;
  const [, sign, hours, minutes = "00"] = match;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}

/** Reads the times of an incident, and remarks those that are told in no form that is certain. */
export class Times {
  readonly remarks: Doubt[] = [];

  constructor(private readonly line: number) {}

  read(called: string, text: string | undefined): string | undefined {
    const time = utcTime(text);
    if (time === undefined && text !== undefined) {
      const message = `${called} is left out: ${shortened(text)} is no time with a zone`;
      this.remarks.push({ line: this.line, message });
    }
    return time;
  }
}

/** As the times have it; what has none, or that of another, stays behind what it stood behind. */
export function inOrder<T extends { readonly time: string | undefined }>(
  entries: readonly T[],
): T[] {
  const times = entries.flatMap(({ time }) => time ?? []);
  const isNewestFirst = (times[0] ?? "") > (times.at(-1) ?? "");
  let last = "";
  return (isNewestFirst ? entries.toReversed() : entries)
    .map((entry) => {
      last = entry.time ?? last;
      return { entry, place: last };
    })
    .sort((a, b) => compare(a.place, b.place))
    .map(({ entry }) => entry);
}

/** The earliest of some such times. */
export function earliest(times: readonly (string | undefined)[]): string | undefined {
  return times.filter((time) => time !== undefined).sort()[0];
}
