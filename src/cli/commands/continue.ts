/**
 * `mortem continue [doc]`: takes a document up at whatever is missing; with `--meeting`, leads through all of it.
 * Of a pre-mortem, that is what `pre new` has not asked.
 */
import { candidatesOf } from "../../archive/candidates.ts";
import { riskNamesIn } from "../../archive/foreseeing.ts";
import { readDocument } from "../../archive/load.ts";
import { missingInBrief } from "../../archive/missing-words.ts";
import { absolutePath } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import { changeDocument, refuseUneditable } from "../../document/change.ts";
import type { Document } from "../../document/document.ts";
import { firstDay, reviewOf, titleOf, zoneOf } from "../../document/facts.ts";
import { missingIn } from "../../document/missing.ts";
import { completeDocument } from "../../interview/complete.ts";
import { questionsBefore } from "../../interview/plan.ts";
import { isEnded } from "../../premortem/check-ins.ts";
import { nextStepOf } from "../../premortem/next-step.ts";
import type { DocumentKind } from "../../template/model.ts";
import type { Ask, Context } from "../../values/context.ts";
import { Interrupted, MortemError } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";
import { sayWhere } from "../interview/closing.ts";
import {
  type Given,
  type GivenOptions,
  isAnythingGiven,
  readGiven,
  resolveGiven,
} from "../interview/given.ts";
import { resume, resumeMeeting } from "../interview/resume.ts";
import { openSession } from "../interview/session.ts";
import { listDocuments } from "../listing/archive.ts";
import { namedDocument } from "../named-document.ts";
import { printPath } from "../print-path.ts";
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
  const document =
    typeof name === "string"
      ? readNamed(context, project, name)
      : await chooseDocument(context, project, ask);
  if (document === undefined) return 0;
  if (document.kind === "premortem") return continuePremortem(context, project, document, ask);
  refuseUneditable(document, "postmortem");
  if (ask === undefined) return completeAtOnce(context, project, document, given);
  const session = openSession(context, ask, project, absolutePath(project.root, document.path));
  sayWhere(session);
  const isMeeting = options.meeting === true || options.from !== undefined;
  return isMeeting ? resumeMeeting(session, options.from) : resume(session);
}

/** A post-mortem; a pre-mortem where the name means none. */
function readNamed(context: Context, project: Project, name: string): Document {
  const read = (kind: DocumentKind) =>
    readDocument(project, namedDocument(context, candidatesOf(project, [kind]), name));
  return firstOf(
    () => read("postmortem"),
    () => read("premortem"),
  );
}

/**
 * Asks what it is about and who takes part, where that is not known yet.
 * @throws MortemError where it is: all else has commands of its own
 */
async function continuePremortem(
  context: Context,
  project: Project,
  document: Document,
  ask: Ask | undefined,
): Promise<number> {
  refuseUneditable(document, "premortem");
  const { id, path } = document;
  if (ask !== undefined && !isEnded(document) && questionsBefore(document).length > 0) {
    const { askFacts } = await import("../premortem/ask-facts.ts");
    return askFacts(openSession(context, ask, project, absolutePath(project.root, path)));
  }
  throw new MortemError(
    "this is a pre-mortem",
    `It goes on with: mortem pre ${nextStepOf(document)} ${printable(id)}`,
    { path },
  );
}

/** What the first finds; where it finds nothing the second, and its error where neither does. */
function firstOf<T>(first: () => T, second: () => T): T {
  try {
    return first();
  } catch (error) {
    if (!(error instanceof MortemError)) throw error;
    try {
      return second();
    } catch {
      throw error;
    }
  }
}

/** The only one that is not reviewed, or the one that is chosen. `undefined` where there is nothing to continue. */
async function chooseDocument(
  context: Context,
  project: Project,
  ask: Ask | undefined,
): Promise<Document | undefined> {
  const isUnfinished = (document: Document) => reviewOf(document) !== "reviewed";
  const { found, documents } = listDocuments(
    context,
    project,
    (document) => (isUnfinished(document) ? [document] : []),
    ["postmortem"],
  );
  const unfinished = found.toReversed();
  const [only, ...others] = unfinished;
  if (only === undefined) {
    const [premortem, ...more] = documents === 0 ? goingOn(context, project) : [];
    if (premortem !== undefined && more.length === 0) return premortem;
    if (premortem !== undefined) {
      const ids = [premortem, ...more].slice(0, 5).map(({ id }) => id);
      throw new MortemError(
        "there are only pre-mortems, and several go on",
        `Name one: mortem continue ${printable(ids.join(" | "))}`,
      );
    }
    const state = documents === 0 ? "There is no post-mortem yet" : "All are reviewed";
    context.err(`${state}: mortem new begins one.\n`);
    return undefined;
  }
  if (others.length === 0) return only;
  if (ask === undefined) {
    const ids = unfinished.slice(0, 5).map((one) => one.id);
    throw new MortemError(
      `${unfinished.length} documents are not reviewed yet`,
      `Name one: mortem continue ${ids.join(" | ")}`,
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

/** The pre-mortems of projects that are not over, the latest first. */
function goingOn(context: Context, project: Project): Document[] {
  const { found } = listDocuments(
    context,
    project,
    (document) => (document.kind === "premortem" && !isEnded(document) ? [document] : []),
    ["premortem"],
  );
  return found.toReversed();
}

async function completeAtOnce(
  context: Context,
  project: Project,
  document: Document,
  given: Given,
): Promise<number> {
  const { path } = document;
  const file = absolutePath(project.root, path);
  if (!isAnythingGiven(given)) {
    const missing = missingIn(document);
    if (missing.length > 0) {
      throw new MortemError(
        `nobody can be asked, and these are missing: ${missingInBrief(missing)}`,
        "Give answers with --answers FILE, --set section=text or a flag for each field; or run it in a terminal.",
        { path },
      );
    }
  }
  const at = {
    now: context.now(),
    zone: zoneOf(document),
    day: firstDay(document),
    severities: project.config.severities,
  };
  const answers = await resolveGiven(given, document.template, at, riskNamesIn(project));
  changeDocument(project.files, file, path, project.lookup, (standing) =>
    completeDocument(standing, answers, project.lookup),
  );
  printPath(context, file);
  return 0;
}
