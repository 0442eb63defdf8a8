/** Months, quarters and years as texts that sort: the parts of a calendar that incidents are counted in. */
import { addMonths } from "../values/day.ts";

export const PERIODS = ["month", "quarter", "year"] as const;
export type Period = (typeof PERIODS)[number];

const MONTHS: Readonly<Record<Period, number>> = { month: 1, quarter: 3, year: 12 };
/** Longer gaps are not filled: a slip in a year must not make thousands of empty rows. */
const LONGEST_GAP = 120;

/** `2019-04`, `2019-Q2` or `2019`. @param day `YYYY-MM-DD` */
export function periodOf(day: string, period: Period): string {
  if (period === "year") return day.slice(0, 4);
  if (period === "month") return day.slice(0, 7);
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The periods of these days in their order, each once, and those between two of them. @param days `YYYY-MM-DD`, in any order */
export function periodsOf(days: readonly string[], period: Period): string[] {
  const sorted = [...new Set(days.map((day) => firstDayOf(day, period)))].sort();
  return sorted.flatMap((day, at) => {
    const next = sorted[at + 1];
    const between = next === undefined ? [] : gap(day, next, period);
    return [day, ...between].map((one) => periodOf(one, period));
  });
}

function firstDayOf(day: string, period: Period): string {
  const month = Number(day.slice(5, 7));
  const first = month - ((month - 1) % MONTHS[period]);
  return `${day.slice(0, 5)}${String(first).padStart(2, "0")}-01`;
}

function gap(from: string, to: string, period: Period): string[] {
  const days: string[] = [];
  for (let day = next(from); day < to; day = next(day)) {
    if (days.length === LONGEST_GAP) return [];
    days.push(day);
  }
  return days;

  function next(day: string): string {
    return addMonths(day, MONTHS[period]);
  }
}
