/** What a person has typed for a timeline entry, as the document will have it. */
import type { NewEntry } from "../document/edits/timeline.ts";
import { splitMilestone } from "../document/timeline.ts";
import { type Split, splitTyped, splitWritten } from "../document/typed-entry.ts";
import { oneLine } from "../values/text.ts";
import type { WrittenTime } from "../values/time.ts";
import {
  aheadOf,
  type Circumstances,
  type Reading,
  refused,
  showMoment,
  taken,
} from "./reading.ts";

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
