/** What lint says of a document at the end of an interview. */
import type { Document } from "../../document/document.ts";
import type { Finding } from "../../lint/finding.ts";
import { lintDocuments } from "../../lint/lint.ts";
import { lintOptions } from "../../lint/options.ts";
import { terminal } from "../../lint/reporters/terminal.ts";
import type { Session } from "./session.ts";

/** What these find has just been named as missing, in one line: left out, so that what is wrong can be seen. */
const OF_MISSING = new Set([
  "required-fields",
  "sections-present",
  "sections-not-empty",
  "coverage",
  "action-id",
  "action-owner",
  "action-due",
]);

/** The errors and warnings as lint prints them; a line where there are none. Ends in a line break. */
export function findingsText({ context, project }: Session, document: Document): string {
  const { findings } = lintDocuments([document], lintOptions(project, context.now()));
  const told = findings.filter(
    ({ rule, severity }) => severity !== "info" && !OF_MISSING.has(rule),
  );
  if (told.length === 0) return `${context.errStyle.dim("lint:")} nothing is wrong\n`;
  const result = {
    documents: 1,
    errors: count(told, "error"),
    warnings: count(told, "warning"),
    infos: 0,
    findings: told,
  };
  return `\n${terminal(result, { style: context.errStyle, width: context.width })}\n`;
}

function count(findings: readonly Finding[], severity: Finding["severity"]): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
