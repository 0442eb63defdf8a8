/** What a document's times are read against: its day, its year, its zone, and the order of day and month in it. */
import { isZone, offsetAt } from "../../../values/zone.ts";
import { type DayOrder, partsIn, wholeDay } from "../../dates/day-order.ts";
import { meantAt } from "../../dates/exact-zone.ts";
import { findTimes } from "../../dates/find-times.ts";
import type { FoundDay, FoundZone } from "../../dates/found-time.ts";
import { datedStem } from "../file-stem.ts";
import type { Outline, Reading } from "../model.ts";
import type { NamedStatement } from "./named-statements.ts";
import { orderIn } from "./order.ts";
import { timelines } from "./story.ts";
import { zoneIn } from "./zone-in.ts";

export interface Calendar {
  readonly order: DayOrder;
  /** Other dates prove it; otherwise it is the best guess. */
  readonly isOrderProven: boolean;
  /** For days that are written without one, and where it was found. */
  readonly year: { readonly year: number; readonly from: string } | undefined;
  /** The day that the file's name bears, `YYYY-MM-DD`. */
  readonly fileDay: string | undefined;
  /** IANA name of the zone that most of the times are in, else the team's own; undefined where neither is known. */
  readonly zone: string | undefined;
  readonly found: FoundZone | undefined;
  /** In the text, from 1. */
  readonly zoneLine: number;
  /** Only a few times carry the zone, and the others may be in another. */
  readonly isZoneLent: boolean;
}

/** Of a text, so much is looked at for what holds for all of it. */
const LOOKED_AT = 60_000;

export function calendarOf(
  outline: Outline,
  statements: readonly NamedStatement[],
  reading: Reading,
): Calendar {
  const fileFound = dayOfPath(outline.source.path);
  const { order, isOrderProven } = orderIn(outline, reading, fileFound);
  const fileDay = fileFound && wholeDay(partsIn(fileFound, order));
  const zone = zoneIn(outline, statements, order);
  return {
    order,
    isOrderProven,
    year: yearIn(outline, statements, fileFound),
    fileDay,
    zone: zone === undefined ? ownZone(reading) : asConfigured(zone.found, reading.timezone),
    found: zone?.found,
    zoneLine: zone?.line ?? 1,
    isZoneLent: zone?.isLent ?? false,
  };
}

/** The whole day that is meant, `YYYY-MM-DD`. */
export function dayIn(
  found: FoundDay | undefined,
  { order, year }: Pick<Calendar, "order" | "year">,
): string | undefined {
  return found && wholeDay(partsIn(found, order), year?.year);
}

/** The day in a file's name. */
export function dayOfPath(path: string): FoundDay | undefined {
  return findTimes(datedStem(path)).find(({ day }) => day !== undefined)?.day;
}

function yearIn(
  outline: Outline,
  statements: readonly NamedStatement[],
  fileDay: FoundDay | undefined,
): Calendar["year"] {
  const { path, text } = outline.source;
  const yearOf = (words: string) => findTimes(words).find(({ day }) => day?.year)?.day?.year;
  const inPath = /(?:^|[/-])((?:19|20)\d\d)(?=[/-])/.exec(path)?.[1];
  const inTitle = yearOf(outline.title?.text ?? "");
  const stated = statements
    .filter(({ field }) => field !== "written")
    .map(({ value }) => yearOf(value));
  const inTimeline = timelines(outline)
    .map(
      ({ name, span }) => `${name} ${text.slice(span.start, Math.min(span.end, span.start + 600))}`,
    )
    .map((words) => yearOf(words) ?? bareYear(words));
  const said = (from: string) => (year: number | undefined) =>
    year === undefined ? undefined : { year, from };
  return (
    said("the title")(inTitle) ??
    said("another date of the document")(stated.find((year) => year !== undefined)) ??
    said("the file's name")(fileDay?.year ?? (inPath === undefined ? undefined : Number(inPath))) ??
    said("the timeline")(inTimeline.find((year) => year !== undefined)) ??
    said("another date of the document")(yearOf(text.slice(0, LOOKED_AT)))
  );
}

/** `Date (2022)` above a column. */
function bareYear(words: string): number | undefined {
  const found = /\((20\d\d)\)/.exec(words)?.[1];
  return found === undefined ? undefined : Number(found);
}

const WINTER = Date.UTC(2021, 0, 15) / 1000;
const SUMMER = Date.UTC(2021, 6, 15) / 1000;

/** That of times that name none. */
function ownZone({ timezone }: Reading): string | undefined {
  return timezone !== undefined && isZone(timezone) ? timezone : undefined;
}

/** Of several cities with one clock, the one that the team has chosen. */
export function asConfigured(found: FoundZone, configured: string | undefined): string | undefined {
  const { zone } = meantAt(found, configured);
  if (zone === undefined || configured === undefined || !isZone(configured)) return zone;
  const isSame = [WINTER, SUMMER].every((at) => offsetAt(at, zone) === offsetAt(at, configured));
  return isSame && zone !== "UTC" ? configured : zone;
}
