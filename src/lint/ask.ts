/** Asks the rules about one document. */
import type { Document } from "../document/document.ts";
import type { LintOptions } from "./lint.ts";
import { topSpan } from "./places.ts";
import { type Fault, kindsOf, type Rule, type Subject } from "./rule.ts";
import { optionValues } from "./rule-options.ts";
import { subjectOf } from "./subject.ts";

export interface Found {
  readonly rule: Rule;
  readonly fault: Fault;
}

/** What the rules find, but for what a comment in the document turns off; of a decisive rule alone, where one reports. */
export function faultsOf(document: Document, options: LintOptions): Found[] {
  const subject = subjectOf(document, options);
  const kind = document.kind ?? "postmortem";
  for (const rule of options.rules) {
    if (!rule.decisive) continue;
    const found = ask([rule], subject);
    if (found.length > 0) return found;
  }
  const fitting = options.rules.filter((rule) => !rule.decisive && kindsOf(rule).includes(kind));
  // The comments are judged last, when it is known what they hide.
  return [
    ...ask(
      fitting.filter((rule) => !rule.ofComments),
      subject,
    ),
    ...ask(
      fitting.filter((rule) => rule.ofComments),
      subject,
    ),
  ];
}

/** What is hidden does not count: behind more of it than are listed, a fault is still told. */
function ask(rules: readonly Rule[], subject: Subject): Found[] {
  const mayHide = subject.document.text.includes("mortem-disable");
  const found: Found[] = [];
  for (const rule of rules) {
    const options = optionValues(rule, subject.config);
    let count = 0;
    for (const fault of rule.check(subject, options)) {
      if (mayHide && isHidden(subject, rule, fault)) continue;
      if (count++ === MOST_FAULTS) {
        found.push({ rule, fault: andMore(fault, subject.document) });
        break;
      }
      found.push({ rule, fault });
    }
  }
  return found;
}

function isHidden({ disables }: Subject, rule: Rule, { span, file }: Fault): boolean {
  return file === undefined && disables.hides(rule, span.start);
}

/** Of one rule in one document: far more than anybody reads. A hostile one would fill the memory with them. */
export const MOST_FAULTS = 5_000;

/** It is about the whole document. */
function andMore(next: Fault, document: Document): Fault {
  const most = MOST_FAULTS.toLocaleString("en");
  return {
    ...(next.class === undefined ? {} : { class: next.class }),
    ...(next.severity === undefined ? {} : { severity: next.severity }),
    message: `there are more of these than the ${most} that are listed`,
    hint: "Mend some of them, and lint again.",
    span: topSpan(document),
  };
}
