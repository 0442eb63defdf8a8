/** What a person has typed for a timeline entry, as the document will have it. */
import { reachedAt } from "../archive/log-entry.ts";
import type { Document } from "../document/document.ts";
import type { NewEntry } from "../document/edits/timeline.ts";
import { instantsOf, milestoneField, zoneOf } from "../document/facts.ts";
import { splitMilestone } from "../document/timeline.ts";
import { type Split, splitTyped, splitWritten } from "../document/typed-entry.ts";
import { printable } from "../values/printable.ts";
import { oneLine } from "../values/text.ts";
import { instants, mayAgree, type WrittenTime } from "../values/time.ts";
import {
  aheadOf,
  type Circumstances,
  type Reading,
  refused,
  showMoment,
  taken,
} from "./reading.ts";

/** Reads an entry as `readEntryAnswer` does, and holds its milestone against what the document says of it. */
export async function readAskedEntry(
  document: Document,
  line: string,
  at: Circumstances,
): Promise<Reading<NewEntry>> {
  const reading = await readEntryAnswer(line, at);
  if (!reading.ok) return reading;
  const why = objectionTo(document, reading.value);
  return why === undefined ? reading : refused(why);
}

/** A guess gives way to the entry; a time that somebody has said does not. */
function objectionTo(document: Document, { milestone, time }: NewEntry): string | undefined {
  const reached = milestone && reachedAt(document, milestone);
  if (milestone === undefined || reached === undefined) return undefined;
  const field = milestoneField(milestone);
  const there = instantsOf(document, field);
  const isSame = there !== undefined && mayAgree(instants(time, zoneOf(document)), there);
  if (!isSame) {
    const shown = printable(reached).replace("T", " ");
    return `\`${field}\` is ${shown} already: take the mark off, or change it there`;
  }
  const isMarked = document.timeline.entries.some((entry) => entry.milestone?.name === milestone);
  return isMarked ? `another entry has \`#${milestone}\` already: take the mark off` : undefined;
}

/** Time and text of what has happened on one line: `14:05 rolled back`, `yesterday 2pm the alert fired #detected`. */
export async function readEntryAnswer(line: string, at: Circumstances): Promise<Reading<NewEntry>> {
  const words = oneLine(line);
  const split = splitWritten(words, at.day) ?? (await splitTyped(words, at));
  if (split === undefined)
    return refused("begin with the time: 14:05 what happened, or yesterday 14:05 what happened");
  const ahead = aheadOf(split.time, at);
  if (ahead !== undefined) return refused(ahead);
  const entry = entryOf(split);
  return entry === undefined
    ? refused("say what happened behind the time")
    : taken(entry, showMoment(entry.time));
}

/**
 * A line in the form in which the document has it.
 * @param day of a clock time alone
 */
export function readWrittenEntry(line: string, day: string | undefined): NewEntry | undefined {
  const split = splitWritten(oneLine(line), day);
  return split && entryOf(split);
}

function entryOf({ time, rest }: Split<WrittenTime>): NewEntry | undefined {
  const { text, milestone } = splitMilestone(rest);
  return text === "" ? undefined : { time, text, milestone };
}
