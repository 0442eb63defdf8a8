/** What lint says of a document in an interview. */
import { Document } from "../../document/document.ts";
import { setField } from "../../document/edits/field.ts";
import { type Review, reviewOf } from "../../document/facts.ts";
import { withoutGuidance } from "../../interview/answer.ts";
import type { Finding } from "../../lint/finding.ts";
import { lintOne } from "../../lint/lint.ts";
import { lintOptions } from "../../lint/options.ts";
import { terminal } from "../../lint/reporters/terminal.ts";
import { applyEdits, type Span } from "../../values/text.ts";
import type { Session } from "./session.ts";

/** What these find is named as missing, in one line: left out, so that what is wrong can be seen. */
const OF_MISSING = new Set([
  "required-fields",
  "sections-present",
  "sections-not-empty",
  "coverage",
  "action-id",
  "action-owner",
  "action-due",
  "risk-action-owner",
]);

/**
 * The warnings of today, and the errors that there would be once the document is at a stage of its review.
 * @throws MortemError for a config that lint cannot use
 */
export function findingsFor(session: Session, document: Document, stage: Review): Finding[] {
  const options = lintOptions(session.project, session.context.now());
  const lint = (one: Document) => lintOne(one, options).filter(({ rule }) => !OF_MISSING.has(rule));
  const today = lint(document).filter(({ severity }) => severity !== "info");
  if (stage === reviewOf(document)) return today;
  const isToday = ({ rule, message }: Finding) =>
    today.some((one) => one.rule === rule && one.message === message);
  const then = lint(atStage(document, stage, session));
  return then.filter((one) => one.severity === "error" || isToday(one));
}

/** Line by line the same, so that findings keep their places; guidance goes with the review. */
function atStage(document: Document, stage: Review, { project }: Session): Document {
  if (!document.front.fields.has("review")) return document;
  const guidance = stage === "reviewed" ? withoutGuidance(document) : [];
  const text = applyEdits(document.text, [
    ...setField(document, "review", stage),
    ...guidance.map((edit) => ({ ...edit, text: lineBreaksIn(document, edit) })),
  ]);
  return new Document(document.path, text, project.lookup);
}

function lineBreaksIn({ text }: Document, { start, end }: Span): string {
  return text.slice(start, end).replace(/[^\r\n]+/g, "");
}

export function isError({ severity }: Finding): boolean {
  return severity === "error";
}

/** The findings as lint prints them; a line where there are none. Ends in a line break. */
export function findingsText({ context }: Session, findings: readonly Finding[]): string {
  if (findings.length === 0) return `${context.errStyle.dim("lint:")} nothing is wrong\n`;
  const errors = findings.filter(isError).length;
  const result = {
    documents: 1,
    errors,
    warnings: findings.length - errors,
    infos: 0,
    languageUnchecked: 0,
    fixable: findings.filter(({ fixable }) => fixable).length,
    // The document is on the screen already.
    findings: findings.map(({ excerpt: _, ...finding }) => finding),
  };
  return `\n${terminal(result, { style: context.errStyle, width: context.width })}\n`;
}
