/** Clocks that do not say whether they are of the morning or of the afternoon. */
import type { FoundTime } from "../../dates/found-time.ts";

const HALF = /\d\s?[ap]\.?\s?m(?![a-z])|[午上下오凌早晚]/i;

/** `2:17 PM`, `午後2時` */
export function saysHalf(text: string, { at, span }: FoundTime): boolean {
  return HALF.test(text.slice(at, span.end + 1));
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
