/** Clocks that do not say whether they are of the morning or of the afternoon. */
import type { ClockTime } from "../../values/clock.ts";
import type { FoundTime } from "./found-time.ts";

const HALF =
  /\d\s?[ap]\.?\s?m(?![a-z])|[午上下오凌早晚朝夕昼夜傍밤]|清晨|明け方|未明|새벽|아침|저녁|심야/i;

/** `2:17 PM`, `午後2時` @param words a time as it is written */
export function saysHalf(words: string): boolean {
  return HALF.test(words);
}

/** In minutes: a clock that falls by as much has passed midnight; by less, somebody wrote a line late. */
export const FALL = 6 * 60;
const LATE = 60;
const EVENING = 18 * 60;

/**
 * A clock that says no half of the day, among some that do: twelve hours later, where it would else lie far before the
 * one above, and then does not. Undefined where it is as it is written.
 * @param above in minutes since midnight
 */
export function inAfternoon(clock: ClockTime, above: number): ClockTime | undefined {
  if (clock.hour < 1 || clock.hour > 12) return undefined;
  // `12:10` below `11:50 PM` is past midnight.
  if (clock.hour === 12 && above >= EVENING) return { ...clock, hour: 0 };
  const later = { ...clock, hour: (clock.hour % 12) + 12 };
  const isBelow = above - minutesOf(clock) >= FALL;
  return isBelow && minutesOf(later) >= above - LATE ? later : undefined;
}

function minutesOf({ hour, minute }: ClockTime): number {
  return hour * 60 + minute;
}

/** Clocks that never pass 12:59, and of which one is written as no clock of 24 hours needs to be. */
export function isTwelveHours(text: string, found: readonly FoundTime[]): boolean {
  const clocks = found.filter(({ clock }) => clock !== undefined);
  const isLater = clocks.some(
    ({ clock }) => clock !== undefined && (clock.hour > 12 || clock.hour === 0),
  );
  if (isLater) return false;
  return clocks.some(({ at }) => /^[1-9]:\d/.test(text.slice(at, at + 3)));
}
