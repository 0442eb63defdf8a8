/** What is told of a document that was found. */
import type { Document } from "../../document/document.ts";
import { titleOf } from "../../document/facts.ts";
import { fieldText } from "../../document/front-matter.ts";
import { dateOf } from "../order.ts";
import type { FoundRecord } from "../search-schema.ts";

export function foundRecord(document: Document): FoundRecord {
  return {
    id: document.id,
    path: document.path,
    kind: document.kind ?? null,
    template: document.template.id,
    title: titleOf(document),
    date: dateOf(document) ?? null,
    severity: fieldText(document.front, "severity") ?? null,
  };
}
