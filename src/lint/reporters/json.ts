/** The result as JSON, in the shape that docs/schemas/lint.schema.json publishes. */
import { printJson } from "../../values/json.ts";
import { published } from "../finding.ts";
import type { LintReport } from "../report-schema.ts";
import type { Reporter } from "./reporter.ts";

export const json: Reporter = ({
  documents,
  errors,
  warnings,
  infos,
  languageUnchecked,
  findings,
}) => {
  const report: LintReport = {
    version: 1,
    documents,
    errors,
    warnings,
    infos,
    languageUnchecked,
    findings: findings.map(published),
  };
  return printJson(report);
};
