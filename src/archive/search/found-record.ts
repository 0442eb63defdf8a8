/** Documents that were found, as plain data. */
import type { Document } from "../../document/document.ts";
import { titleOf } from "../../document/facts.ts";
import { fieldText } from "../../document/front-matter.ts";
import { dateOf } from "../order.ts";
import type { FoundRecord, SearchListing } from "../search-schema.ts";
import type { SearchResult } from "./search.ts";

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

export function searchListing({ found, total, mistyped }: SearchResult): SearchListing {
  return {
    version: 1,
    total,
    mistyped: [...mistyped],
    documents: found.map(({ document, excerpt }) => ({
      ...foundRecord(document),
      excerpt:
        excerpt === undefined
          ? null
          : {
              section: excerpt.section ?? null,
              line: excerpt.line,
              text: excerpt.text,
              matches: excerpt.marks.map(({ start, end }) => ({ start, end })),
            },
    })),
  };
}
