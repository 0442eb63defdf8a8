/** Asks how an incident that was not over stands now, and what is still going on. */
import { STATUSES, type Status, statusOf } from "../../document/facts.ts";
import { answerStanding, answerStillOpen, stillOpenText } from "../../interview/answer.ts";
import type { Understood } from "../../values/context.ts";
import type { Outcome } from "./outcome.ts";
import type { Session } from "./session.ts";

export async function askStanding(session: Session, back: boolean): Promise<Outcome> {
  const standing = statusOf(session.read()) ?? "ongoing";
  const field = session.read().template.fields.find((one) => one.id === "status");
  const reply = await session.ask.choose<Status>({
    message: field?.question ?? "How does the incident stand?",
    ...(field === undefined ? {} : { guidance: field.guidance }),
    back,
    skippable: true,
    choices: STATUSES.map((value) => ({ value, label: value })),
    initial: standing,
  });
  if (reply.kind !== "answer") return reply.kind;
  if (reply.value === standing || reply.value === "ongoing") {
    session.change((document) => answerStanding(document, reply.value, undefined));
    return "answer";
  }
  return (await askMoment(session, reply.value)) === "back" ? askStanding(session, back) : "answer";
}

async function askMoment(session: Session, status: "mitigated" | "resolved"): Promise<Outcome> {
  const field = session.read().template.fields.find((one) => one.id === `${status}_at`);
  if (field === undefined) return "skip";
  const understand = async (text: string): Promise<Understood> => {
    const reading = await session.understand(field, text);
    if (!reading.ok) return reading;
    return reading.shown === undefined ? { ok: true } : { ok: true, shown: reading.shown };
  };
  const reply = await session.ask.line({
    message: field.question,
    guidance: field.guidance,
    back: true,
    skippable: true,
    placeholder: "now, 14:05, 20m ago",
    understand,
  });
  if (reply.kind === "back") return "back";
  const reading =
    reply.kind === "answer" ? await session.understand(field, reply.value) : undefined;
  const since = reading?.ok ? String(reading.value) : undefined;
  session.change((document) => answerStanding(document, status, since));
  return "answer";
}

export async function askStillOpen(session: Session, back: boolean): Promise<Outcome> {
  const initial = stillOpenText(session.read());
  const reply = await session.ask.line({
    message: "What is still going on?",
    guidance: "It is written into Resolution, so that nobody takes the incident for over.",
    back,
    skippable: true,
    ...(initial === undefined ? {} : { initial }),
  });
  if (reply.kind !== "answer") return reply.kind;
  session.change((document) => answerStillOpen(document, reply.value), reply.value);
  return "answer";
}
