/** Times that no clock has shown, since it was being set forward. */
import { instants, localTime, printTime, type WrittenTime } from "../../values/time.ts";

/**
 * What the clock on the wall showed in place of a time that it skipped; undefined where it showed that time.
 * @throws RangeError when the zone is none
 */
export function shownInstead(time: WrittenTime, zone: string): WrittenTime | undefined {
  if (time.offset !== undefined || time.precision === "day") return undefined;
  const { start } = instants(time, zone);
  const shown = { ...localTime(start, zone, time.precision, time.approximate), offset: undefined };
  return printTime(shown) === printTime(time) ? undefined : shown;
}
