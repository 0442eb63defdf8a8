/** Asks the rules about one document. */
import type { Document } from "../document/document.ts";
import type { LintOptions } from "./lint.ts";
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
  const found = ask(
    fitting.filter((rule) => !rule.ofComments),
    subject,
  );
  const shown = document.text.includes("mortem-disable")
    ? found.filter(({ rule, fault }) => !isHidden(subject, rule, fault))
    : found;
  // The comments are judged last, when it is known what they hide.
  return [
    ...shown,
    ...ask(
      fitting.filter((rule) => rule.ofComments),
      subject,
    ),
  ];
}

function isHidden({ disables }: Subject, rule: Rule, { span, file }: Fault): boolean {
  return file === undefined && disables.hides(rule, span.start);
}

function ask(rules: readonly Rule[], subject: Subject): Found[] {
  const found: Found[] = [];
  for (const rule of rules) {
    const options = optionValues(rule, subject.config);
    let count = 0;
    for (const fault of rule.check(subject, options)) {
      if (count++ === MOST_FAULTS) {
        found.push({ rule, fault: andMore(fault) });
        break;
      }
      found.push({ rule, fault });
    }
  }
  return found;
}

/** Of one rule in one document: far more than anybody reads. A hostile one would fill the memory with them. */
export const MOST_FAULTS = 5_000;

/** Stands where the next fault does. */
function andMore({ mend: _, ...fault }: Fault): Fault {
  const most = MOST_FAULTS.toLocaleString("en");
  return {
    ...fault,
    message: `there are more of these than the ${most} that are listed`,
    hint: "Mend some of them, and lint again.",
  };
}
