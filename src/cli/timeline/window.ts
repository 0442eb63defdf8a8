/** The time that is looked at: the incident and a little around it, or what `--since` and `--until` say. */
import type { Document } from "../../document/document.ts";
import { entryTime, firstDay, instantsOf, isOpen, zoneOf } from "../../document/facts.ts";
import type { Window } from "../../import/events/candidates.ts";
import { MortemError } from "../../values/error.ts";
import { instants, parseTime, printTime, type WrittenTime } from "../../values/time.ts";
import { countedBack, type Here } from "../typed-past.ts";

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Seconds that are looked at before it began and after it ended. */
export interface Margin {
  readonly before: number;
  readonly after: number;
}

export const AROUND: Margin = { before: HOUR, after: HOUR };
/** What went out the day before may be what began it. */
export const AROUND_GIT: Margin = { before: DAY, after: HOUR };

interface Typed {
  readonly since?: string;
  readonly until?: string;
}

/** @throws MortemError where the document does not say when it began, or a time cannot be read */
export async function windowOf(
  document: Document,
  margin: Margin,
  typed: Typed,
  now: number,
): Promise<Window> {
  const here = { now, zone: zoneOf(document) };
  const since = typed.since && (await readPlace(typed.since, "--since", here, "start"));
  const until = typed.until && (await readPlace(typed.until, "--until", here, "end"));
  const incident = incidentOf(document, now);
  if (incident === undefined && (since === undefined || since === ""))
    throw unknownBeginning(document);
  const start = since || (incident?.start ?? 0) - margin.before;
  const end = until || (incident?.end ?? now) + margin.after;
  if (start > end) {
    throw new MortemError("the time ends before it begins", "Give --since before --until.");
  }
  return { incident: incident ?? { start, end }, shown: { start, end } };
}

/** From when it began, as far as the document says it, until it was over. */
export function incidentOf(document: Document, now: number): Window["incident"] | undefined {
  const day = firstDay(document);
  const named = day === undefined ? undefined : parseTime(day);
  const start =
    instantsOf(document, "started_at") ??
    instantsOf(document, "detected_at") ??
    (named && instants(named, zoneOf(document)));
  if (start === undefined) return undefined;
  const over = instantsOf(document, "resolved_at");
  const entries = document.timeline.entries.flatMap(({ time }) => {
    const at = entryTime(document, time);
    return at === undefined ? [] : instants(at, zoneOf(document)).start;
  });
  const last = entries.reduce((most, at) => Math.max(most, at), start.latest);
  // Nobody has said when an incident was over that is not going on: a day holds most of them.
  const end = over?.latest ?? (isOpen(document) ? now : start.start + DAY);
  return { start: start.earliest, end: Math.max(end, last) };
}

/** A day is meant as a whole. */
async function readPlace(
  typed: string,
  option: string,
  { now, zone }: Here,
  side: "start" | "end",
): Promise<number> {
  const { readTypedTime } = await import("../../values/typed-time.ts");
  const time = await readTypedTime(countedBack(typed), { now, zone });
  if (time === undefined) {
    throw new MortemError(
      `${option}: "${typed}" is no time that can be read`,
      "Write it like '2019-04-02 10:30', '2019-04-02 10:30 Europe/Berlin', 2019-04-02 or 3h.",
    );
  }
  const { start, latest } = instants(withoutRough(time), zone);
  return side === "start" ? start : latest - 1;
}

function withoutRough(time: WrittenTime): WrittenTime {
  return { ...time, approximate: false };
}

function unknownBeginning({ path }: Document): MortemError {
  return new MortemError(
    "the document does not say when it began",
    "Add `started_at` to its front matter, or give --since, as in --since '2019-04-02 10:00'.",
    { path },
  );
}

/** `2019-04-02 09:00 to 2019-04-03 18:00`, for people. @param zone IANA name */
export function shownWindow({ shown }: Window, local: (at: number) => WrittenTime): string {
  const [from, to] = [shown.start, shown.end].map((at) =>
    printTime({ ...local(at), offset: undefined }).replace("T", " "),
  );
  return `${from} to ${to}`;
}
