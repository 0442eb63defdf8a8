/** Results for the tests of the reporters. */
import type { Finding, LintResult } from "../../../src/lint/finding.ts";
import type { View } from "../../../src/lint/reporters/reporter.ts";
import { PLAIN } from "../../../src/values/plain-style.ts";

export const finding: Finding = {
  path: "docs/postmortems/2019-04-02-release.md",
  rule: "required-fields",
  severity: "error",
  message: "`owner` is empty",
  hint: "Who sees this document through?",
  line: 12,
  column: 1,
  endLine: 12,
  endColumn: 6,
  section: null,
  fixable: false,
};

/** Everything that a document could say to whoever shows it. */
export const HOSTILE =
  "@ana #12 GH-3 o/r#4 https://github.com/o/r/issues/5 [a](1) <b onload=x> `code *x* _y_ ~z~ \u001b[31m\u202e ##[group]x\r\n::error::y\t| &lt; 100%25";

export function resultOf(findings: readonly Finding[], documents = 3): LintResult {
  const counted = (severity: string) => findings.filter((one) => one.severity === severity).length;
  return {
    documents,
    errors: counted("error"),
    warnings: counted("warning"),
    infos: counted("info"),
    languageUnchecked: 0,
    fixable: findings.filter(({ fixable }) => fixable).length,
    findings,
  };
}

export const view: View = { style: PLAIN, width: undefined };
