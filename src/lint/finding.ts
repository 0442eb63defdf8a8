/** What lint tells: the findings of all documents, in the form in which they leave the program. */
import type { Severity } from "./rule.ts";

/** Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
export interface Finding {
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** The rule's id. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong, without a full stop. */
  readonly message: string;
  /** What better would look like. */
  readonly hint: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The id of the template's section that it is about; `null` outside of them. */
  readonly section: string | null;
  /** Could `--fix` mend it? */
  readonly fixable: boolean;
}

export interface LintResult {
  /** How many were checked. */
  readonly documents: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** By path, then by place. */
  readonly findings: readonly Finding[];
}

/** Only the errors are told; the counts stay those of all findings. */
export function errorsOnly(result: LintResult): LintResult {
  return { ...result, findings: result.findings.filter(({ severity }) => severity === "error") };
}
