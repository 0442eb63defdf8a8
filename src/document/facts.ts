/** What a post-mortem's front matter says, as values: what cannot be read is left out here and named by lint. */
import { isDay, printDay } from "../values/day.ts";
import { parseParticipant } from "../values/handle.ts";
import { parseId } from "../values/id.ts";
import { type Instants, instants, parseTime, type WrittenTime } from "../values/time.ts";
import { isZone } from "../values/zone.ts";
import type { Document } from "./document.ts";
import type { EntryTime } from "./entry-time.ts";
import { fieldList, fieldText } from "./front-matter.ts";
import type { Milestone } from "./timeline.ts";

export const STATUSES = ["ongoing", "mitigated", "resolved"] as const;
export const REVIEWS = ["draft", "in-review", "reviewed"] as const;
export type Status = (typeof STATUSES)[number];
export type Review = (typeof REVIEWS)[number];

export function titleOf(document: Document): string {
  return fieldText(document.front, "title") ?? document.body.title?.text ?? document.id;
}

export function statusOf(document: Document): Status | undefined {
  return oneOf(STATUSES, fieldText(document.front, "status"));
}

/** A document that does not say is taken for a draft. */
export function reviewOf(document: Document): Review {
  return oneOf(REVIEWS, fieldText(document.front, "review")) ?? "draft";
}

/** Is the incident still going on? Says the status alone; a document without one is not. */
export function isOpen(document: Document): boolean {
  const status = statusOf(document);
  return document.kind === "postmortem" && (status === "ongoing" || status === "mitigated");
}

/** Was it taken in from elsewhere? Then what is incomplete is only mentioned. */
export function isImported(document: Document): boolean {
  return fieldText(document.front, "source") !== undefined;
}

/** The zone that every local time of the document is in. */
export function zoneOf(document: Document): string {
  const zone = fieldText(document.front, "timezone");
  return zone !== undefined && isZone(zone) ? zone : "UTC";
}

export function timeOf(document: Document, field: string): WrittenTime | undefined {
  const text = fieldText(document.front, field);
  return text === undefined ? undefined : parseTime(text);
}

export function instantsOf(document: Document, field: string): Instants | undefined {
  const time = timeOf(document, field);
  return time === undefined ? undefined : instants(time, zoneOf(document));
}

/** The day of undated timeline entries: that of `started_at`, else of the file's name. */
export function firstDay(document: Document): string | undefined {
  const started = timeOf(document, "started_at");
  if (started !== undefined) return printDay(started);
  return parseId(document.id)?.day;
}

/** The day on which the incident ended, as far as that is known: of `resolved_at`, else its first day. */
export function lastDay(document: Document): string | undefined {
  const resolved = timeOf(document, "resolved_at");
  return resolved === undefined ? firstDay(document) : printDay(resolved);
}

/** The day of the meeting, in which actions get their dates; the end of the incident where that is later, or the meeting not held. */
export function agreedOn(document: Document): string | undefined {
  const held = fieldText(document.front, "held_at");
  const ended = lastDay(document);
  return held !== undefined && isDay(held) && (ended === undefined || held > ended) ? held : ended;
}

/** The time of a timeline entry in full; `undefined` where no day is known. */
export function entryTime(document: Document, time: EntryTime): WrittenTime | undefined {
  const day = time.day ?? firstDay(document);
  if (day === undefined || !isDay(day)) return undefined;
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const { hour, minute, second, precision, approximate, offset } = time;
  return { year, month, day: date, hour, minute, second, precision, approximate, offset };
}

/** The handles of everybody the front matter names, as they are written, without roles and each once. */
export function peopleOf(document: Document): string[] {
  const named = [fieldText(document.front, "owner"), fieldText(document.front, "facilitator")];
  const participants = fieldList(document.front, "participants").map(
    (text) => parseParticipant(text)?.handle,
  );
  return [...new Set([...named, ...participants].filter((handle) => handle !== undefined))];
}

/** The field that holds a milestone's time. */
export const milestoneField = (milestone: Milestone): string => `${milestone}_at`;

export interface Duration {
  readonly seconds: number;
  /** One of its ends is not known to the minute. */
  readonly approximate: boolean;
}

/** Each duration runs from the start of the incident, between the starts of the intervals; never typed, always derived. */
export const DURATIONS = {
  detect: "detected_at",
  acknowledge: "acknowledged_at",
  mitigate: "mitigated_at",
  resolve: "resolved_at",
} as const;
export type DurationName = keyof typeof DURATIONS;

/**
 * Time to detect, acknowledge, mitigate or resolve; `undefined` where an end is missing or they are the wrong way round.
 * So it is where both are the same and one is known only roughly, as in what began and ended on one day, or began
 * roughly when it was noticed: that says how long it was at most, and taken for nothing it would draw every median to 0.
 */
export function durationOf(document: Document, name: DurationName): Duration | undefined {
  const from = timeOf(document, "started_at");
  const to = timeOf(document, DURATIONS[name]);
  if (from === undefined || to === undefined) return undefined;
  const zone = zoneOf(document);
  const seconds = instants(to, zone).start - instants(from, zone).start;
  const approximate = [from, to].some(
    (time) => time.approximate || time.precision === "day" || time.precision === "hour",
  );
  return seconds < 0 || (seconds === 0 && approximate) ? undefined : { seconds, approximate };
}

function oneOf<T extends string>(values: readonly T[], text: string | undefined): T | undefined {
  return values.find((value) => value === text);
}
