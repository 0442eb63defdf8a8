/** What a document's times are read against: its day, its year, its zone, and the order of day and month in it. */
import { lineStarts, placeAt } from "../../../values/text.ts";
import { isZone, offsetAt } from "../../../values/zone.ts";
import { type DayOrder, partsIn, wholeDay } from "../../dates/day-order.ts";
import { meantAt } from "../../dates/exact-zone.ts";
import { findTimes } from "../../dates/find-times.ts";
import type { FoundDay, FoundZone } from "../../dates/found-time.ts";
import { findZone, readZone } from "../../dates/zones.ts";
import { datedStem } from "../file-stem.ts";
import type { Outline, Reading } from "../model.ts";
import type { NamedStatement } from "./named-statements.ts";
import { orderIn } from "./order.ts";
import { timelines } from "./story.ts";
import { zoneInSentence, zoneOfTimeline } from "./zone-told.ts";

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
  const zone = zoneIn(outline, statements);
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

/** The zone of a statement, of the timeline, of a sentence on all times, or that most clocks carry. */
function zoneIn(
  outline: Outline,
  statements: readonly NamedStatement[],
): { found: FoundZone; line: number; isLent?: boolean } | undefined {
  const { text } = outline.source;
  const stated = statements.find(({ field }) => field === "timezone");
  const own = stated && (readZone(stated.value) ?? findZone(stated.value));
  if (stated !== undefined && own !== undefined) return { found: own, line: stated.line };
  const ofStart = statements
    .filter(({ field }) => field === "started_at" || field === "period" || field === "date")
    .map(({ name, value, line }) => {
      const time = findTimes(value).find(({ clock }) => clock !== undefined);
      return { found: time?.zone ?? (time && findZone(name)), line };
    })
    .find(({ found }) => found !== undefined);
  if (ofStart?.found !== undefined) return { found: ofStart.found, line: ofStart.line };
  const ofTimeline = timelines(outline)
    .map((timeline) => zoneOfTimeline(text, timeline))
    .find((found) => found !== undefined);
  if (ofTimeline !== undefined) return { found: ofTimeline, line: 1 };
  const sentence = zoneInSentence(text.slice(0, LOOKED_AT));
  if (sentence !== undefined) return { found: sentence, line: 1 };
  return mostUsed(outline);
}

/** Fewer of all clocks do not speak for the others, and nor do those of several zones. */
const LEAST_SHARE = 0.25;

/** The zone that most clocks carry. */
function mostUsed({
  source: { text },
}: Outline): { found: FoundZone; line: number; isLent: boolean } | undefined {
  const counts = new Map<string, { found: FoundZone; at: number; count: number }>();
  const clocks = findTimes(text, { start: 0, end: Math.min(text.length, LOOKED_AT) }).filter(
    ({ clock }) => clock !== undefined,
  );
  for (const { zone, at } of clocks) {
    if (zone === undefined) continue;
    const key = zone.zone ?? zone.written;
    const known = counts.get(key);
    counts.set(key, { found: zone, at, ...known, count: (known?.count ?? 0) + 1 });
  }
  const all = [...counts.values()].sort((a, b) => b.count - a.count);
  const [most] = all;
  if (most === undefined) return undefined;
  const zoned = all.reduce((sum, { count }) => sum + count, 0);
  const areFew = all.length > 1 || zoned < clocks.length * LEAST_SHARE;
  const { line } = placeAt(lineStarts(text), most.at);
  return { found: most.found, line, isLent: zoned < clocks.length && areFew };
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
