/** What came behind the start: on which day a clock is that lies before it, and what cannot have been behind the end. */
import { daysBetween } from "../../../values/day.ts";
import { instants, mayPrecede, printTime, type WrittenTime } from "../../../values/time.ts";
import type { FoundEnd } from "../../dates/found-time.ts";
import type { Doubt } from "../model.ts";
import type { Calendar } from "./calendar.ts";
import { dayOf } from "./contradiction.ts";
import { daysLater, type Settled, settle } from "./settle.ts";
import type { Found } from "./times.ts";

/** In seconds: who writes up what passed midnight need not be asked. */
const HALF_A_DAY = 12 * 3600;

/** A clock alone that lies before the start is one of the next day; a day that does is a doubt. */
export function laterThan(
  { found, line, isDayAbove = false }: Found,
  field: string,
  begun: Settled | undefined,
  calendar: Calendar,
): Settled | Doubt | undefined {
  const start = begun?.time;
  const settled = settle(found, calendar, start && dayOf(start), { field, line });
  if (settled === undefined || start === undefined) return settled;
  const zone = calendar.zone ?? "UTC";
  const isAfter = (time: WrittenTime) => mayPrecede(instants(start, zone), instants(time, zone));
  // The day that is lent is one of the document's zone, and a clock of another may be on the day before.
  const isElsewhere = found.zone !== undefined && found.zone.zone !== calendar.zone;
  const before = daysLater(settled.time, -1);
  if (settled.isDayLent && isElsewhere && start.precision !== "day" && isAfter(before))
    return { ...settled, time: before };
  if (isAfter(settled.time)) return settled;
  const inNewYear = inNextYear(found, field, line, calendar);
  if (inNewYear !== undefined && isAfter(inNewYear.time)) {
    const isSoon = daysBetween(dayOf(start), dayOf(inNewYear.time)) <= NEW_YEAR;
    if (isSoon) return inNewYear;
  }
  const isOfWeek = settled.isDayLent && found.weekday !== undefined;
  const asTold = settled.skipped ?? settled.time;
  const next = daysLater(asTold, isOfWeek ? 7 : 1);
  // It lies behind the start as that was told, and before it only where the clock was set forward.
  const told = begun?.skipped && instants(begun.skipped, "UTC");
  const isBehindTold = told !== undefined && mayPrecede(told, instants(asTold, "UTC"));
  if ((settled.isDayLent || isDayAbove) && !isBehindTold && isAfter(next)) {
    const isLong = instants(next, zone).start - instants(start, zone).start > HALF_A_DAY;
    const message = `${field} is told before the start at ${printTime(start)}: taken to be ${printTime(next)}, a ${isOfWeek ? "week" : "day"} later`;
    const doubts = isLong ? [...settled.doubts, { line, field, message }] : settled.doubts;
    return { ...settled, time: next, doubts };
  }
  const message = `${field} would be ${printTime(settled.time)}, before the start at ${printTime(start)}: left out`;
  return { message, field, line };
}

/** In days: an end in January is of the year behind that of a start in December. */
const NEW_YEAR = 60;

/** A day that is told without its year, in the one behind that which is lent to it. */
function inNextYear(
  { day, ...found }: FoundEnd,
  field: string,
  line: number,
  calendar: Calendar,
): Settled | undefined {
  if (day === undefined || day.year !== undefined || calendar.year === undefined) return undefined;
  const year = {
    ...calendar.year,
    year: calendar.year.year + 1,
    from: "the start, which it follows",
  };
  return settle({ ...found, day }, { ...calendar, fileDay: undefined, year }, undefined, {
    field,
    line,
  });
}

/** What cannot have been before the end is told: one of the two is wrong. */
export function behindTheEnd(
  later: ReadonlyMap<string, { settled: Settled; line: number }>,
  { zone = "UTC" }: Calendar,
): Doubt[] {
  const end = later.get("resolved_at")?.settled.time;
  if (end === undefined) return [];
  return [...later].flatMap(
    ([
      field,
      {
        settled: { time },
        line,
      },
    ]) => {
      if (mayPrecede(instants(time, zone), instants(end, zone))) return [];
      const message = `${field} is ${printTime(time)}, after the end at ${printTime(end)}: one of them is wrong`;
      return [{ line, field, message }];
    },
  );
}
