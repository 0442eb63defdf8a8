/** The interview's loop: the next question is whatever the document on disk still lacks. */
import type { Document } from "../../document/document.ts";
import { keyOf, type Question } from "../../interview/question.ts";
import { askLacking, askProposal } from "./ask-action.ts";
import { askCoverage } from "./ask-coverage.ts";
import { askField } from "./ask-field.ts";
import { askSection } from "./ask-section.ts";
import { askStanding, askStillOpen } from "./ask-standing.ts";
import type { Outcome } from "./outcome.ts";
import type { Session } from "./session.ts";

/** What was asked in this sitting: nothing is asked twice unless somebody goes back to it. */
export interface Asked {
  readonly questions: Question[];
  readonly keys: Set<string>;
}

export const nothingAsked = (): Asked => ({ questions: [], keys: new Set() });

/**
 * Asks until the plan has nothing that was not asked yet.
 * @param from a question to begin with, when somebody goes back to it
 * @throws Interrupted when the person leaves
 */
export async function runQuestions(
  session: Session,
  asked: Asked,
  plan: (document: Document) => readonly Question[],
  from?: Question,
): Promise<void> {
  let again = from;
  for (;;) {
    const question = again ?? plan(session.read()).find((one) => !asked.keys.has(keyOf(one)));
    again = undefined;
    if (question === undefined) return;
    const outcome = await askQuestion(session, question, asked.questions.length > 0);
    if (outcome === "back") {
      again = asked.questions.pop();
      continue;
    }
    asked.keys.add(keyOf(question));
    asked.questions.push(question);
  }
}

async function askQuestion(session: Session, question: Question, back: boolean): Promise<Outcome> {
  switch (question.kind) {
    case "field":
      return askField(session, question.field, back);
    case "section":
      return askSection(session, question.section, back, question.ideas);
    case "coverage":
      return askCoverage(session, question.section, question.item, back);
    case "action":
      return askLacking(session, question.action, question.lacks, back);
    case "proposal":
      return askProposal(session, question.action, back);
    case "standing":
      return askStanding(session, back);
    case "still-open":
      return askStillOpen(session, back);
  }
}
