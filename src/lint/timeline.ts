/** When the entries of a timeline happened. */
import type { Document } from "../document/document.ts";
import { entryTime, zoneOf } from "../document/facts.ts";
import type { TimelineEntry } from "../document/timeline.ts";
import { type Instants, instants } from "../values/time.ts";

/** `undefined` for an entry of which no day is known. */
export function instantsOfEntry(document: Document, { time }: TimelineEntry): Instants | undefined {
  const written = entryTime(document, time);
  return written === undefined ? undefined : instants(written, zoneOf(document));
}
