/** A new incident: its document is created with what is known at once. */
import { folderOf } from "../archive/candidates.ts";
import { createDocument } from "../archive/create.ts";
import { incidentText } from "../archive/new-incident.ts";
import { templateNamed } from "../archive/new-template.ts";
import { absolutePath } from "../archive/paths.ts";
import type { Project } from "../archive/project.ts";
import type { Context } from "../values/context.ts";
import { localTime, printTime, type WrittenTime } from "../values/time.ts";
import { countedBack, readPastTime } from "./typed-past.ts";

export interface StartOptions {
  readonly at?: string;
  readonly template?: string;
}

/**
 * @param title in one line
 * @returns the path of the document, absolute
 * @throws MortemError for a time or a template that cannot be used; nothing is created then
 */
export async function startIncident(
  context: Context,
  project: Project,
  title: string,
  options: StartOptions,
): Promise<string> {
  const template = templateNamed(project, options.template);
  const timezone = project.config.timezone ?? context.systemZone;
  const now = context.now();
  const detectedAt = localTime(now, timezone, "minute");
  const startedAt =
    options.at === undefined
      ? { ...detectedAt, approximate: true }
      : await startOf(options.at, now, timezone);
  const text = incidentText({ title, timezone, startedAt, detectedAt }, template, project.lookup);
  const folder = absolutePath(project.root, folderOf(project, "postmortem"));
  const day = printTime({ ...startedAt, precision: "day", approximate: false });
  return createDocument(project.files, folder, day, title, text);
}

/** Counted back from now, it is a guess. */
async function startOf(typed: string, now: number, zone: string): Promise<WrittenTime> {
  const time = await readPastTime(typed, "--at", { now, zone });
  return /\bago\s*$/i.test(countedBack(typed)) ? { ...time, approximate: true } : time;
}
