/** Filters of a query, held against the front matter of a document. */
import type { Document } from "../../document/document.ts";
import { fieldList } from "../../document/front-matter.ts";
import { dateOf } from "../order.ts";
import { foldLetters } from "./letters.ts";
import type { FilterName, Query } from "./query.ts";

/** What a document says for each filter, as it is written. */
export const SAID: Readonly<Record<FilterName, (document: Document) => readonly string[]>> = {
  service: ({ front }) => fieldList(front, "services"),
  severity: ({ front }) => fieldList(front, "severity"),
  type: ({ template, kind }) => [template.id, ...(kind === undefined ? [] : [kind])],
  tag: ({ front }) => fieldList(front, "tags"),
  cause: ({ front }) => fieldList(front, "causes"),
  year: (document) => [(dateOf(document) ?? "").slice(0, 4)],
  owner: ({ front }) => fieldList(front, "owner"),
};

/** Does it fit one of the values of each? */
export function fitsFilters(document: Document, { filters }: Pick<Query, "filters">): boolean {
  return [...filters].every(([name, values]) => {
    const said = SAID[name](document).map(filterKey);
    return values.map(filterKey).some((wanted) => said.includes(wanted));
  });
}

/** However it is capitalised and joined: `SEV-2` is `sev2`, `News Creator` is `news-creator`. */
export function filterKey(value: string): string {
  return foldLetters(value).replace(/[-_\s@]/g, "");
}
