/** Which documents a listing is about. */
import type { Document } from "../document/document.ts";
import { reviewOf, statusOf } from "../document/facts.ts";
import { fieldList, fieldText } from "../document/front-matter.ts";
import type { DocumentKind } from "../template/model.ts";
import { dateOf } from "./order.ts";

/** What is given must hold, all of it. */
export interface Filter {
  readonly kind?: DocumentKind | undefined;
  readonly status?: string | undefined;
  readonly review?: string | undefined;
  readonly severity?: string | undefined;
  readonly service?: string | undefined;
  readonly tag?: string | undefined;
  /** `YYYY-MM-DD`: not before that day. */
  readonly since?: string | undefined;
}

const FITS: { readonly [K in keyof Filter]-?: (document: Document, wanted: string) => boolean } = {
  kind: (document, wanted) => document.kind === wanted,
  status: (document, wanted) => statusOf(document) === wanted,
  review: (document, wanted) => reviewOf(document) === wanted,
  severity: ({ front }, wanted) => same(fieldText(front, "severity") ?? "", wanted),
  service: ({ front }, wanted) => fieldList(front, "services").some((one) => same(one, wanted)),
  tag: ({ front }, wanted) => fieldList(front, "tags").some((one) => same(one, wanted)),
  since: (document, wanted) => (dateOf(document) ?? "") >= wanted,
};

export function matches(document: Document, filter: Filter): boolean {
  return (Object.keys(FITS) as (keyof Filter)[]).every((key) => {
    const wanted = filter[key];
    return wanted === undefined || FITS[key](document, wanted);
  });
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
