/** Asks the rules about documents, and gives what they find its severity and place. */
import type { Document } from "../document/document.ts";
import { zoneOf } from "../document/facts.ts";
import { type Missing, missingIn } from "../document/missing.ts";
import type { DocumentKind } from "../template/model.ts";
import type { Config } from "../values/config.ts";
import { dayOf } from "../values/day.ts";
import { compare } from "../values/text.ts";
import { excerptOf } from "./excerpt.ts";
import type { Finding, LintResult } from "./finding.ts";
import { sectionFinder } from "./places.ts";
import type { ArchiveNames, Fault, Rule, Severity, Subject } from "./rule.ts";
import { severityOf } from "./severity.ts";
import { type TimedEntry, timedEntries } from "./timeline.ts";
import { type Unreadable, unreadableFindings } from "./unreadable.ts";

export interface LintOptions {
  readonly config: Config;
  /** The rules to ask: see `chooseRules`. */
  readonly rules: readonly Rule[];
  /** Seconds since 1970. */
  readonly now: number;
  readonly archive: ArchiveNames;
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
  for (const document of documents) {
    count++;
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
    findings: findings.sort(byPathAndPlace),
  };
}

/** The findings of one document, in the order of its text. */
export function lintOne(document: Document, options: LintOptions): Finding[] {
  const subject = subjectOf(document, options);
  const kind = document.kind ?? "postmortem";
  const isDecisive = (rule: Rule) => rule.decisive === true;
  for (const rule of options.rules.filter(isDecisive)) {
    const found = ask([rule], subject);
    if (found.length > 0) return toFindings(document, found, options);
  }
  const fitting = options.rules.filter(
    (rule) => !isDecisive(rule) && (rule.kinds ?? POSTMORTEM_ONLY).includes(kind),
  );
  return toFindings(document, ask(fitting, subject), options).sort(byPathAndPlace);
}

const POSTMORTEM_ONLY: readonly DocumentKind[] = ["postmortem"];

interface Found {
  readonly rule: Rule;
  readonly fault: Fault;
}

function ask(rules: readonly Rule[], subject: Subject): Found[] {
  const found: Found[] = [];
  for (const rule of rules) for (const fault of rule.check(subject)) found.push({ rule, fault });
  return found;
}

function subjectOf(document: Document, { config, now, archive }: LintOptions): Subject {
  let missing: readonly Missing[] | undefined;
  let timeline: readonly TimedEntry[] | undefined;
  return {
    document,
    get missing() {
      missing ??= missingIn(document);
      return missing;
    },
    get timeline() {
      timeline ??= timedEntries(document);
      return timeline;
    },
    config,
    now,
    get today() {
      return dayOf(now, zoneOf(document));
    },
    archive,
  };
}

function toFindings(
  document: Document,
  found: readonly Found[],
  { config, strict }: LintOptions,
): Finding[] {
  if (found.length === 0) return [];
  const sectionOf = sectionFinder(document);
  return found.map(({ rule, fault }) => {
    const start = document.place(fault.span.start);
    const end = document.place(fault.span.end);
    const configured = config.rules.get(rule.id)?.severity;
    return {
      path: document.path,
      rule: rule.id,
      severity: severityOf(document, {
        class: fault.class ?? rule.class,
        own: rule.severity,
        configured: configured === "off" ? undefined : configured,
        strict,
      }),
      message: fault.message,
      hint: fault.hint,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      section: fault.section ?? sectionOf(fault.span.start) ?? null,
      fixable: false,
      excerpt: excerptOf(document.text, fault.span),
    };
  });
}

function byPathAndPlace(a: Finding, b: Finding): number {
  return (
    compare(a.path, b.path) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule)
  );
}
