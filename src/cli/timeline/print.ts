/** What `mortem timeline` says: lines for people, and the candidates as data for programs. */
import type { Document } from "../../document/document.ts";
import { printEntry } from "../../document/edits/timeline.ts";
import { zoneOf } from "../../document/facts.ts";
import type { Candidate, Window } from "../../import/events/candidates.ts";
import type { Fault } from "../../import/events/model.ts";
import type { TimelineListing } from "../../import/events/schema.ts";
import { printable } from "../../values/printable.ts";
import { localTime, printInstant } from "../../values/time.ts";
import { shownName } from "./faults.ts";

/** One a line, as they stand in the document. */
export function entryLines(document: Document, taken: readonly Candidate[]): string {
  return taken.map(({ entry }) => `  ${printable(printEntry(document, entry))}\n`).join("");
}

interface Listed {
  readonly source: string;
  /** As it was named. */
  readonly file: string;
  readonly window: Window;
  readonly candidates: readonly Candidate[];
  readonly outside: number;
  readonly faults: readonly Fault[];
}

export function listingOf(
  document: Document,
  { source, file, window, candidates, outside, faults }: Listed,
): TimelineListing {
  const zone = zoneOf(document);
  const instant = (at: number) => printInstant(localTime(at, zone, "second"), zone);
  return {
    version: 1,
    document: document.id,
    path: document.path,
    source,
    since: instant(window.shown.start),
    until: instant(window.shown.end),
    events: candidates.map(({ at, event, words, link, score, isLikely, why, isThere }) => ({
      at: instant(at),
      approximate: event.isApproximate === true,
      text: words,
      kind: event.kind,
      link: link ?? null,
      commit: event.hash ?? null,
      score,
      likely: isLikely,
      why,
      there: isThere,
    })),
    outside,
    faults: faults.map((fault) => ({
      file: shownName(file, fault),
      line: fault.line,
      message: fault.message,
      hint: fault.hint,
    })),
  };
}
