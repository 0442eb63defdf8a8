/** A new incident: its document is created with what is known at once. */
import { folderOf } from "../archive/candidates.ts";
import { createDocument } from "../archive/create.ts";
import { incidentText } from "../archive/new-incident.ts";
import { absolutePath } from "../archive/paths.ts";
import type { Project } from "../archive/project.ts";
import type { Template } from "../template/model.ts";
import type { Context } from "../values/context.ts";
import { MortemError } from "../values/error.ts";
import { nearest } from "../values/nearest.ts";
import { printable } from "../values/printable.ts";
import { localTime, printTime, type WrittenTime } from "../values/time.ts";
import { readPastTime } from "./typed-past.ts";

export interface StartOptions {
  readonly at?: string;
  readonly template?: string;
}

/** Far more than a line. The front matter must stay readable. */
const LONGEST_TITLE = 1000;

/**
 * @param title as it was typed
 * @returns the path of the document, absolute
 * @throws MortemError for a title, a time or a template that cannot be used; nothing is created then
 */
export async function startIncident(
  context: Context,
  project: Project,
  title: string,
  options: StartOptions,
): Promise<string> {
  const line = titleOf(title);
  const template = templateOf(project, options.template);
  const timezone = project.config.timezone ?? context.systemZone;
  const now = context.now();
  const detectedAt = localTime(now, timezone, "minute");
  const startedAt =
    options.at === undefined
      ? { ...detectedAt, approximate: true }
      : await startOf(options.at, now, timezone);
  const text = incidentText(
    { title: line, timezone, startedAt, detectedAt },
    template,
    project.lookup,
  );
  const folder = absolutePath(project.root, folderOf(project, "postmortem"));
  const day = printTime({ ...startedAt, precision: "day", approximate: false });
  return createDocument(project.files, folder, day, line, text);
}

function titleOf(typed: string): string {
  const title = printable(typed).replace(/\s+/g, " ").trim();
  if (title === "") {
    throw new MortemError(
      "a title is missing",
      'Say in a few words what is wrong: mortem start "API answers 500"',
    );
  }
  if (title.length > LONGEST_TITLE) {
    throw new MortemError(
      `the title has more than ${LONGEST_TITLE} characters`,
      "Say it in a line; `mortem log` takes the rest.",
    );
  }
  return title;
}

function templateOf({ config, templates }: Project, wanted: string | undefined): Template {
  const id = wanted ?? config.template ?? "postmortem";
  const fitting = templates.filter(({ kind }) => kind === "postmortem");
  const found = fitting.find((template) => template.id === id);
  if (found !== undefined) return found;
  const ids = fitting.map((template) => template.id);
  const near = nearest(id, ids);
  const hint = near === undefined ? `There are ${ids.join(", ")}.` : `Did you mean ${near}?`;
  throw new MortemError(
    `there is no template "${id}"`,
    hint,
    wanted === undefined && config.path !== undefined ? { path: config.path } : {},
  );
}

/** Counted back from now, it is a guess. */
async function startOf(typed: string, now: number, zone: string): Promise<WrittenTime> {
  const time = await readPastTime(typed, "--at", { now, zone });
  return /\bago\s*$/i.test(typed) ? { ...time, approximate: true } : time;
}
