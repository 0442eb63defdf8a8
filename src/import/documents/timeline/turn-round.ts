/** Chronologies that run from the last entry to the first, as status pages do: turned round. */
import type { Document } from "../../../document/document.ts";
import { entryTime } from "../../../document/facts.ts";
import { fieldText } from "../../../document/front-matter.ts";
import type { SectionView } from "../../../document/sections.ts";
import { readTimeline, type TimelineEntry } from "../../../document/timeline.ts";
import type { Edit } from "../../../values/text.ts";
import { instants } from "../../../values/time.ts";
import { isZone } from "../../../values/zone.ts";

/** Fewer may be one that somebody wrote late. */
const LEAST = 2;

/** Every entry with all that belongs to it; only where nothing else stands among them. */
export function turnRound(document: Document, view: SectionView): Edit[] {
  const { text } = document;
  const { entries, unreadable } = readTimeline(text, view);
  const first = entries[0];
  const last = entries.at(-1);
  if (first === undefined || last === undefined || entries.length < LEAST) return [];
  if (unreadable.length > 0 || !runsBackwards(document, entries)) return [];
  const gaps = entries
    .slice(1)
    .map(({ span }, at) => text.slice(entries[at]?.span.end, span.start));
  if (gaps.some((gap) => gap.trim() !== "")) return [];
  const words = entries.map(({ span }) => text.slice(span.start, span.end)).reverse();
  const turned = words.map((one, at) => one + (gaps[at] ?? "")).join("");
  return [{ start: first.span.start, end: last.span.end, text: turned }];
}

function runsBackwards(document: Document, entries: readonly TimelineEntry[]): boolean {
  const named = fieldText(document.front, "timezone");
  const zone = named !== undefined && isZone(named) ? named : "UTC";
  const times = entries.map(({ time }) => {
    const found = entryTime(document, time);
    return found === undefined ? undefined : instants(found, zone).start;
  });
  const falls = times.slice(1).map((time, at) => {
    const before = times[at];
    return time === undefined || before === undefined ? Number.NaN : before - time;
  });
  return falls.every((fall) => fall >= 0) && falls.some((fall) => fall > 0);
}
