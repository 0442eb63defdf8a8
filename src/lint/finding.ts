/** What lint tells: the findings of all documents, in the form in which they leave the program. */
import type { Excerpt } from "./excerpt.ts";
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
  /** The line that it begins on; none for a file that could not be read. Only reporters see it. */
  readonly excerpt?: Excerpt;
  /** It says what an imported document lacks: true of most of an archive that was taken in. Only reporters see it. */
  readonly isExcused?: boolean;
}

/** As it leaves the program: without what only reporters see. */
export function published({ excerpt: _, isExcused: __, ...finding }: Finding) {
  return finding;
}

export interface LintResult {
  /** How many were checked. */
  readonly documents: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** How many of the documents are in a language whose words the rules on language do not know. */
  readonly languageUnchecked: number;
  /** How many of the findings `--fix` could mend. */
  readonly fixable: number;
  /** How many findings are counted and not told, since they say what imported documents lack. */
  readonly untold?: number;
  /** By path, then by place. */
  readonly findings: readonly Finding[];
}

/** Only the errors are told; the counts stay those of all findings. */
export function errorsOnly(result: LintResult): LintResult {
  return { ...result, findings: result.findings.filter(({ severity }) => severity === "error") };
}

/** What imported documents lack is counted and not told, and a line says how many that are. */
export function withoutExcused(result: LintResult): LintResult {
  const findings = result.findings.filter(({ isExcused }) => !isExcused);
  return { ...result, findings, untold: result.findings.length - findings.length };
}

/** The findings of each file, in the order of the result. */
export function byFile(findings: readonly Finding[]): [path: string, findings: Finding[]][] {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const file = files.get(finding.path);
    if (file === undefined) files.set(finding.path, [finding]);
    else file.push(finding);
  }
  return [...files];
}
