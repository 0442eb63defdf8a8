/** `mortem continue [doc]`: takes a document up at whatever is missing; with `--meeting`, leads through all of it. */
import { loadArchive } from "../../archive/load.ts";
import type { Project } from "../../archive/project.ts";
import type { Document } from "../../document/document.ts";
import { firstDay, reviewOf, titleOf, zoneOf } from "../../document/facts.ts";
import { missingIn } from "../../document/missing.ts";
import { completeDocument } from "../../interview/complete.ts";
import type { Ask, Context } from "../../values/context.ts";
import { Interrupted, MortemError } from "../../values/error.ts";
import { namesOf } from "../interview/closing.ts";
import {
  type Given,
  type GivenOptions,
  isAnythingGiven,
  readGiven,
  resolveGiven,
} from "../interview/given.ts";
import { resume, resumeMeeting } from "../interview/resume.ts";
import { openSession } from "../interview/session.ts";
import { namedDocument } from "../named-document.ts";
import { openProject } from "../project.ts";

interface ContinueOptions extends GivenOptions {
  readonly meeting?: true;
  readonly from?: string;
}

export async function run(
  context: Context,
  [name]: readonly unknown[],
  options: ContinueOptions,
): Promise<number> {
  const project = await openProject(context);
  const given = readGiven(context, options, project.lookup(undefined, "postmortem").fields);
  const ask = isAnythingGiven(given) ? undefined : context.ask;
  const document = await chooseDocument(
    context,
    project,
    context.ask,
    typeof name === "string" ? name : undefined,
  );
  if (document === undefined) return 0;
  const path = `${project.root}/${document.path}`;
  if (ask === undefined) return completeAtOnce(context, project, document, path, given);
  const session = openSession(context, ask, project, path);
  context.err(`\n${context.errStyle.dim(`${document.path}: every answer is saved at once.`)}\n`);
  const isMeeting = options.meeting === true || options.from !== undefined;
  return isMeeting ? resumeMeeting(session, options.from) : resume(session);
}

/** The named one, the only one that is not reviewed, or the one that is chosen. `undefined` where there is nothing to continue. */
async function chooseDocument(
  context: Context,
  project: Project,
  ask: Ask | undefined,
  name: string | undefined,
): Promise<Document | undefined> {
  const { documents } = loadArchive(project, { kinds: ["postmortem"] });
  if (name !== undefined) return namedDocument(context, documents, name);
  const unfinished = documents.filter((document) => reviewOf(document) !== "reviewed").reverse();
  const [only, ...others] = unfinished;
  if (only === undefined) {
    context.err("Every post-mortem is reviewed. `mortem new` begins one.\n");
    return undefined;
  }
  if (others.length === 0) return only;
  if (ask === undefined) {
    throw new MortemError(
      `${unfinished.length} documents are not reviewed yet`,
      `Name one: mortem continue ${unfinished
        .slice(0, 5)
        .map((one) => one.id)
        .join(" | ")}`,
    );
  }
  const choices = unfinished.map((document) => ({
    value: document,
    label: document.id,
    hint: titleOf(document),
  }));
  const reply = await ask.choose({ message: "Which one?", back: false, skippable: false, choices });
  if (reply.kind !== "answer") throw new Interrupted();
  return reply.value;
}

async function completeAtOnce(
  context: Context,
  project: Project,
  document: Document,
  path: string,
  given: Given,
): Promise<number> {
  if (!isAnythingGiven(given)) {
    const missing = missingIn(document);
    if (missing.length === 0) return 0;
    throw new MortemError(
      `nobody can be asked, and these are missing: ${namesOf(missing)}`,
      "Give answers with --answers FILE, --set section=text or a flag for each field; or run it in a terminal.",
      {
        path: document.path,
      },
    );
  }
  const { now } = { now: context.now() };
  const circumstances = {
    now,
    zone: zoneOf(document),
    day: firstDay(document),
    severities: project.config.severities,
  };
  const answers = await resolveGiven(given, document.template, circumstances);
  const { changeDocument } = await import("../../document/change.ts");
  changeDocument(project.files, path, document.path, project.lookup, (standing) =>
    completeDocument(standing, answers, project.lookup),
  );
  context.out(`${document.path}\n`);
  return 0;
}
