/** Asks the rules about documents, and gives what they find its severity and place. */
import type { Document } from "../document/document.ts";
import type { Config } from "../values/config.ts";
import { compare, copied } from "../values/text.ts";
import { type Found, faultsOf } from "./ask.ts";
import { excerptOf } from "./excerpt.ts";
import type { Finding, LintResult } from "./finding.ts";
import { fixesAmong } from "./fixes.ts";
import { isLanguageRule } from "./language/language.ts";
import { languageOf } from "./language/languages.ts";
import { placesIn, sectionFinder } from "./places.ts";
import type { Rule, Severity, Surroundings } from "./rule.ts";
import { isExcused, severityOf } from "./severity.ts";
import { type Unreadable, unreadableFindings } from "./unreadable.ts";

export interface LintOptions {
  readonly config: Config;
  /** The rules to ask: see `chooseRules`. */
  readonly rules: readonly Rule[];
  /** Seconds since 1970. */
  readonly now: number;
  readonly archive: Surroundings;
  /** What is incomplete or dated is an error. */
  readonly strict: boolean;
}

/** Checks documents, and names the files that could not become one. Each can be forgotten when the next is read. */
export function lintDocuments(
  documents: Iterable<Document | Unreadable>,
  options: LintOptions,
): LintResult {
  const findings: Finding[] = [];
  let count = 0;
  let languageUnchecked = 0;
  const asksOfLanguage = options.rules.some(({ id }) => isLanguageRule(id));
  for (const document of documents) {
    count++;
    if (asksOfLanguage && !("error" in document) && isUnknown(document)) languageUnchecked++;
    const found =
      "error" in document
        ? unreadableFindings(document, options.config)
        : lintOne(document, options);
    for (const finding of found) findings.push(finding);
  }
  const counted = (severity: Severity) =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    documents: count,
    errors: counted("error"),
    warnings: counted("warning"),
    infos: counted("info"),
    languageUnchecked,
    fixable: findings.filter(({ fixable }) => fixable).length,
    findings: findings.sort(byPathAndPlace),
  };
}

/** Would the rules on language look at it, if they knew its words? */
function isUnknown(document: Document): boolean {
  return document.kind === "postmortem" && languageOf(document) === undefined;
}

/** The findings of one document, in the order of its text. */
export function lintOne(document: Document, options: LintOptions): Finding[] {
  const found = faultsOf(document, options);
  return toFindings(document, found, options).sort(byPathAndPlace);
}

function toFindings(document: Document, found: readonly Found[], options: LintOptions): Finding[] {
  if (found.length === 0) return [];
  const { config, strict } = options;
  const fixes = fixesAmong(document, found, options);
  const sectionOf = sectionFinder(document);
  const placeInFile = placesIn();
  return found.map((one) => {
    const { rule, fault } = one;
    const { file } = fault;
    const placeOf = (offset: number) =>
      file === undefined ? document.place(offset) : placeInFile(file, offset);
    const start = placeOf(fault.span.start);
    const end = placeOf(fault.span.end);
    const kind = fault.class ?? rule.class;
    const configured = config.rules.get(rule.id)?.severity;
    const severity = severityOf(document, {
      class: kind,
      own: fault.severity ?? rule.severity,
      configured: configured === "off" ? undefined : configured,
      strict,
    });
    return {
      path: file?.path ?? document.path,
      rule: rule.id,
      severity,
      // Most messages quote the document, and nearly no hint does.
      message: copied(fault.message),
      hint: fault.hint,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      section: fault.section ?? (file ? null : (sectionOf(fault.span.start) ?? null)),
      fixable: fixes.has(one),
      // Not of a vote file: what it says stays there.
      ...(file === undefined ? { excerpt: excerptOf(document.text, fault.span) } : {}),
      ...(severity === "info" && isExcused(document, kind) ? { isExcused: true } : {}),
    };
  });
}

function byPathAndPlace(a: Finding, b: Finding): number {
  return (
    compare(a.path, b.path) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule)
  );
}
