/** `--minutes`: how long a clock runs. */
import { MortemError } from "../../values/error.ts";

/** A day; nobody talks longer. */
const MOST_MINUTES = 1440;

/** 0 is without a clock. @throws MortemError for what is no such number */
export function minutesOf(text: string): number {
  const minutes = /^\d{1,4}(?:\.\d{1,4})?$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (minutes <= MOST_MINUTES) return minutes;
  throw new MortemError(
    `--minutes takes a number up to ${MOST_MINUTES}, not "${text}"`,
    "Such as --minutes 20; 0 is without a clock.",
  );
}
