/** How a pre-mortem's book is closed: what was learned, what nobody has judged yet, and the day. */

import { anticipatedRisks } from "../../archive/foreseeing.ts";
import { absolutePath } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import { changeDocument } from "../../document/change.ts";
import type { Document } from "../../document/document.ts";
import { setField } from "../../document/edits/field.ts";
import { fieldText } from "../../document/front-matter.ts";
import { readNoneReason } from "../../document/items.ts";
import { answerSection, standingText } from "../../interview/answer.ts";
import { openActions, unsettledRisks } from "../../premortem/check-in-plan.ts";
import { isEnded } from "../../premortem/check-ins.ts";
import { riskName } from "../../premortem/discussion.ts";
import type { Section } from "../../template/model.ts";
import type { Ask, Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";
import type { Edit } from "../../values/text.ts";
import { printPath } from "../print-path.ts";
import { dayAt, refuseBeforeCheckIn } from "./past-day.ts";

interface Said {
  /** As it was typed. */
  readonly at: string | undefined;
  readonly learned: string | undefined;
}

/**
 * Asks what was learned where somebody can be asked and it was not said.
 * @throws MortemError where neither is so, and for a day that cannot be
 */
export async function endPremortem(
  context: Context,
  project: Project,
  document: Document,
  { at, learned }: Said,
): Promise<number> {
  const { ask } = context;
  const day = await lastDay(context, document, at);
  const section = document.template.sections.find(({ id }) => id === "what-we-learned");
  const isAsked = learned === undefined && ask !== undefined && section !== undefined;
  if (learned === undefined && !isAsked) refuseUnlearned(document, section);
  sayUnsettled(context, project, document, isAsked);
  if (isAsked) return askLearned(context, ask, project, document, section, day);
  const edits = (now: Document) =>
    learned === undefined || section === undefined ? [] : learnedEdits(now, section, learned);
  finish(context, project, document, day, edits);
  return 0;
}

/** Today, unless another was given; one that stands already is not moved by that. */
async function lastDay(
  context: Context,
  document: Document,
  at: string | undefined,
): Promise<string> {
  const ended = fieldText(document.front, "ended_at");
  if (at === undefined && ended !== undefined) return ended;
  const day = await dayAt(context, document, at);
  refuseBeforeCheckIn(document, day);
  return day;
}

function refuseUnlearned(document: Document, section: Section | undefined): void {
  if (section === undefined || standingText(document, section) !== "") return;
  throw new MortemError(
    "nobody can be asked here what you learned",
    "Say it: --learned 'What came true, what helped, and what nobody had thought of'.",
    { path: document.path },
  );
}

/** Whoever reads the book later cannot tell what became of these. */
function sayUnsettled(
  { err }: Context,
  project: Project,
  document: Document,
  isAsked: boolean,
): void {
  const anticipated = anticipatedRisks(project, document);
  const unsettled = unsettledRisks(document).filter(({ id }) => !anticipated.has(id ?? ""));
  const risks = unsettled.map(riskName).join(", ");
  const actions = openActions(document)
    .map(({ id, text }) => id ?? text)
    .join(", ");
  if (risks !== "") {
    err(`No check-in says whether these happened or were retired: ${printable(risks)}\n`);
    const isOpen = isAsked && !isEnded(document);
    if (isOpen) err(`To say it first: Ctrl-C, and mortem pre check-in ${printable(document.id)}\n`);
  }
  if (actions !== "") err(`Still open: ${printable(actions)}\n`);
}

/** What is said now stands below what was said before, and in place of a `None: why`. */
function learnedEdits(document: Document, section: Section, learned: string): Edit[] {
  const standing = standingText(document, section);
  if (standing.includes(learned)) return [];
  const view = document.section(section.id);
  const isNone = view !== undefined && readNoneReason(document.text, view) !== undefined;
  return answerSection(document, section, learned, isNone ? standing : "");
}

/** The day is written last: whoever leaves before has not ended anything. */
async function askLearned(
  context: Context,
  ask: Ask,
  project: Project,
  document: Document,
  section: Section,
  day: string,
): Promise<number> {
  const [{ openSession }, { leavingWell }, { askSection }] = await Promise.all([
    import("../interview/session.ts"),
    import("../interview/closing.ts"),
    import("../interview/ask-section.ts"),
  ]);
  const session = openSession(context, ask, project, absolutePath(project.root, document.path));
  const work = async () => {
    await askSection(session, section, false);
    context.err("\n");
    finish(context, project, document, day, () => []);
  };
  const goOn = `mortem pre end ${printable(document.id)} --at ${printable(day)}`;
  return leavingWell(session, work, () => goOn);
}

function finish(
  context: Context,
  { root, files, lookup }: Project,
  { path, id }: Document,
  day: string,
  edits: (document: Document) => Edit[],
): void {
  const file = absolutePath(root, path);
  changeDocument(files, file, path, lookup, (now) => [
    ...setField(now, "ended_at", day),
    ...edits(now),
  ]);
  const { err, errStyle: style } = context;
  err(`${style.strong(printable(id))} ended on ${printable(day)}\n`);
  err(`${style.dim("next:")} mortem pre review ${printable(id)}\n`);
  printPath(context, file);
}
