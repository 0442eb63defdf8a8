/** What stands between a document and the next stage of its review. */
import { missingInBrief } from "../../archive/missing-words.ts";
import type { Document } from "../../document/document.ts";
import { type Review, reviewOf } from "../../document/facts.ts";
import { missingIn } from "../../document/missing.ts";
import { MortemError } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";
import type { Session } from "./session.ts";

export interface Readiness {
  /** In brief; empty where nothing is missing. */
  readonly missing: string;
  /** The messages of the errors that lint has or would have at that stage. */
  readonly errors: readonly string[];
  /** All that lint says, to be printed. */
  readonly report: string;
}

/** The stage that a document is judged by: what is complete is on its way to be reviewed. */
export function nextStage(document: Document): Review {
  return missingIn(document).length === 0 ? "reviewed" : reviewOf(document);
}

/** A config that lint cannot use is reported, and is no reason to end without the path. */
export async function readinessFor(
  session: Session,
  document: Document,
  stage: Review,
): Promise<Readiness> {
  const missing = printable(missingInBrief(missingIn(document)));
  const { findingsFor, findingsText, isError } = await import("./findings.ts");
  try {
    const findings = findingsFor(session, document, stage);
    const errors = findings.filter(isError).map(({ message }) => message);
    return { missing, errors, report: findingsText(session, findings) };
  } catch (error) {
    if (!(error instanceof MortemError)) throw error;
    const report = `${session.context.errStyle.dim("lint:")} ${printable(error.message)}\n`;
    return { missing, errors: [error.message], report };
  }
}
