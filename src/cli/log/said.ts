/** What somebody has said to log: the words, their milestone and their time. */
import type { NewEntry } from "../../document/edits/timeline.ts";
import { type Milestone, splitMilestone } from "../../document/timeline.ts";
import { MortemError } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";
import { oneLine } from "../../values/text.ts";
import { localTime } from "../../values/time.ts";
import { type Here, readPastTime } from "../typed-past.ts";

export interface Said {
  /** In one line, perhaps with a time at its beginning; empty where the milestone says all. */
  readonly words: string;
  readonly milestone: Milestone | undefined;
}

/**
 * A milestone may be said twice, as an option and as the last word, but not two of them.
 * @throws MortemError for two milestones, or where nothing is said
 */
export function readSaid(typed: string, wanted: Milestone | undefined): Said {
  const { text: words, milestone = wanted } = splitMilestone(oneLine(printable(typed)));
  if (wanted !== undefined && milestone !== wanted) {
    throw new MortemError(
      `the text ends in #${milestone}, and --milestone says ${wanted}`,
      "Log them as two entries.",
    );
  }
  if (words === "" && milestone === undefined) throw nothing("there is nothing to log");
  return { words, milestone };
}

/**
 * The entry: at the time of `--at`, where that is given, else at the one that the words begin with, else now.
 * @throws MortemError for a time that cannot be used, or with nothing behind it
 */
export async function entryOf(
  { words, milestone }: Said,
  at: string | undefined,
  here: Here,
): Promise<NewEntry> {
  const split = at === undefined ? await splitTime(words, here) : undefined;
  const text = split?.rest ?? words;
  const entry = { text: text || capitalised(milestone), milestone };
  if (entry.text === "") throw nothing(`nothing is said behind ${split?.time}`);
  if (at !== undefined) return { ...entry, time: await readPastTime(at, "--at", here) };
  if (split === undefined) return { ...entry, time: localTime(here.now, here.zone, "minute") };
  return { ...entry, time: await timeAtBeginning(split.time, here) };
}

/**
 * What reads times is loaded only for words that may begin with one.
 * @throws MortemError where they begin with a time that has a slip in it: as text at now, it would be lost
 */
async function splitTime(words: string, here: Here) {
  if (!/\d|\bago\b/i.test(words.slice(0, LONGEST_TIME))) return undefined;
  const { splitLeading, spoiltClock } = await import("../../document/typed-entry.ts");
  const split = await splitLeading(words, here);
  const spoilt = split === undefined ? spoiltClock(words) : undefined;
  if (spoilt === undefined) return split;
  throw new MortemError(
    `the text begins with "${spoilt}", which is no time of day`,
    "Write it like 08:50, or put --at now before it to keep it as text.",
  );
}

const LONGEST_TIME = 40;

async function timeAtBeginning(typed: string, here: Here) {
  try {
    return await readPastTime(typed, "the text begins with a time", here);
  } catch (error) {
    if (!(error instanceof MortemError)) throw error;
    throw new MortemError(
      error.message,
      `${error.hint} With --at now it stays a part of the text.`,
    );
  }
}

function capitalised(milestone: Milestone | undefined): string {
  return milestone === undefined ? "" : `${milestone[0]?.toUpperCase()}${milestone.slice(1)}`;
}

function nothing(message: string): MortemError {
  return new MortemError(message, "Say what happened: mortem log rolled the image back");
}
