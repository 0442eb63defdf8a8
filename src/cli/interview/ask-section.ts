/** Asks for a section: prose at once, anything else line by line, each line written as it is entered. */
import {
  answerEntry,
  answerItem,
  answerNewAction,
  answerSection,
  itemWords,
  standingText,
} from "../../interview/answer.ts";
import { readAskedEntry } from "../../interview/entry-answer.ts";
import type { Section, SectionKind } from "../../template/model.ts";
import type { Question, Understood } from "../../values/context.ts";
import type { Outcome } from "./outcome.ts";
import type { Session } from "./session.ts";

/**
 * @param asked.ideas actions are only proposed: owners and days come in the meeting
 * @param asked.more something stands there already
 */
export async function askSection(
  session: Session,
  section: Section,
  back: boolean,
  { ideas = false, more = false } = {},
): Promise<Outcome> {
  if (section.id === "foresight") {
    const { askForesight } = await import("./ask-foresight.ts");
    const outcome = await askForesight(session, section, back);
    if (outcome !== undefined) return outcome;
  }
  if (section.kind === "timeline") {
    const { offerFromGit } = await import("../timeline/offer.ts");
    if ((await offerFromGit(session, section, back)) === "back") return "back";
  }
  const question: Question = {
    message: `${section.heading} · ${more ? "Anything to add?" : section.question}`,
    guidance: more
      ? "What stands there stays; each line goes where its time belongs."
      : section.guidance,
    back,
    skippable: true,
  };
  if (section.kind === "prose") return askProse(session, section, question);
  const reply = await session.ask.lines({
    ...question,
    placeholder: PLACEHOLDERS[section.kind],
    take: taker(session, section, ideas),
  });
  return reply.kind;
}

async function askProse(session: Session, section: Section, question: Question): Promise<Outcome> {
  const initial = standingText(session.read(), section);
  const reply = await session.ask.prose({
    ...question,
    example: section.example,
    ...(initial === "" ? {} : { initial }),
  });
  if (reply.kind !== "answer") return reply.kind;
  writeText(session, section, reply.value, initial);
  if (reply.value === initial) return "answer";
  const { wantsToReword } = await import("./heed-language.ts");
  const isReworded = await wantsToReword(session, section);
  return isReworded ? askProse(session, section, question) : "answer";
}

/** Writes the text of a section, and says so where somebody else has written there since it was read. */
export function writeText(
  session: Session,
  section: Section,
  markdown: string,
  seen: string,
): void {
  let isShared = false;
  session.change((document) => {
    const standing = standingText(document, section);
    isShared = standing !== "" && standing !== seen;
    return answerSection(document, section, markdown, seen);
  }, markdown);
  if (isShared) {
    session.context.err(
      `${section.heading} was written into meanwhile. Yours stands below it; nothing is lost.\n`,
    );
  }
}

const PLACEHOLDERS: Readonly<Record<Exclude<SectionKind, "prose">, string>> = {
  timeline: "14:05 what happened #detected",
  actions: "what is to be done",
  list: "one a line",
  risks: "one a line",
  "check-ins": "one a line",
};

type Take = (line: string) => Understood | Promise<Understood>;

function taker(session: Session, section: Section, ideas: boolean): Take {
  if (section.kind === "timeline")
    return heeding(session, section, (line) => takeEntry(session, line));
  return heeding(session, section, (line) => {
    session.change((document) => {
      if (section.kind !== "actions") return answerItem(document, section, line);
      return answerNewAction(document, line, ideas ? { proposed: "" } : {});
    }, line);
    return { ok: true };
  });
}

/** A line that a rule on language speaks of is taken when it is entered again: as it is, or worded anew. */
function heeding(session: Session, section: Section, take: Take): Take {
  let warned: string | undefined;
  return async (line) => {
    const { hintOn } = await import("./heed-language.ts");
    const hint = line === warned ? undefined : hintOn(session, section, line);
    if (hint === undefined) return take(line);
    warned = line;
    return { ok: false, why: hint };
  };
}

async function takeEntry(session: Session, line: string): Promise<Understood> {
  const at = session.circumstances();
  const reading = await readAskedEntry(session.read(), itemWords(line), at);
  if (!reading.ok) return reading;
  session.change((document) => answerEntry(document, reading.value), line);
  return reading.shown === undefined ? { ok: true } : { ok: true, shown: reading.shown };
}
