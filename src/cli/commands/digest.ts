/** `mortem digest`: what a team sends round, as Markdown or plain text. */
import { type DigestItem, type DigestTime, digestItems, digestOf } from "../../archive/digest.ts";
import { digestMarkdown, digestText } from "../../archive/digest-text.ts";
import type { Project } from "../../archive/project.ts";
import type { Context } from "../../values/context.ts";
import { dayOf, daysBetween } from "../../values/day.ts";
import { MortemError } from "../../values/error.ts";
import { exitCodeOf, listDocuments } from "../listing/archive.ts";
import { todayIn } from "../listing/today.ts";
import { openProject } from "../project.ts";
import { readPastDay } from "../typed-past.ts";

interface Options {
  readonly since?: string;
  readonly format?: "text" | "markdown";
}

const LATELY = "2w";

export async function run(
  context: Context,
  _: readonly [],
  { since = LATELY, format = "text" }: Options,
): Promise<number> {
  const project = await openProject(context);
  const time = await timeOf(since, context, project);
  const today = todayIn(context);
  const listing = listDocuments<DigestItem>(context, project, (document) =>
    digestItems(document, time, today),
  );
  const digest = digestOf(listing.found, time, project.config.severities);
  const width = context.outIsTerminal ? context.width : undefined;
  context.out(format === "markdown" ? digestMarkdown(digest) : digestText(digest, width));
  return exitCodeOf(listing);
}

/** Looking ahead, a day is too short to do anything about it, and a quarter too long to care. */
const [FEWEST_AHEAD, MOST_AHEAD] = [7, 31];

/** As far ahead as it looks back, within reason. */
async function timeOf(typed: string, context: Context, { config }: Project): Promise<DigestTime> {
  const here = { now: context.now(), zone: config.timezone ?? context.systemZone };
  const since = await readPastDay(typed, "--since", here);
  const today = dayOf(here.now, here.zone);
  if (since > today) {
    throw new MortemError(
      `--since: ${since} has not come yet`,
      "Give a day that has passed, or a length of time such as 2w.",
    );
  }
  const ahead = Math.min(Math.max(daysBetween(since, today), FEWEST_AHEAD), MOST_AHEAD);
  return { since, today, ahead };
}
