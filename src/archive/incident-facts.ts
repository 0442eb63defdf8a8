/** What a post-mortem says of foresight, as plain data that thousands can be kept of. */
import { type Anticipated, anticipatedOf } from "../document/anticipated.ts";
import type { Document } from "../document/document.ts";
import { titleOf } from "../document/facts.ts";
import { compare } from "../values/text.ts";
import { detached } from "./detached.ts";
import { type IncidentHead, incidentHead } from "./held-against.ts";

export interface IncidentFacts extends IncidentHead {
  readonly id: string;
  /** Below the root, with `/`. */
  readonly path: string;
  readonly title: string;
  readonly anticipated: readonly Anticipated[];
}

export function incidentFacts(document: Document): IncidentFacts {
  const { id, path } = document;
  return detached({
    id,
    path,
    title: titleOf(document),
    anticipated: anticipatedOf(document),
    ...incidentHead(document),
  });
}

/** The earliest first; of one day, by id. What has no day comes last. */
export function byDay(a: IncidentFacts, b: IncidentFacts): number {
  return compare(a.day ?? "9999", b.day ?? "9999") || compare(a.id, b.id);
}
