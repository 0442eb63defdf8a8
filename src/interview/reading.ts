/** What every reading of an answer begins with and comes to: its circumstances, and a value or the reason for none. */
import { instants, printTime, type WrittenTime } from "../values/time.ts";

/** What an answer is understood against. */
export interface Circumstances {
  /** Seconds since 1970. */
  readonly now: number;
  /** The document's zone. */
  readonly zone: string;
  /** The day that a clock time alone is on: that on which the incident began. */
  readonly day: string | undefined;
  readonly severities: readonly string[];
}

export type Reading<T> =
  | { readonly ok: true; readonly value: T /** As it was understood. */; readonly shown?: string }
  | { readonly ok: false; readonly why: string };

export function taken<T>(value: T, shown?: string): Reading<T> {
  return shown === undefined ? { ok: true, value } : { ok: true, value, shown };
}

export function refused(why: string): { ok: false; why: string } {
  return { ok: false, why };
}

/** Why a time of something that has happened cannot be right; undefined where it may be. */
export function aheadOf(
  time: WrittenTime,
  { now, zone }: Pick<Circumstances, "now" | "zone">,
): string | undefined {
  if (instants(time, zone).earliest <= now) return undefined;
  return `${showMoment(time)} is still to come; write its day where it was another, as in yesterday 14:05`;
}

/** `2019-04-02 14:05 (America/Chicago)`, roughly where it is. */
export function showTime(time: WrittenTime, zone: string): string {
  return time.offset === undefined ? `${showMoment(time)} (${zone})` : showMoment(time);
}

/** Without the zone, where many stand below each other. */
export function showMoment(time: WrittenTime): string {
  const roughly = time.approximate || time.precision === "hour" ? "about " : "";
  const written = printTime({ ...time, approximate: false }).replace("T", " ");
  return roughly + (time.precision === "hour" ? `${written}:00` : written);
}
