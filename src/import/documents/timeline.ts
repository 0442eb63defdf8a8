/** The chronology of a foreign document, each entry with a time that our reader reads, at the instant that is meant. */
import type { Document } from "../../document/document.ts";
import type { SectionView } from "../../document/sections.ts";
import type { Edit } from "../../values/text.ts";
import type { DayOrder } from "../dates/day-order.ts";
import type { Doubt } from "./model.ts";
import { editsInTurn } from "./steps.ts";
import { Settling } from "./timeline/settling.ts";
import { turnRound } from "./timeline/turn-round.ts";
import { unquote } from "./timeline/unquote.ts";

export interface TimelineOptions {
  /** Whether entries may change their places. */
  readonly mayMove?: boolean;
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
  { dayOrder, mayMove = false }: TimelineOptions,
): { edits: Edit[]; doubts: readonly Doubt[] } {
  let doubts: readonly Doubt[] = [];
  const edits = editsInTurn(document, [
    (now) => viewsOf(now).flatMap((view) => unquote(now, view)),
    (now) => {
      const settling = new Settling(now, viewsOf(now), dayOrder);
      const made = settling.run();
      doubts = settling.chronology.doubts;
      return made;
    },
    (now) => {
      const turned = mayMove ? viewsOf(now).flatMap((view) => turnRound(now, view)) : [];
      const line = turned[0] && now.place(turned[0].start).line;
      if (line !== undefined) doubts = [...doubts, { line, message: TURNED }];
      return turned;
    },
  ]);
  return { edits, doubts };
}

const TURNED = "the timeline ran from the last entry to the first, and is turned round";

function viewsOf({ body }: Document): SectionView[] {
  return body.sections.filter(({ section }) => section.kind === "timeline");
}
