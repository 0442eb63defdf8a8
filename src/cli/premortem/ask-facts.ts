/** Asks what a pre-mortem is about and who takes part, and says on the way what would make the session better. */
import type { Document } from "../../document/document.ts";
import { questionsBefore } from "../../interview/plan.ts";
import type { Question } from "../../interview/question.ts";
import { leavingWell } from "../interview/closing.ts";
import type { Outcome } from "../interview/outcome.ts";
import { nothingAsked, runQuestions } from "../interview/run.ts";
import type { Session } from "../interview/session.ts";
import { closeBeginning } from "./closing.ts";
import { facilitatorHint, ownFacilitator, rolesHint, sayHint, scopeHint } from "./new-hints.ts";

/**
 * Asks for the facts that are missing; somebody who leaves can go on with `mortem continue`.
 * @param assumed fields that are asked for although something stands there
 */
export function askFacts(session: Session, assumed: readonly string[] = []): Promise<number> {
  return leavingWell(session, async () => {
    const plan = (document: Document) => questionsBefore(document, assumed);
    await runQuestions(session, nothingAsked(), plan, undefined, hinting(session));
    closeBeginning(session.context, session.read(), session.file);
  });
}

/** Says what would be better as soon as it can be known; who leads is asked again, once. */
function hinting(session: Session) {
  let isAsked = false;
  const say = (hint: string | undefined) => hint && sayHint(session.context, hint);
  return (question: Question, outcome: Outcome): Question | undefined => {
    if (question.kind !== "field") return undefined;
    const { id } = question.field;
    const document = session.read();
    if (id === "scope") say(scopeHint(document, session.project));
    if (id === "participants" && outcome === "answer")
      say(rolesHint(document, session.project.config.people));
    const isAbout = id === "owner" || id === "facilitator";
    if (!isAbout || isAsked || ownFacilitator(document) === undefined) return undefined;
    isAsked = true;
    say(facilitatorHint(document));
    const field = document.template.fields.find((one) => one.id === "facilitator");
    return field && { kind: "field", field };
  };
}
