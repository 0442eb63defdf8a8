/** Times as APIs write them, all of which are brought into UTC. */
import { isDay } from "../../values/day.ts";

const ISO =
  /^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s?(Z|UTC|[-+]\d\d:?\d\d)$/i;

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
  const instant = Date.parse(`${day}T${hour}:${minute}:${second}Z`) - offset * 1000;
  const [date = "", clock = ""] = new Date(instant).toISOString().split("T");
  return `${date} ${clock.slice(0, second === "00" ? 5 : 8)}`;
}

function offsetSeconds(zone: string): number {
  const match = /^([-+])(\d\d):?(\d\d)$/.exec(zone);
  if (match === null) return 0;
  const [, sign, hours, minutes] = match;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}

/** The earliest of some such times. */
export function earliest(times: readonly (string | undefined)[]): string | undefined {
  return times.filter((time) => time !== undefined).sort()[0];
}
