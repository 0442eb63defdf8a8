/** The chronology of a foreign document, each entry with a time that our reader reads, at the instant that is meant. */
import type { Document } from "../../document/document.ts";
import { readEntryDay, readEntryTime } from "../../document/entry-time.ts";
import { entryTime, firstDay, timeOf } from "../../document/facts.ts";
import { fieldText } from "../../document/front-matter.ts";
import type { SectionView } from "../../document/sections.ts";
import { addDays, daysBetween } from "../../values/day.ts";
import type { Edit, Span } from "../../values/text.ts";
import { instants, localTime, printTime, type WrittenTime } from "../../values/time.ts";
import { isZone } from "../../values/zone.ts";
import { readTimeAt } from "./facts/dates.ts";
import { dayOrderOf, wholeDay } from "./facts/day-order.ts";
import type { FoundTime } from "./facts/found-time.ts";
import { findZone } from "./facts/zones.ts";
import type { DayOrder, Doubt } from "./model.ts";
import { editsInTurn } from "./steps.ts";
import { Chronology } from "./timeline/chronology.ts";
import { onlyTimeIn, timeBehindLabel } from "./timeline/inside.ts";
import { type Place, placesIn } from "./timeline/places.ts";
import { daysSince, secondsSince } from "./timeline/relative.ts";
import { unquote } from "./timeline/unquote.ts";
import { coreOf, inZone, printMoment, rewrite, writtenTime } from "./timeline/write-time.ts";

export interface TimelineOptions {
  /** What dates like `03/04/2020` mean, where other documents tell. */
  readonly dayOrder?: DayOrder | undefined;
}

/**
 * Writes the times at the beginnings of entries as our reader reads them, with their date where it is not the first
 * day, and in the document's zone. An entry that is read rightly is left as it is, so that doing it twice changes nothing.
 * @returns doubts with the lines of this document
 */
export function settleTimeline(
  document: Document,
  options: TimelineOptions,
): { edits: Edit[]; doubts: readonly Doubt[] } {
  let doubts: readonly Doubt[] = [];
  const edits = editsInTurn(document, [
    (now) => viewsOf(now).flatMap((view) => unquote(now, view)),
    (now) => {
      const settling = new Settling(now, options);
      const made = settling.edits();
      doubts = settling.chronology.doubts;
      return made;
    },
  ]);
  return { edits, doubts };
}

function viewsOf({ body }: Document): SectionView[] {
  return body.sections.filter(({ section }) => section.kind === "timeline");
}
