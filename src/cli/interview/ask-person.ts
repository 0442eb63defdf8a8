/** Asks who: from a short list of the likely ones, or somebody else by handle. */
import { readHandle } from "../../interview/field-answer.ts";
import type { Reading } from "../../interview/reading.ts";
import type { Choice, Question, Reply, Understood } from "../../values/context.ts";
import { parseDuration } from "../../values/duration.ts";
import type { Session } from "./session.ts";

/** More than one sees at a glance is a list to search in, and typing is quicker. */
const OFFERED = 8;

/** No handle is empty. */
const ELSE = "";

/** @param standing who is named already */
export async function askPerson(
  session: Session,
  question: Question,
  standing?: string,
): Promise<Reply<string>> {
  const people = (await session.people()).slice(0, OFFERED);
  if (people.length === 0) return askHandle(session, question);
  const choices: Choice<string>[] = people.map((handle) => ({
    value: handle,
    label: handle,
  }));
  const reply = await session.ask.choose({
    ...question,
    choices: [...choices, { value: ELSE, label: "somebody else", hint: "type a handle" }],
    other: readPerson,
    ...(standing === undefined ? {} : { initial: standing }),
  });
  if (reply.kind !== "answer") return reply;
  if (reply.value !== ELSE) return { kind: "answer", value: reply.value };
  const { skippable } = question;
  const typed = await askHandle(session, { message: "Which handle?", back: true, skippable });
  return typed.kind === "back" ? askPerson(session, question, standing) : typed;
}

async function askHandle(session: Session, question: Question): Promise<Reply<string>> {
  const understand = (text: string): Understood => {
    const reading = readPerson(text);
    return reading.ok ? { ok: true } : reading;
  };
  const reply = await session.ask.line({
    ...question,
    placeholder: "a handle, such as release-lead",
    understand,
  });
  if (reply.kind !== "answer") return reply;
  const reading = readPerson(reply.value);
  return reading.ok ? { kind: "answer", value: reading.value } : { kind: "skip" };
}

/** The day is often asked for next, and `2w` could be a handle. */
function readPerson(text: string): Reading<string> {
  const reading = readHandle(text.trim());
  if (!reading.ok || parseDuration(reading.value) === undefined) return reading;
  return { ok: false, why: `"${reading.value}" is a length of time, and a person is asked for` };
}
