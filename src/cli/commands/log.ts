/** `mortem log [text]`: what happened, into the timeline of the incident that is going on. */
import type { Document } from "../../document/document.ts";
import type { NewEntry } from "../../document/edits/timeline.ts";
import { zoneOf } from "../../document/facts.ts";
import type { Milestone } from "../../document/timeline.ts";
import type { Ask, Context } from "../../values/context.ts";
import { counted } from "../../values/counted.ts";
import { askEntries } from "../log/ask-entries.ts";
import { chooseIncident } from "../log/incident.ts";
import { askToReplace } from "../log/milestone.ts";
import { entryOf, readSaid, type Said } from "../log/said.ts";
import { shownEntry, shownPlace } from "../log/show-entry.ts";
import { writeEntry } from "../log/write-entry.ts";
import { openProject } from "../project.ts";
import { readTimeOfDay } from "../typed-past.ts";

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
  const { ask } = context;
  // Nobody should be asked where it goes, and then hear that it cannot.
  if (options.at !== undefined) {
    await readTimeOfDay(options.at, "--at", { now: context.now(), zone: "UTC" });
  }
  const isNothingSaid = words.length === 0 && options.milestone === undefined;
  if (isNothingSaid && ask !== undefined) await logAsked(context, ask, options);
  else await logSaid(context, readSaid(words.join(" "), options.milestone), options);
  return 0;
}

async function logSaid(context: Context, said: Said, options: Options): Promise<void> {
  const project = await openProject(context);
  const chosen = await chooseIncident(context, project, options.doc);
  const entry = await entryOf(said, options.at, { now: context.now(), zone: zoneOf(chosen) });
  const isReplacing =
    options.replace === true ||
    (said.milestone !== undefined && (await askToReplace(context, chosen, said.milestone)));
  const document = writeEntry(project, chosen, entry, isReplacing);
  context.out(shownEntry(context, document, entry));
  sayNext(context, document, [entry]);
}

async function logAsked(context: Context, ask: Ask, options: Options): Promise<void> {
  const project = await openProject(context);
  const document = await chooseIncident(context, project, options.doc);
  const manner = { at: options.at, isReplacing: options.replace === true };
  const entries = await askEntries(context, ask, project, document, manner);
  if (entries.length === 0) return context.err("Nothing was logged.\n");
  const count = counted(entries.length, "entry", "entries");
  context.out(`logged ${count}  ${context.outStyle.dim(`(${shownPlace(context, document)})`)}\n`);
  sayNext(context, document, entries);
}

function sayNext({ err, errStyle }: Context, { id }: Document, written: readonly NewEntry[]): void {
  if (!written.some(({ milestone }) => milestone === "resolved")) return;
  err(`${errStyle.dim("next:")} mortem continue ${id}\n`);
}
