/** What a document lacks, in words. */
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
      return `${missing.action.id ?? `"${missing.action.text}"`}: no ${missing.lacks === "due" ? "due date" : missing.lacks}`;
  }
}
