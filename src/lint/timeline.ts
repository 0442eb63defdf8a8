/** The entries of a timeline with their times in full. */
import type { Document } from "../document/document.ts";
import { entryTime, zoneOf } from "../document/facts.ts";
import type { TimelineEntry } from "../document/timeline.ts";
import { type Instants, instants, type WrittenTime } from "../values/time.ts";

export interface TimedEntry {
  readonly entry: TimelineEntry;
  readonly written: WrittenTime;
  readonly instants: Instants;
}

/** In the order of the document, without those of which no day is known. */
export function timedEntries(document: Document): TimedEntry[] {
  const zone = zoneOf(document);
  return document.timeline.entries.flatMap((entry) => {
    const written = entryTime(document, entry.time);
    return written === undefined ? [] : [{ entry, written, instants: instants(written, zone) }];
  });
}
