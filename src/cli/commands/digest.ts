/** `mortem digest`: what a team sends round, as Markdown or plain text; as data for whoever words it otherwise. */
import {
  type Digest,
  type DigestItem,
  type DigestTime,
  digestItems,
  digestOf,
} from "../../archive/digest.ts";
import { digestRecord } from "../../archive/digest-record.ts";
import { digestMarkdown, digestText } from "../../archive/digest-text.ts";
import type { Project } from "../../archive/project.ts";
import type { Context } from "../../values/context.ts";
import { dayOf, daysBetween } from "../../values/day.ts";
import { printJson } from "../../values/json.ts";
import { exitCodeOf, listDocuments } from "../listing/archive.ts";
import { sinceDay } from "../listing/since.ts";
import { todayIn } from "../listing/today.ts";
import { openProject } from "../project.ts";

type Format = "text" | "markdown" | "json";

interface Options {
  readonly since?: string;
  readonly format?: Format;
}

const LATELY = "2w";

export async function run(
  context: Context,
  _: readonly [],
  { since = LATELY, format = "text" }: Options,
): Promise<number> {
  const project = await openProject(context);
  const time = timeOf(await sinceDay(context, project, since), context, project);
  const today = todayIn(context);
  const listing = listDocuments<DigestItem>(context, project, (document) =>
    digestItems(document, time, today),
  );
  const digest = digestOf(listing.found, time, project.config.severities);
  context.out(printed(context, digest, format));
  return exitCodeOf(listing);
}

function printed({ outIsTerminal, width }: Context, digest: Digest, format: Format): string {
  if (format === "json") return printJson(digestRecord(digest));
  if (format === "markdown") return digestMarkdown(digest);
  return digestText(digest, outIsTerminal ? width : undefined);
}

/** Looking ahead, a day is too short to do anything about it, and a quarter too long to care. */
const [FEWEST_AHEAD, MOST_AHEAD] = [7, 31];

/** As far ahead as it looks back, within reason. */
function timeOf(since: string, context: Context, { config }: Project): DigestTime {
  const today = dayOf(context.now(), config.timezone ?? context.systemZone);
  const ahead = Math.min(Math.max(daysBetween(since, today), FEWEST_AHEAD), MOST_AHEAD);
  return { since, today, ahead };
}
