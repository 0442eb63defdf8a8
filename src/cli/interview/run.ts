/** The interview's loop: the next question is whatever the document on disk still lacks. */
import type { Document } from "../../document/document.ts";
import { keyOf, type Question } from "../../interview/question.ts";
import { askLacking, askProposal } from "./ask-action.ts";
import { askCoverage } from "./ask-coverage.ts";
import { askField } from "./ask-field.ts";
import { askSection } from "./ask-section.ts";
import { askStanding, askStillOpen } from "./ask-standing.ts";
import type { Outcome } from "./outcome.ts";
import { remind } from "./remind.ts";
import type { Session } from "./session.ts";

/** What was asked in this sitting: nothing is asked twice unless somebody goes back to it. */
export interface Asked {
  readonly questions: Question[];
  readonly keys: Set<string>;
  /** What somebody went back from, the nearest last: it comes again on the way forward. */
  readonly ahead: Question[];
}

export const nothingAsked = (): Asked => ({ questions: [], keys: new Set(), ahead: [] });

/**
 * Asks until the plan has nothing that was not asked yet.
 * @param from a question to begin with, when somebody goes back to it
 * @param heed looks at each answer, and gives back a question that is to be asked again because of it
 * @throws Interrupted when the person leaves
 */
export async function runQuestions(
  session: Session,
  asked: Asked,
  plan: (document: Document) => readonly Question[],
  from?: Question,
  heed?: (question: Question, outcome: Outcome) => Question | undefined,
): Promise<void> {
  let again = from;
  for (;;) {
    const question = again ?? nextQuestion(asked, plan(session.read()));
    again = undefined;
    if (question === undefined) return;
    const outcome = await askQuestion(session, question, asked.questions.length > 0);
    if (outcome === "back") {
      asked.ahead.push(question);
      again = asked.questions.pop();
      continue;
    }
    asked.keys.add(keyOf(question));
    asked.questions.push(question);
    // What was known before this sitting: it reads every document, for which no first question waits.
    if (asked.questions.length === 1) await remind(session);
    else if (question.kind === "section") await remind(session, question.section.id);
    again = heed?.(question, outcome);
    // Going back from it leads to the question before, and not to itself.
    if (again !== undefined && keyOf(again) === keyOf(question)) asked.questions.pop();
  }
}

/** One gone back from comes again if it was answered, wholly or with some items, or is still open. */
function nextQuestion({ keys, ahead }: Asked, planned: readonly Question[]): Question | undefined {
  for (let one = ahead.pop(); one !== undefined; one = ahead.pop()) {
    const key = keyOf(one);
    const isOpen = planned.some((question) => keyOf(question) === key);
    if (isOpen || keys.has(key) || one.kind === "section") return one;
  }
  return planned.find((question) => !keys.has(keyOf(question)));
}

async function askQuestion(session: Session, question: Question, back: boolean): Promise<Outcome> {
  switch (question.kind) {
    case "field":
      return askField(session, question.field, back);
    case "section":
      return askSection(session, question.section, back, question);
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
