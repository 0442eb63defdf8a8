/** `mortem log <text>`: one timeline entry into the incident that is going on. */
import { logEdits, readLogText } from "../../archive/log-entry.ts";
import { absolutePath } from "../../archive/paths.ts";
import { changeDocument } from "../../document/change.ts";
import type { Document } from "../../document/document.ts";
import type { NewEntry } from "../../document/edits/timeline.ts";
import { zoneOf } from "../../document/facts.ts";
import type { Milestone } from "../../document/timeline.ts";
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { localTime, type WrittenTime } from "../../values/time.ts";
import { chooseIncident } from "../log/incident.ts";
import { askToReplace, refuseReached } from "../log/milestone.ts";
import { shownEntry } from "../log/show-entry.ts";
import { openProject } from "../project.ts";
import { readPastTime } from "../typed-past.ts";

interface Options {
  readonly at?: string;
  readonly doc?: string;
  readonly milestone?: Milestone;
  readonly replace?: true;
}

export async function run(
  context: Context,
  [words]: readonly [readonly string[]],
  options: Options,
): Promise<number> {
  const { text, milestone } = happening(words.join(" "), options.milestone);
  const project = await openProject(context);
  const chosen = await chooseIncident(context, project, options.doc);
  const time = await timeIn(context, chosen, options.at);
  const entry: NewEntry = { time, text, milestone };
  const isReplacing =
    options.replace === true ||
    (milestone !== undefined && (await askToReplace(context, chosen, milestone)));
  const file = absolutePath(project.root, chosen.path);
  const { path } = chosen;
  const document = changeDocument(project.files, file, path, project.lookup, (now) => {
    if (milestone !== undefined && !isReplacing) refuseReached(now, milestone);
    return logEdits(now, entry, project.lookup);
  });
  context.out(shownEntry(context, document, entry));
  if (milestone === "resolved") {
    context.err(`${context.errStyle.dim("next:")} mortem continue ${document.id}\n`);
  }
  return 0;
}

/** A milestone may be said twice, but not two of them. Alone, it is its own text. */
function happening(
  typed: string,
  wanted: Milestone | undefined,
): { text: string; milestone: Milestone | undefined } {
  const read = readLogText(typed);
  const milestone = wanted ?? read.milestone;
  if (read.milestone !== undefined && read.milestone !== milestone) {
    throw new MortemError(
      `the text ends in #${read.milestone}, and --milestone says ${milestone}`,
      "Log them as two entries.",
    );
  }
  const text = read.text || (milestone && milestone[0]?.toUpperCase() + milestone.slice(1));
  if (text) return { text, milestone };
  throw new MortemError(
    "there is nothing to log",
    "Say what happened: mortem log rolled the image back",
  );
}

function timeIn(
  context: Context,
  document: Document,
  typed: string | undefined,
): WrittenTime | Promise<WrittenTime> {
  const zone = zoneOf(document);
  const now = context.now();
  return typed === undefined
    ? localTime(now, zone, "minute")
    : readPastTime(typed, "--at", { now, zone });
}
