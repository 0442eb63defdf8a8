/** What a document lacks, in words: each thing in full, or all of them in brief. */
import type { Missing } from "../document/missing.ts";

/** `Summary: empty`, `A2: no owner`. */
export function missingWords(missing: Missing): string {
  switch (missing.kind) {
    case "field":
      return `${missing.field.label}: not given`;
    case "section":
      return `${missing.section.heading}: ${missing.view === undefined ? "not there" : "empty"}`;
    case "coverage":
      return `${missing.section.heading}: nothing follows from "${missing.item.text}"`;
    case "action":
      return `${missing.action.id ?? `"${missing.action.text}"`}: no ${LACKING[missing.lacks].one}`;
  }
}

/** `severity, Summary, owners of actions`: each kind of thing once. */
export function missingInBrief(missing: readonly Missing[]): string {
  return [...new Set(missing.map(nameOf))].join(", ");
}

function nameOf(missing: Missing): string {
  switch (missing.kind) {
    case "field":
      return missing.field.label.toLowerCase();
    case "section":
      return missing.section.heading;
    case "coverage":
      return `what follows from ${missing.section.heading.toLowerCase()}`;
    case "action":
      return `${LACKING[missing.lacks].many} of actions`;
  }
}

const LACKING = {
  id: { one: "id", many: "ids" },
  owner: { one: "owner", many: "owners" },
  due: { one: "due date", many: "due dates" },
} as const;
