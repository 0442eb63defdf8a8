/** Times of day as they stand in a timeline entry, which become times once a day is known. */

import { parseDay } from "./day.ts";
import { type Precision, printFields, type WrittenTime } from "./time.ts";

export interface ClockTime {
  precision: Exclude<Precision, "day">;
  approximate: boolean;
  hour: number;
  minute: number;
  second: number;
}

const CLOCK = /^(~)? ?(\d\d?)(?::(\d\d)(?::(\d\d))?)? ?([AaPp][Mm])?$/;

/**
 * Reads `10:00`, `~9:05`, `10:30:15`, `2:30 pm` and, as an hour, `2pm`. A bare number is none, nor
 * is `10h`, since entries begin with counts ("10 hosts") and durations ("10h later").
 */
export function parseClock(text: string): ClockTime | undefined {
  const trimmed = text.trim();
  const match = trimmed.length > 20 ? null : CLOCK.exec(trimmed);
  if (match === null) return undefined;
  const [, tilde, written, minute, second, half] = match;
  if (minute === undefined && half === undefined) return undefined;
  const hour = hourOfDay(Number(written), half?.toLowerCase());
  if (hour === undefined || Number(minute ?? 0) > 59 || Number(second ?? 0) > 59) return undefined;
  return {
    precision: second ? "second" : minute ? "minute" : "hour",
    approximate: tilde !== undefined,
    hour,
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
  };
}

/** As a timeline entry has it: `10:00`, `~10:00`, `10:30:15`. A time without minutes is roughly the full hour. */
export function printClock(clock: Pick<WrittenTime, keyof ClockTime>): string {
  const coarse = clock.precision === "hour" || clock.precision === "day";
  const fields = printFields(coarse ? { ...clock, precision: "minute" } : clock);
  return `${clock.approximate || coarse ? "~" : ""}${fields}`;
}

/**
 * A time of day on its day.
 * @param offset seconds east of UTC, when written
 * @throws RangeError when `day` is none
 */
export function clockOn(day: string, clock: ClockTime, offset?: number): WrittenTime {
  const parts = parseDay(day);
  if (parts === undefined) throw new RangeError(`not a day: ${day}`);
  const { precision, approximate, hour, minute, second } = clock;
  return { precision, approximate, ...parts, hour, minute, second, offset };
}

function hourOfDay(written: number, half: string | undefined): number | undefined {
  if (half === undefined) return written <= 23 ? written : undefined;
  if (written < 1 || written > 12) return undefined;
  return (written % 12) + (half === "pm" ? 12 : 0);
}
