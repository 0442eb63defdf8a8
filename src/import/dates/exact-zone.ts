/** Whether the name of a zone behind a time can mean one clock only. */
import { instants, type WrittenTime } from "../../values/time.ts";
import { offsetAt } from "../../values/zone.ts";
import type { FoundZone } from "./found-time.ts";
import { isSummerName, isWinterName, WITHOUT_SUMMER } from "./zone-names.ts";

/**
 * The IANA zone that a name means, where it can mean nothing else: `PST` in a summer is somebody's clock on the wall,
 * or an hour beside it, and `IST` is India's, Ireland's or Israel's, unless the document is kept in one of them.
 * @param time as it is written, local; @param home the zone of the document
 */
export function exactZone(
  { zone, others, written }: FoundZone,
  time: WrittenTime,
  home: string,
): string | undefined {
  if (zone === undefined || zone === "UTC" || written.includes("/")) return zone;
  const only = others.length === 0 ? zone : [zone, ...others].find((one) => one === home);
  if (only === undefined) return undefined;
  const [winter, summer] = offsetsIn(time.year, only);
  const meant = isWinterName(written) ? winter : isSummerName(written) ? summer : undefined;
  if (meant === undefined || offsetOf(time, only) === meant) return only;
  // Arizona has no summer time, and Queensland none, whose clocks bear the names of their neighbours'.
  return offsetsIn(time.year, home).every((one) => one === meant) ? home : undefined;
}

/** `PST` in July: the clock on the wall, which is an hour from what the name says. */
export function contradictsSeason(zone: FoundZone, time: WrittenTime): boolean {
  const { zone: only, offset, others } = zone;
  if (only === undefined || offset !== undefined || others.length > 0) return false;
  return exactZone(zone, time, only) === undefined;
}

/** `MST` where the document is kept in Arizona's time is that. @param home the zone of the document */
export function meantAt<Zone extends FoundZone | undefined>(
  found: Zone,
  home: string | undefined,
): Zone {
  if (found?.zone === undefined || home === undefined || !isWinterName(found.written)) return found;
  return WITHOUT_SUMMER[found.zone] === home ? { ...found, zone: home } : found;
}

/** Of the clock in winter and in summer. */
function offsetsIn(year: number, zone: string): [winter: number, summer: number] {
  const [january = 0, july = 0] = [0, 6].map((month) =>
    offsetAt(Date.UTC(year, month, 1) / 1000, zone),
  );
  return [Math.min(january, july), Math.max(january, july)];
}

/** What a clock on the wall there is ahead of UTC at that time, in seconds. */
function offsetOf(time: WrittenTime, zone: string): number {
  const exact = { ...time, precision: "second", approximate: false, offset: undefined } as const;
  return offsetAt(instants(exact, zone).start, zone);
}
