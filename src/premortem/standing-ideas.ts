/** Where each idea of a pre-mortem stands already: among those that are not grouped, or in a risk. */
import type { Document } from "../document/document.ts";
import { ideaKey } from "./idea.ts";
import { readIdeas, readRisks } from "./risks.ts";

export interface Standing {
  readonly line: number;
  /** `R2 Feature gaps`; undefined for one that no risk has taken in. */
  readonly risk: string | undefined;
}

/** By `ideaKey`. */
export function standingIdeas(document: Document): Map<string, Standing> {
  const places = new Map<string, Standing>();
  for (const { id, title, ideas } of readRisks(document)) {
    const risk = [id, title].filter(Boolean).join(" ");
    for (const idea of ideas) places.set(ideaKey(idea), { line: idea.line, risk });
  }
  for (const idea of readIdeas(document)) {
    places.set(ideaKey(idea), { line: idea.line, risk: undefined });
  }
  return places;
}

/** `in R2 Feature gaps, line 30` */
export function printStanding({ line, risk }: Standing): string {
  return `${risk === undefined ? "among the ideas" : `in ${risk}`}, line ${line}`;
}
