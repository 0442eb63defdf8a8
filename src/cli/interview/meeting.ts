/** The facilitator's walk through a document: every section in the order of the meeting, with the clock. */
import { setField } from "../../document/edits/field.ts";
import { reviewOf } from "../../document/facts.ts";
import { fieldIsFilled } from "../../document/front-matter.ts";
import { standingText } from "../../interview/answer.ts";
import { fieldsOfMeeting, followUps, sectionsInMeeting } from "../../interview/plan.ts";
import type { Section } from "../../template/model.ts";
import { guidanceComment } from "../../template/skeleton.ts";
import { MortemError } from "../../values/error.ts";
import { didYouMean } from "../../values/nearest.ts";
import { printable, wrap } from "../../values/printable.ts";
import { localTime, printTime } from "../../values/time.ts";
import { askSection, writeText } from "./ask-section.ts";
import { meetingCommand } from "./closing.ts";
import { readinessFor } from "./readiness.ts";
import { remind } from "./remind.ts";
import { nothingAsked, runQuestions } from "./run.ts";
import type { Session } from "./session.ts";

type Step = "next" | "add" | "edit" | "back" | "quit";

/** How far a meeting has come. */
export interface Walk {
  /** The id of the section that it is at; undefined before the first. */
  section: string | undefined;
}

/**
 * Shows section by section, to be agreed, added to or edited.
 * @param walk begins at its section, and is told of each that is reached
 * @returns false where the meeting was stopped before its end
 */
export async function walkMeeting(session: Session, walk: Walk): Promise<boolean> {
  const sections = sectionsInMeeting(session.read());
  const began = session.context.now();
  let at = walk.section === undefined ? 0 : placeOf(sections, walk.section);
  while (at < sections.length) {
    const section = sections[at] as Section;
    walk.section = section.id;
    showSection(session, section, at, sections.length, began);
    const step = await askStep(session, section, at);
    if (step === "quit") {
      session.context.err(`\nGo on with: ${meetingCommand(session.read().id, section.id)}\n`);
      return false;
    }
    if (step === "add") await askSection(session, section, false);
    if (step === "edit") await editSection(session, section);
    if (step === "back") at = Math.max(0, at - 1);
    if (step === "next") {
      await runQuestions(session, nothingAsked(), (document) => followUps(document, section));
      await remind(session, section.id);
      at++;
    }
  }
  await endMeeting(session);
  return true;
}

function placeOf(sections: readonly Section[], id: string): number {
  const ids = sections.map((section) => section.id);
  const found = ids.indexOf(id);
  if (found !== -1) return found;
  const otherwise = `The sections are ${ids.join(", ")}.`;
  throw new MortemError(`there is no section "${id}"`, didYouMean(id, ids, otherwise));
}

function showSection(
  session: Session,
  section: Section,
  at: number,
  count: number,
  began: number,
): void {
  const { context } = session;
  const style = context.errStyle;
  const now = context.now();
  const clock = printTime(localTime(now, session.circumstances().zone, "minute")).slice(11, 16);
  const minutes = Math.floor((now - began) / 60);
  const standing = standingText(session.read(), section);
  const body =
    standing === ""
      ? style.dim(wrap(`(nothing yet)\n${firstSentence(section.guidance)}`, context.width, 2))
      : wrap(printable(standing, { lines: true }), context.width, 2);
  context.err(
    `\n${style.strong(printable(section.heading))}  ${style.dim(`${at + 1} of ${count} · ${clock} · ${minutes} min`)}\n\n${body}\n\n`,
  );
}

/** Enough to know what belongs here; the question says the rest. */
function firstSentence(guidance: string): string {
  return printable(guidance).split(/(?<=[.?!]) /, 1)[0] ?? "";
}

async function askStep(session: Session, section: Section, at: number): Promise<Step> {
  const reply = await session.ask.choose<Step>({
    message: section.question,
    back: false,
    skippable: false,
    initial: "next",
    atOnce: true,
    choices: [
      { value: "next", label: "agreed, go on", key: "" },
      { value: "add", label: labelOfAdding(section), key: "a" },
      { value: "edit", label: "edit it", hint: "in your editor", key: "e" },
      ...(at === 0
        ? []
        : [{ value: "back" as const, label: "back to the section before", key: "b" }]),
      { value: "quit", label: "stop here", hint: "nothing is lost", key: "q" },
    ],
  });
  return reply.kind === "answer" ? reply.value : "back";
}

function labelOfAdding({ id, kind }: Section): string {
  if (id === "foresight") return "answer it";
  return kind === "prose" ? "write it anew" : "add to it";
}

/** The section's text in the editor, or its guidance where there is none yet. */
async function editSection(session: Session, section: Section): Promise<void> {
  const guidance = guidanceComment(section.guidance);
  const seen = standingText(session.read(), section);
  const before = seen || guidance;
  const after = (await session.ask.edit(`${before}\n`)).trim();
  if (after === before) return;
  writeText(session, section, after.replace(guidance, "").trim(), seen);
}

/** The day it was held, who was there, and the next stage of the document. */
async function endMeeting(session: Session): Promise<void> {
  const { zone } = session.circumstances();
  const today = printTime(localTime(session.context.now(), zone, "day"));
  session.change((document) =>
    fieldIsFilled(document.front, "held_at") ? [] : setField(document, "held_at", today),
  );
  await runQuestions(session, nothingAsked(), fieldsOfMeeting);
  await offerReview(session);
}

/** A draft may go to its next stage; what stands in the way is said. */
export async function offerReview(session: Session): Promise<void> {
  const document = session.read();
  if (reviewOf(document) !== "draft") return;
  const { missing, errors } = await readinessFor(session, document, "in-review");
  const isReady = missing === "" && errors.length === 0;
  const lacks = [
    ...(missing === "" ? [] : [`Still missing: ${missing}.`]),
    ...(errors.length === 0 ? [] : [`Lint finds: ${errors.join("; ")}.`]),
  ];
  const reply = await session.ask.choose({
    message: "Is the document ready to be reviewed?",
    ...(isReady ? {} : { guidance: `${lacks.join(" ")} Once it is in review, CI fails on this.` }),
    back: false,
    skippable: false,
    initial: isReady,
    choices: [
      { value: true, label: "yes, it is in review from now on", key: "y" },
      { value: false, label: "not yet", key: "n" },
    ],
  });
  if (reply.kind === "answer" && reply.value)
    session.change((document) => setField(document, "review", "in-review"));
}
