/** The pre-mortems that an incident is held against, with their risks: read when somebody asks. */
import type { Document } from "../document/document.ts";
import { type Risk, readRisks } from "../premortem/risks.ts";
import { incidentWords, rankByFit } from "./fitting-risks.ts";
import { incidentHead, isHeldAgainst, projectHead } from "./held-against.ts";
import { readDocuments } from "./load.ts";
import type { Project } from "./project.ts";

/** A risk that has an id, in its pre-mortem. */
export interface KnownRisk extends Risk {
  readonly id: string;
  readonly premortem: Document;
}

/** In the order of their paths; heads are read of all, and files that cannot be read are left out. */
export function premortemsFor(project: Project, incident: Document): Document[] {
  const head = incidentHead(incident);
  const found: Document[] = [];
  for (const document of readDocuments(project, ["premortem"])) {
    if ("error" in document || document.kind !== "premortem") continue;
    if (isHeldAgainst(head, projectHead(document))) found.push(document);
  }
  return found;
}

/** Their risks, those first that share the most telling words with the incident. */
export function risksByFit(incident: Document, premortems: readonly Document[]): KnownRisk[] {
  const risks = premortems.flatMap(knownRisks);
  const words = risks.map((risk) => ({
    risk,
    title: risk.title,
    ideas: risk.ideas.map(({ text }) => text),
    earlySign: risk.earlySign,
  }));
  return rankByFit(incidentWords(incident), words).map(({ risk }) => risk);
}

/** The risks that have an id, the first where one stands twice. */
export function knownRisks(premortem: Document): KnownRisk[] {
  const seen = new Set<string>();
  return readRisks(premortem).flatMap((risk) => {
    const { id } = risk;
    if (id === undefined || seen.has(id)) return [];
    seen.add(id);
    return [{ ...risk, id, premortem }];
  });
}
