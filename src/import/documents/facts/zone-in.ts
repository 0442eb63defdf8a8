/** The zone that a document's times are in, from wherever it says so. */

import { lineStarts, placeAt } from "../../../values/text.ts";
import { instants, parseTime } from "../../../values/time.ts";
import { offsetAt } from "../../../values/zone.ts";
import { type DayOrder, partsIn, wholeDay } from "../../dates/day-order.ts";
import { findTimes } from "../../dates/find-times.ts";
import type { FoundTime, FoundZone } from "../../dates/found-time.ts";
import { findZone, readZone } from "../../dates/zones.ts";
import type { Outline } from "../model.ts";
import { isOfPage, type NamedStatement } from "./named-statements.ts";
import { timelines } from "./story.ts";
import { zoneInSentence, zoneOfTimeline } from "./zone-told.ts";

export interface ZoneTold {
  readonly found: FoundZone;
  /** In the text, from 1. */
  readonly line: number;
  /** Only a few times carry the zone, and the others may be in another. */
  readonly isLent?: boolean;
}

/** Of a text, so much is looked at for what holds for all of it. */
const LOOKED_AT = 60_000;

/** The zone of a statement, of the timeline, of a sentence on all times, that most clocks carry, or of the page's own date. */
export function zoneIn(
  outline: Outline,
  statements: readonly NamedStatement[],
  order: DayOrder,
): ZoneTold | undefined {
  const { text } = outline.source;
  const stated = statements.find(({ field }) => field === "timezone");
  const own = stated && (readZone(stated.value) ?? findZone(stated.value));
  if (stated !== undefined && own !== undefined) return { found: own, line: stated.line };
  const ofFields = statements.filter(({ field }) => OF_START.has(field));
  const ofStart = zoneOfFields(
    outline,
    ofFields.filter((one) => !isOfPage(one)),
    order,
  );
  if (ofStart !== undefined) return ofStart;
  const ofTimeline = timelines(outline)
    .map((timeline) => zoneOfTimeline(text, timeline))
    .find((found) => found !== undefined);
  if (ofTimeline !== undefined) return { found: ofTimeline, line: 1 };
  const sentence = zoneInSentence(text.slice(0, LOOKED_AT));
  if (sentence !== undefined) return { found: sentence, line: 1 };
  const used = mostUsed(outline);
  // Where a page was made is where its times are, unless these say otherwise.
  const ofPage = zoneOfFields(outline, ofFields.filter(isOfPage), order);
  return used === undefined || used.isLent ? (ofPage ?? used) : used;
}

const OF_START: ReadonlySet<string> = new Set(["started_at", "period", "date"]);

function zoneOfFields(
  outline: Outline,
  statements: readonly NamedStatement[],
  order: DayOrder,
): ZoneTold | undefined {
  for (const { name, value, line } of statements) {
    const time = findTimes(value).find(({ clock }) => clock !== undefined);
    const found = time?.zone ?? (time && findZone(name));
    if (time !== undefined && found !== undefined)
      return { found: asNamed(found, time, outline, order), line };
  }
  return undefined;
}

/** `-05:00` is what the document calls `CDT`, where clocks there show just that on the day. */
function asNamed(
  found: FoundZone,
  { day }: FoundTime,
  outline: Outline,
  order: DayOrder,
): FoundZone {
  const on = day && wholeDay(partsIn(day, order));
  const time = on === undefined ? undefined : parseTime(on);
  if (found.offset === undefined || found.offset === 0 || time === undefined) return found;
  const at = instants(time, "UTC").start;
  for (const { found: other } of zonesUsed(outline).all) {
    if (other.offset !== undefined || other.zone === undefined) continue;
    const zone = [other.zone, ...other.others].find((one) => offsetAt(at, one) === found.offset);
    if (zone !== undefined) return { ...other, zone, others: [] };
  }
  return found;
}

/** Fewer of all clocks do not speak for the others, and nor do those of several zones. */
const LEAST_SHARE = 0.25;

/** The zone that most clocks carry. */
function mostUsed(outline: Outline): ZoneTold | undefined {
  const { all, clocks } = zonesUsed(outline);
  const [most] = all;
  if (most === undefined) return undefined;
  const zoned = all.reduce((sum, { count }) => sum + count, 0);
  const areFew = all.length > 1 || zoned < clocks * LEAST_SHARE;
  const { line } = placeAt(lineStarts(outline.source.text), most.at);
  return { found: most.found, line, isLent: zoned < clocks && areFew };
}

interface ZoneUsed {
  readonly found: FoundZone;
  /** Where its first clock stands. */
  readonly at: number;
  readonly count: number;
}

/** Of all clocks of the text behind its front matter, with the number of these. The most used comes first. */
function zonesUsed({ source: { text }, front }: Outline): { all: ZoneUsed[]; clocks: number } {
  const counts = new Map<string, ZoneUsed>();
  const start = front?.content.end ?? 0;
  const clocks = findTimes(text, { start, end: Math.min(text.length, start + LOOKED_AT) }).filter(
    ({ clock }) => clock !== undefined,
  );
  for (const { zone, at } of clocks) {
    if (zone === undefined) continue;
    const key = zone.zone ?? zone.written;
    const known = counts.get(key);
    counts.set(key, { found: zone, at, ...known, count: (known?.count ?? 0) + 1 });
  }
  return { all: [...counts.values()].sort((a, b) => b.count - a.count), clocks: clocks.length };
}
