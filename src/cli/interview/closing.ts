/** The frame of every interview: where the answers are, how to go on, and at its end what is missing and what comes next. */
import { type Document, stemOf } from "../../document/document.ts";
import { reviewOf, titleOf } from "../../document/facts.ts";
import { Interrupted } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";
import { printPath } from "../print-path.ts";
import { nextStage, type Readiness, readinessFor } from "./readiness.ts";
import type { Session } from "./session.ts";

/** Said before the first question, so that nobody is afraid to leave. */
export function sayWhere({ context, shown }: Session): void {
  const words = `Every answer is saved at once, in\n${printable(shown)}`;
  context.err(`\n${context.errStyle.dim(words)}\n`);
}

/** Prints the report to standard error, and the path alone to standard output. */
export async function closeInterview(session: Session): Promise<void> {
  const { context, file } = session;
  const document = session.read();
  const style = context.errStyle;
  const readiness = await readinessFor(session, document, nextStage(document));
  context.err(`\n${style.strong(printable(titleOf(document)))}\n`);
  if (readiness.missing !== "")
    context.err(`${style.dim("still missing:")} ${readiness.missing}\n`);
  context.err(readiness.report);
  context.err(`${style.dim("next:")} ${nextStep(document, readiness)}\n`);
  printPath(context, file);
}

/**
 * Does the work of an interview; somebody who leaves in the middle is told how to go on.
 * @param command that goes on where the work is
 */
export async function leavingWell(
  session: Session,
  work: () => Promise<void>,
  command = () => continueCommand(stemOf(session.shown)),
): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    if (error instanceof Interrupted) {
      const { context, shown } = session;
      context.err(`\nAll answers are in ${printable(shown)}\nGo on with: ${command()}\n`);
    }
    throw error;
  }
}

/** @param section that the meeting goes on with */
export function meetingCommand(id: string, section?: string): string {
  const from = section === undefined ? "" : ` --from ${printable(section)}`;
  return `${continueCommand(id)} --meeting${from}`;
}

function continueCommand(id: string): string {
  return `mortem continue ${printable(id)}`;
}

function nextStep(document: Document, { missing, errors }: Readiness): string {
  const goOn = continueCommand(document.id);
  const review = reviewOf(document);
  if (errors.length > 0) return `mend what lint has found; ${goOn} goes on from there`;
  if (missing !== "")
    return review === "draft" ? `${goOn}, or in the meeting: ${meetingCommand(document.id)}` : goOn;
  return review === "reviewed"
    ? "commit it, then mortem index"
    : "commit it and open a pull request; mortem continue takes it to reviewed";
}
