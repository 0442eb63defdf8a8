/** The end of every interview: where the document is, what it still lacks, what lint says, and what comes next. */
import { type Document, stemOf } from "../../document/document.ts";
import { reviewOf, titleOf } from "../../document/facts.ts";
import { type Missing, missingIn } from "../../document/missing.ts";
import { Interrupted, MortemError } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";
import type { Session } from "./session.ts";

/** Prints the report to standard error, and the path alone to standard output. */
export async function closeInterview(session: Session): Promise<void> {
  const { context, shown } = session;
  const document = session.read();
  const style = context.errStyle;
  const missing = missingIn(document);
  context.err(`\n${style.strong(printable(titleOf(document)))}\n`);
  if (missing.length > 0) context.err(`${style.dim("still missing:")} ${namesOf(missing)}\n`);
  context.err(await lintText(session, document));
  context.err(`${style.dim("next:")} ${nextStep(document, missing.length === 0)}\n`);
  context.out(`${shown}\n`);
}

/** A config that lint cannot use is no reason to end without the path. */
async function lintText(session: Session, document: Document): Promise<string> {
  const { findingsText } = await import("./findings.ts");
  try {
    return findingsText(session, document);
  } catch (error) {
    if (!(error instanceof MortemError)) throw error;
    return `${session.context.errStyle.dim("lint:")} ${printable(error.message)}\n`;
  }
}

/** Does the work of an interview; somebody who leaves in the middle is told how to go on. */
export async function leavingWell(session: Session, work: () => Promise<void>): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    if (error instanceof Interrupted) {
      const { context, shown } = session;
      context.err(`\nAll answers are in ${shown}\nGo on with: mortem continue ${stemOf(shown)}\n`);
    }
    throw error;
  }
}

/** Each missing thing once, in a few words. */
export function namesOf(missing: readonly Missing[]): string {
  return [...new Set(missing.map(nameOf))].join(", ");
}

function nameOf(missing: Missing): string {
  switch (missing.kind) {
    case "field":
      return missing.field.label.toLowerCase();
    case "section":
      return missing.section.heading;
    case "coverage":
      return `what follows from ${missing.section.heading.toLowerCase()}`;
    case "action":
      return LACKING[missing.lacks];
  }
}

const LACKING = {
  id: "ids of actions",
  owner: "owners of actions",
  due: "due dates of actions",
} as const;

function nextStep(document: Document, isComplete: boolean): string {
  if (!isComplete) {
    return reviewOf(document) === "draft"
      ? `mortem continue ${document.id}, or in the meeting: mortem continue ${document.id} --meeting`
      : `mortem continue ${document.id}`;
  }
  return reviewOf(document) === "reviewed"
    ? "commit it, then mortem index"
    : "commit it and open a pull request; mortem continue takes it to reviewed";
}
