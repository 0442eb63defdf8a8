/** What a person has typed for a field or a timeline entry, as the document will have it. */
import { readEntryTime } from "../document/entry-time.ts";
import { MILESTONES, type Milestone } from "../document/timeline.ts";
import type { Field } from "../template/model.ts";
import { clockOn } from "../values/clock.ts";
import { isHandle, parseParticipant } from "../values/handle.ts";
import { nearest } from "../values/nearest.ts";
import { printTime, type WrittenTime } from "../values/time.ts";
import { readTypedDay, readTypedTime } from "../values/typed-time.ts";
import { isZone } from "../values/zone.ts";

/** What an answer is understood against. */
export interface Circumstances {
  /** Seconds since 1970. */
  readonly now: number;
  /** The document's zone. */
  readonly zone: string;
  /** The day that a clock time alone is on: that on which the incident began. */
  readonly day: string | undefined;
  readonly severities: readonly string[];
}

export type Reading<T> =
  | { readonly ok: true; readonly value: T /** As it was understood. */; readonly shown?: string }
  | { readonly ok: false; readonly why: string };

/** Reads a field's value by its type. */
export async function readFieldAnswer(
  field: Field,
  text: string,
  at: Circumstances,
): Promise<Reading<string | string[]>> {
  const words = text.trim().replace(/\s+/g, " ");
  switch (field.type) {
    case "time":
      return readTime(words, at);
    case "day":
      return readDay(words, at);
    case "zone":
      return isZone(words)
        ? taken(words)
        : refused(`"${words}" is no time zone; write one like Europe/Berlin or America/Chicago`);
    case "handle":
      return readHandle(words);
    case "handles":
      return readParticipants(words);
    case "choice":
      return readChoice(words, field.values);
    case "severity":
      return readChoice(words, at.severities);
    case "list":
      return taken(splitList(words));
    case "text":
      return taken(words);
  }
}

async function readTime(words: string, at: Circumstances): Promise<Reading<string>> {
  const time = await readTypedTime(words, {
    now: at.now,
    zone: at.zone,
    ...(at.day === undefined ? {} : { day: at.day }),
  });
  if (time === undefined)
    return refused(
      "no time that can be read; write one like 14:05, yesterday 2pm, 2h ago or 2019-04-02 10:30",
    );
  return taken(printTime(time), showTime(time, at.zone));
}

async function readDay(words: string, at: Circumstances): Promise<Reading<string>> {
  const day = await readTypedDay(words, { now: at.now, zone: at.zone });
  return day === undefined
    ? refused("no day that can be read; write one like 2019-04-16, friday, tomorrow or 2w")
    : taken(day, day);
}

/** A time, or a day that an action is due, as a person types it. */
export { readDay as readDayAnswer, readTime as readTimeAnswer };

/** `@ana`, `ana` and `ana (product)` all name ana. */
export function readHandle(words: string): Reading<string> {
  const handle = parseParticipant(words.replace(/^@/, ""))?.handle;
  return handle !== undefined && isHandle(handle)
    ? taken(handle)
    : refused(
        `"${words}" is no handle; write one word of letters, digits and . _ - (a team: org/team)`,
      );
}

function readParticipants(words: string): Reading<string[]> {
  const all = splitList(words).map((one) => one.replace(/^@/, ""));
  const wrong = all.find((one) => parseParticipant(one) === undefined);
  return wrong === undefined
    ? taken(all)
    : refused(
        `"${wrong}" is not understood; write a handle, or handle (role), separated by commas`,
      );
}

function readChoice(words: string, values: readonly string[]): Reading<string> {
  const found = values.find((value) => value.toLowerCase() === words.toLowerCase());
  if (found !== undefined) return taken(found);
  const near = nearest(words, values);
  return refused(
    `"${words}" is none of ${values.join(", ")}${near === undefined ? "" : `; did you mean ${near}?`}`,
  );
}

function splitList(words: string): string[] {
  return words
    .replace(/^\[(.*)\]$/, "$1")
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

export interface EntryAnswer {
  readonly time: WrittenTime;
  readonly text: string;
  readonly milestone: Milestone | undefined;
}

/** Time and text of a timeline entry on one line: `14:05 rolled back`, `yesterday 2pm the alert fired #detected`. */
export async function readEntryAnswer(
  line: string,
  at: Circumstances,
): Promise<Reading<EntryAnswer>> {
  const words = line.trim().replace(/\s+/g, " ");
  const split = writtenTime(words, at.day) ?? (await typedTime(words, at));
  if (split === undefined)
    return refused("begin with the time: 14:05 what happened, or yesterday 14:05 what happened");
  const entry = entryOf(split);
  return entry === undefined
    ? refused("say what happened behind the time")
    : taken(entry, showMoment(entry.time));
}

/**
 * A line in the form in which the document has it.
 * @param day of a clock time alone
 */
export function readWrittenEntry(line: string, day: string | undefined): EntryAnswer | undefined {
  const split = writtenTime(line.trim().replace(/\s+/g, " "), day);
  return split && entryOf(split);
}

function entryOf({ time, rest }: Split): EntryAnswer | undefined {
  const { text, milestone } = withoutMilestone(rest);
  return text === "" ? undefined : { time, text, milestone };
}

interface Split {
  readonly time: WrittenTime;
  readonly rest: string;
}

function writtenTime(words: string, firstDay: string | undefined): Split | undefined {
  const found = readEntryTime(words, { start: 0, end: words.length });
  const day = found?.day ?? firstDay;
  if (found === undefined || day === undefined) return undefined;
  return {
    time: clockOn(day, found, found.offset),
    rest: words.slice(found.span.end).replace(/^[\s:–—-]+/, ""),
  };
}

/** The most words at the beginning that are a time; more than five never are. */
async function typedTime(words: string, at: Circumstances): Promise<Split | undefined> {
  const all = words.split(" ");
  for (let count = Math.min(5, all.length - 1); count > 0; count--) {
    const head = all
      .slice(0, count)
      .join(" ")
      .replace(/[:,–—-]+$/, "");
    const time = await readTypedTime(head, {
      now: at.now,
      zone: at.zone,
      ...(at.day === undefined ? {} : { day: at.day }),
    });
    if (time !== undefined && time.precision !== "day")
      return {
        time,
        rest: all
          .slice(count)
          .join(" ")
          .replace(/^[\s:–—-]+/, ""),
      };
  }
  return undefined;
}

function withoutMilestone(rest: string): { text: string; milestone: Milestone | undefined } {
  const milestone = MILESTONES.find((name) => ` ${rest}`.endsWith(` #${name}`));
  const text = milestone === undefined ? rest : rest.slice(0, -milestone.length - 1).trim();
  return { text, milestone };
}

/** `2019-04-02 14:05 (America/Chicago)`, roughly where it is. */
export function showTime(time: WrittenTime, zone: string): string {
  return time.offset === undefined ? `${showMoment(time)} (${zone})` : showMoment(time);
}

/** Without the zone, where many stand below each other. */
function showMoment(time: WrittenTime): string {
  const roughly = time.approximate || time.precision === "hour" ? "about " : "";
  const written = printTime({ ...time, approximate: false }).replace("T", " ");
  return roughly + (time.precision === "hour" ? `${written}:00` : written);
}

function taken<T>(value: T, shown?: string): Reading<T> {
  return shown === undefined ? { ok: true, value } : { ok: true, value, shown };
}

function refused(why: string): { ok: false; why: string } {
  return { ok: false, why };
}
