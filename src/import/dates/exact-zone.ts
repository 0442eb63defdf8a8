/** Whether the name of a zone behind a time can mean one clock only. */
import { instants, type WrittenTime } from "../../values/time.ts";
import { offsetAt } from "../../values/zone.ts";
import type { FoundZone } from "./found-time.ts";
import { isSummerName, isWinterName } from "./zone-names.ts";

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
  const isSummer = isSummerTime(time, only);
  const contradicts = isSummer ? isWinterName(written) : isSummerName(written);
  return contradicts ? undefined : only;
}

function isSummerTime(time: WrittenTime, zone: string): boolean {
  const at = instants(
    { ...time, precision: "second", approximate: false, offset: undefined },
    zone,
  );
  const months = [0, 6].map((month) => offsetAt(Date.UTC(time.year, month, 1) / 1000, zone));
  return offsetAt(at.start, zone) > Math.min(...months);
}
