/** Asks what is to be done, by whom and until when; and whether an idea is taken on. */

import type { MetaChanges } from "../../document/action-meta.ts";
import { readActionParts } from "../../document/action-meta.ts";
import { type ActionItem, actionState } from "../../document/actions.ts";
import { answerAction } from "../../interview/answer.ts";
import { readDayAnswer } from "../../interview/field-answer.ts";
import { actionKey } from "../../interview/question.ts";
import type { Question, Reply, Understood } from "../../values/context.ts";
import { dayOf } from "../../values/day.ts";
import { truncate } from "../../values/printable.ts";
import { askPerson } from "./ask-person.ts";
import type { Outcome } from "./outcome.ts";
import type { Session } from "./session.ts";

/** The owner or the day that an action lacks. */
export async function askLacking(
  session: Session,
  action: ActionItem,
  lacks: "owner" | "due",
  back: boolean,
): Promise<Outcome> {
  const reply =
    lacks === "owner"
      ? await askOwner(session, action.text, back)
      : await askDue(session, action.text, back);
  if (reply.kind !== "answer") return reply.kind;
  const changes = { [lacks]: reply.value };
  session.change((document) => answerAction(document, actionKey(action), changes), reply.value);
  return "answer";
}

/** An idea: taken on (the owner and the day are asked next), declined with a reason, or left as it is. */
export async function askProposal(
  session: Session,
  action: ActionItem,
  back: boolean,
): Promise<Outcome> {
  const reply = await session.ask.choose<"take" | "decline">({
    message: `${action.id ?? "An idea"}: ${action.text}. Is it to be done?`,
    back,
    skippable: true,
    choices: [
      { value: "take", label: "take it on", hint: "owner and day come next", key: "y" },
      { value: "decline", label: "decline it", hint: "with a reason", key: "d" },
    ],
  });
  if (reply.kind !== "answer") return reply.kind;
  if (reply.value === "decline") return askDecline(session, action, back);
  session.change((document) => answerAction(document, actionKey(action), { proposed: undefined }));
  return "answer";
}

async function askDecline(session: Session, action: ActionItem, back: boolean): Promise<Outcome> {
  const why = await session.ask.line({
    message: "Why is it not done?",
    back: true,
    skippable: false,
  });
  if (why.kind !== "answer") return askProposal(session, action, back);
  const changes = { proposed: undefined, declined: why.value };
  session.change((document) => answerAction(document, actionKey(action), changes), why.value);
  return "answer";
}

/** What is typed for one action, with its owner and day where they were given; `undefined` to go back. */
export async function askNewAction(
  session: Session,
): Promise<{ text: string; meta: MetaChanges } | undefined> {
  const what = await session.ask.line({
    message: "What is to be done?",
    guidance: "A thing that one can see is done.",
    back: true,
    skippable: false,
  });
  if (what.kind !== "answer") return undefined;
  const typed = readActionParts(what.value, { start: 0, end: what.value.length }).meta.map(
    (meta) => meta.kind,
  );
  const meta: MetaChanges = {};
  if (!typed.includes("owner")) {
    const owner = await askOwner(session, what.value, true);
    if (owner.kind === "back") return askNewAction(session);
    if (owner.kind === "answer") meta.owner = owner.value;
  }
  if (!typed.includes("due")) {
    const due = await askDue(session, what.value, true);
    if (due.kind === "back") return askNewAction(session);
    if (due.kind === "answer") meta.due = due.value;
  }
  return { text: what.value, meta };
}

function askOwner(session: Session, text: string, back: boolean): Promise<Reply<string>> {
  return askPerson(session, { message: `Who owns ${shortly(text)}?`, back, skippable: true });
}

async function askDue(session: Session, text: string, back: boolean): Promise<Reply<string>> {
  const understand = async (words: string): Promise<Understood> => {
    const at = session.circumstances();
    const reading = await readDayAnswer(words, at);
    if (!reading.ok) return reading;
    const isPast = reading.value < dayOf(at.now, at.zone);
    return { ok: true, shown: `${reading.value}${isPast ? ", which has passed already" : ""}` };
  };
  const question: Question = {
    message: `By when is ${shortly(text)} to be done?`,
    back,
    skippable: true,
  };
  const reply = await session.ask.line({
    ...question,
    placeholder: "friday, 2w, 2019-04-16",
    understand,
  });
  if (reply.kind !== "answer") return reply;
  const reading = await readDayAnswer(reply.value, session.circumstances());
  return reading.ok ? { kind: "answer", value: reading.value } : { kind: "skip" };
}

function shortly(text: string): string {
  return `“${truncate(text, 60)}”`;
}

/** The actions that a cause or a bad moment can lead to: all but the declined. */
export function offeredActions(actions: readonly ActionItem[]): ActionItem[] {
  return actions.filter((action) => action.id !== undefined && actionState(action) !== "declined");
}
