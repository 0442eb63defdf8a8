/** Asks for a field of the front matter, in the way that fits its type, and writes it. */
import type { Document } from "../../document/document.ts";
import { fieldList, fieldText } from "../../document/front-matter.ts";
import { answerField } from "../../interview/answer.ts";
import { likelierStart } from "../../interview/start-answer.ts";
import type { Field } from "../../template/model.ts";
import type { Question, Reply, Understood } from "../../values/context.ts";
import { printable } from "../../values/printable.ts";
import { askPerson } from "./ask-person.ts";
import type { Outcome } from "./outcome.ts";
import type { Session } from "./session.ts";

export async function askField(session: Session, field: Field, back: boolean): Promise<Outcome> {
  const question: Question = {
    message: field.question,
    guidance: field.guidance,
    back,
    skippable: true,
  };
  const seen = standingValue(session.read(), field);
  const reply = await askByType(session, field, question);
  if (reply.kind !== "answer") return reply.kind;
  const reading = await session.understand(field, reply.value);
  if (!reading.ok) return "skip";
  let meanwhile: string | undefined;
  session.change((document) => {
    const now = standingValue(document, field);
    meanwhile = now === seen || now === "" ? undefined : now;
    return answerField(document, field.id, reading.value);
  }, reply.value);
  if (meanwhile !== undefined) {
    session.context.err(`It said ${printable(meanwhile)} meanwhile; your answer stands now.\n`);
  }
  return "answer";
}

/** As one text; empty where nothing stands. */
function standingValue({ front }: Document, field: Field): string {
  return fieldList(front, field.id).join(", ");
}

async function askByType(
  session: Session,
  field: Field,
  question: Question,
): Promise<Reply<string>> {
  const standingText = fieldText(session.read().front, field.id);
  if (field.type === "handle") return askPerson(session, question, standingText);
  if (field.type === "choice" || field.type === "severity") {
    const values = field.type === "choice" ? field.values : session.project.config.severities;
    const choices = values.map((value) => ({ value, label: value }));
    return session.ask.choose({
      ...question,
      choices,
      ...(standingText === undefined ? {} : { initial: standingText }),
    });
  }
  const understand = async (text: string): Promise<Understood> => {
    const reading = await session.understand(field, text);
    if (!reading.ok) return reading;
    return reading.shown === undefined ? { ok: true } : { ok: true, shown: reading.shown };
  };
  const placeholder = PLACEHOLDERS[field.type];
  const document = session.read();
  const likelier = field.id === "started_at" ? likelierStart(document) : undefined;
  const standing = likelier ?? (standingValue(document, field) || usualValue(field));
  return session.ask.line({
    ...question,
    understand,
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(standing === "" ? {} : { initial: standing }),
  });
}

/** How often something comes round is usual in a team: that of the template can be taken as it is. */
function usualValue({ type, example }: Field): string {
  return type === "period" && typeof example === "string" ? example : "";
}

const PLACEHOLDERS: Partial<Record<Field["type"], string>> = {
  time: "14:05, yesterday 2pm, 2h ago, 2019-04-02 ~10",
  day: "today, friday, 2019-04-16",
  period: "2 weeks",
  handles: "ana (engineering), sol (product)",
  list: "separated by commas",
};
