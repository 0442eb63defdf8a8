/** The questions about one risk, under one clock: what would avoid it, what would soften it, an early sign, who and when. */

import type { Document } from "../../../document/document.ts";
import { plainText } from "../../../document/inline.ts";
import { proseBelow } from "../../../document/parts.ts";
import { itemWords } from "../../../interview/answer.ts";
import { questionKey, type RiskQuestion, riskQuestions } from "../../../premortem/discussion.ts";
import { addItems, setPart } from "../../../premortem/edits/risk.ts";
import type { Risk } from "../../../premortem/risks.ts";
import type { Part, PartQuestion } from "../../../template/model.ts";
import type { Ask, Countdown, Question, Understood } from "../../../values/context.ts";
import type { Edit } from "../../../values/text.ts";
import { askLacking } from "../../interview/ask-action.ts";
import type { Outcome } from "../../interview/outcome.ts";
import type { Session } from "../../interview/session.ts";
import { addSaidAction, readSaidAction } from "../said-action.ts";
import { standingRisk } from "./standing.ts";

/**
 * Asks until nothing about the risk is left that was not asked; going back ends at its first question.
 * @param name see `riskName`
 * @throws Interrupted when the person leaves
 */
export async function askRisk(
  session: Session,
  name: string,
  countdown: Countdown | undefined,
): Promise<void> {
  const timed = { ...session, ask: withCountdown(session.ask, countdown) };
  const asked: RiskQuestion[] = [];
  const passed = new Set<string>();
  let again: RiskQuestion | undefined;
  for (;;) {
    const document = session.read();
    const planned = riskQuestions(document, standingRisk(document, name));
    const question = again ?? planned.find((one) => !passed.has(questionKey(one)));
    if (question === undefined) return;
    again = undefined;
    if ((await askOne(timed, name, question, asked.length > 0)) === "back") {
      again = asked.pop();
      if (again !== undefined) passed.delete(questionKey(again));
      continue;
    }
    passed.add(questionKey(question));
    asked.push(question);
  }
}

/** The same questions, each of which shows the time left. */
function withCountdown(ask: Ask, countdown: Countdown | undefined): Ask {
  return {
    line: (question) => ask.line({ countdown, ...question }),
    prose: (question) => ask.prose({ countdown, ...question }),
    lines: (question) => ask.lines({ countdown, ...question }),
    choose: (question) => ask.choose({ countdown, ...question }),
    pick: (question) => ask.pick({ countdown, ...question }),
    edit: (text) => ask.edit(text),
  };
}

function askOne(
  session: Session,
  name: string,
  question: RiskQuestion,
  back: boolean,
): Promise<Outcome> {
  if (question.kind === "action") {
    return askLacking(session, question.action, question.lacks, back);
  }
  const { part, asked } = question;
  const { id } = standingRisk(session.read(), name);
  const message = id === undefined ? asked.question : `${id} · ${asked.question}`;
  const words: Question = { message, guidance: asked.guidance, back, skippable: true };
  return part.kind === "prose"
    ? askProse(session, name, part, words)
    : askItems(session, name, part, asked, words);
}

async function askProse(
  session: Session,
  name: string,
  part: Part,
  question: Question,
): Promise<Outcome> {
  const document = session.read();
  const initial = proseIn(document, standingRisk(document, name), part);
  const reply = await session.ask.line({ ...question, ...(initial === "" ? {} : { initial }) });
  if (reply.kind !== "answer") return reply.kind;
  const { value } = reply;
  if (value.trim() !== initial)
    change(session, name, value, (now, risk) => setPart(now, risk, part.id, value));
  return "answer";
}

/** What an answer replaces. */
function proseIn({ text }: Document, { parts }: Risk, { id }: Part): string {
  const view = parts.find(({ part }) => part.id === id);
  if (view === undefined) return "";
  const spans = [view.textSpan, ...proseBelow(text, view).map(({ span }) => span)];
  return spans
    .map((span) => plainText(text, span))
    .join(" ")
    .trim();
}

async function askItems(
  session: Session,
  name: string,
  part: Part,
  { type }: PartQuestion,
  question: Question,
): Promise<Outcome> {
  const take = (line: string): Understood => {
    if (part.kind === "list") {
      change(session, name, line, (now, risk) => addItems(now, risk, part.id, [itemWords(line)]));
      return { ok: true };
    }
    const reading = readSaidAction(line, type);
    if (!reading.ok) return reading;
    change(session, name, line, (now, risk) => addSaidAction(now, risk, reading.value, part.id));
    return { ok: true };
  };
  const placeholder = part.kind === "list" ? "one a line" : "what is to be done — @owner";
  const reply = await session.ask.lines({ ...question, placeholder, take });
  return reply.kind;
}

function change(
  session: Session,
  name: string,
  said: string,
  edits: (document: Document, risk: Risk) => Edit[],
): void {
  session.change((document) => edits(document, standingRisk(document, name)), said);
}
