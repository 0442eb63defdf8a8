/** The events that could go into a document's timeline, in their order: which are likely, and which stand there already. */
import type { Document } from "../../document/document.ts";
import type { NewEntry } from "../../document/edits/timeline.ts";
import { zoneOf } from "../../document/facts.ts";
import { entryOf, safeLink, saidBy } from "./entry.ts";
import type { TimelineEvent } from "./model.ts";
import type { Naming } from "./names.ts";
import { LIKELY, type Period, scoreOf } from "./score.ts";
import { Standing } from "./standing.ts";

export interface Candidate {
  readonly at: number;
  readonly event: TimelineEvent;
  readonly entry: NewEntry;
  /** What happened, as a person reads it. */
  readonly words: string;
  /** An address that can be followed. */
  readonly link: string | undefined;
  /** 0 to 10. */
  readonly score: number;
  readonly isLikely: boolean;
  readonly why: string;
  /** It stands in the timeline, or is the second of two that are the same. */
  readonly isThere: boolean;
}

export interface Window {
  readonly incident: Period;
  /** What is looked at: the incident and a little around it. */
  readonly shown: Period;
}

/** By their times; of one time as their source has them. */
export function candidatesFor(
  document: Document,
  events: readonly TimelineEvent[],
  { incident, shown }: Window,
  naming: Naming,
): Candidate[] {
  const zone = zoneOf(document);
  const standing = new Standing(document);
  return events
    .filter(({ at, isWanted }) => isWanted === true || (at >= shown.start && at <= shown.end))
    .map((event, order) => ({ event, order }))
    .sort((a, b) => a.event.at - b.event.at || a.order - b.order)
    .flatMap(({ event }) => {
      const entry = isInYears(event.at) ? entryOf(event, naming, zone) : undefined;
      if (entry === undefined) return [];
      const { points, why } = scoreOf(event, incident);
      const isThere = standing.has(event, entry);
      if (!isThere) standing.add(event, entry);
      return {
        at: event.at,
        event,
        entry,
        words: saidBy(event, naming),
        link: safeLink(event.link),
        score: points,
        isLikely: points >= LIKELY && !isThere,
        why,
        isThere,
      };
    });
}

/** How many events lie before or after the time that is looked at. */
export function outsideOf(events: readonly TimelineEvent[], { shown }: Window): number {
  const isOutside = ({ at, isWanted }: TimelineEvent) =>
    isWanted !== true && (at < shown.start || at > shown.end);
  return events.filter(isOutside).length;
}

/** Years that a document can hold. */
function isInYears(at: number): boolean {
  return at >= EARLIEST && at < LATEST;
}

const EARLIEST = Date.UTC(1970, 0, 2) / 1000;
const LATEST = Date.UTC(9999, 11, 30) / 1000;
