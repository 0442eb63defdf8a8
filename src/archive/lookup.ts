/** Which template a document follows. */
import type { TemplateLookup } from "../document/document.ts";
import type { Template } from "../template/model.ts";

/** Finds by id among templates of the document's kind; else the first of that kind stands in, else the first of all. */
export function lookupIn(templates: readonly Template[]): TemplateLookup {
  return (id, kind) => {
    const ofKind = templates.filter((template) => template.kind === kind);
    const found = ofKind.find((template) => template.id === id) ?? ofKind[0] ?? templates[0];
    if (found === undefined) throw new RangeError("there are no templates");
    return found;
  };
}
