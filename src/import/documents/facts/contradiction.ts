/** Where the places that tell on which day it began do not agree: said, with the readings to choose from. */
import { daysBetween } from "../../../values/day.ts";
import { printTime, type WrittenTime } from "../../../values/time.ts";
import type { FoundDay } from "../../dates/found-time.ts";
import type { Doubt, FactOrigin } from "../model.ts";
import { type Calendar, dayIn } from "./calendar.ts";
import { type Days, daysOf } from "./days.ts";
import type { Settled } from "./settle.ts";
import type { Start } from "./start.ts";
import type { StoryLine } from "./story.ts";

export interface Begun {
  readonly candidate: Start;
  readonly settled: Settled;
}

/** A document is put into a file within days of what it tells. */
const NEAR_DAYS = 3;

export const dayOf = (time: WrittenTime): string =>
  printTime({ ...time, precision: "day", approximate: false });

/** @param firstLine of the text in its file */
export function contradiction(
  { settled, candidate }: Begun,
  { stated }: Days,
  lines: readonly StoryLine[],
  calendar: Calendar,
  firstLine: number,
): Doubt[] {
  const day = dayOf(settled.time);
  const { from, line } = candidate;
  const value = printTime(settled.time);
  const taken = SAYS[from] ?? "the text";
  const against = (other: string, says: string, verb = "says"): Doubt => ({
    ...{ line, field: "started_at" },
    message: `${says} ${verb} ${other}, and ${taken} says ${day}, which is taken`,
    choices: [
      { value, label: `as ${taken} says` },
      { value: other, label: `as ${says} says` },
    ],
  });
  const isOfStory = from === "timeline" || from === "text";
  const other = stated.map(({ found }) => dayIn(found.day, calendar)).find((one) => one);
  if (isOfStory && other !== undefined && other !== day)
    return [against(other, "the document's date")];
  const { fileDay } = calendar;
  if (fileDay !== undefined && Math.abs(daysBetween(fileDay, day)) > NEAR_DAYS)
    return [against(fileDay, "the file's name")];
  const days = daysOf(lines, calendar).sort();
  const [first] = days;
  const far = from === "timeline" ? undefined : farEntry(day, lines, calendar);
  if (far !== undefined) {
    const says = `the timeline (line ${far.line + firstLine - 1})`;
    return [against(far.day, says, far.day < day ? "ends on" : "begins on")];
  }
  const isDateOnly = !isOfStory && !candidate.mayRefine && settled.time.precision === "day";
  // A file may be named after the day on which all was over.
  const isOnEntry = days.includes(day) && !(from === "file-name" && first !== day);
  return isDateOnly && first !== undefined && !isOnEntry
    ? [against(first, "the timeline", "begins on")]
    : [];
}

/** The entry nearest to a start that lies behind all of them, or long before the first. */
function farEntry(
  day: string,
  lines: readonly StoryLine[],
  calendar: Calendar,
): { day: string; line: number } | undefined {
  const dated = lines.map(({ time, day: above, line }) => ({
    line,
    day: dayNear(day, time.day ?? above, calendar),
  }));
  // Entries above the first date are on a day that is not told.
  if (dated[0]?.day === undefined) return undefined;
  const [first, ...others] = dated.flatMap((one) =>
    one.day === undefined ? [] : [{ day: one.day, line: one.line }],
  );
  if (first === undefined) return undefined;
  const earliest = others.reduce((a, b) => (b.day < a.day ? b : a), first);
  const latest = others.reduce((a, b) => (b.day > a.day ? b : a), first);
  if (daysBetween(day, earliest.day) > NEAR_DAYS) return earliest;
  return daysBetween(latest.day, day) > 0 ? latest : undefined;
}

/** A day without its year is in the one that brings it nearest: `1 Jan` behind a start in December. */
function dayNear(
  start: string,
  found: FoundDay | undefined,
  { order }: Calendar,
): string | undefined {
  const own = Number(start.slice(0, 4));
  const far = (day: string) => Math.abs(daysBetween(start, day));
  return [own - 1, own, own + 1]
    .flatMap((year) => dayIn(found, { order, year: { year, from: "" } }) ?? [])
    .sort((a, b) => far(a) - far(b))[0];
}

const SAYS: Readonly<Partial<Record<FactOrigin, string>>> = {
  timeline: "the timeline",
  "file-name": "the file's name",
  "front-matter": "the front matter",
};
