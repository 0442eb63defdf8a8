/** How often something comes round: `2 weeks`, `10 days`, `1 month`, counted in days of the calendar. */
import { addDays, addMonths } from "./day.ts";
import { type DurationPart, parseDurationParts } from "./duration.ts";

export type Period = readonly DurationPart[];

const MONTHS: Readonly<Record<string, number>> = { month: 1, year: 12 };
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7 };
const LONGEST_DAYS = 3660;

/** Whole days, weeks, months and years, at least a day and at most ten years; undefined for anything else. */
export function parsePeriod(text: string): Period | undefined {
  const words = text.trim().toLowerCase();
  const parts = parseDurationParts(words.replace(/^every /, "").replace(/^(?=[a-z])/, "1 "));
  if (parts === undefined) return undefined;
  const isWhole = parts.every(
    ({ amount, unit }) => Number.isInteger(amount) && (unit in MONTHS || unit in DAYS),
  );
  if (!isWhole) return undefined;
  const days = parts.reduce(
    (sum, { amount, unit }) => sum + amount * (DAYS[unit] ?? (MONTHS[unit] ?? 0) * 30.5),
    0,
  );
  return days >= 1 && days <= LONGEST_DAYS ? parts : undefined;
}

/** The day on which it comes round again. @param day `YYYY-MM-DD` @throws RangeError when it is none */
export function addPeriod(day: string, period: Period): string {
  return period.reduce(
    (at, { amount, unit }) =>
      unit in MONTHS
        ? addMonths(at, amount * (MONTHS[unit] as number))
        : addDays(at, amount * (DAYS[unit] as number)),
    day,
  );
}

/** `2 weeks`, `1 month`, `1 month 3 days`. */
export function printPeriod(period: Period): string {
  return period.map(({ amount, unit }) => `${amount} ${unit}${amount === 1 ? "" : "s"}`).join(" ");
}
