/** The pre-mortems that an incident is held against, with their risks: read when somebody asks. */
import { anticipatedOf } from "../document/anticipated.ts";
import type { Document } from "../document/document.ts";
import { type Risk, readRisks } from "../premortem/risks.ts";
import { candidatesOf } from "./candidates.ts";
import { incidentWords, rankByFit } from "./fitting-risks.ts";
import { fold } from "./fold.ts";
import { incidentHead, isHeldAgainst, projectHead } from "./held-against.ts";
import { readDocuments, tryDocument } from "./load.ts";
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

/** The ids of a pre-mortem's risks that some post-mortem names: they happened, or came near. */
export function anticipatedRisks(project: Project, premortem: Document): Set<string> {
  const found = new Set<string>();
  for (const document of readDocuments(project, ["postmortem"])) {
    if ("error" in document) continue;
    for (const entry of anticipatedOf(document))
      if (fold(entry.premortem) === fold(premortem.id)) found.add(entry.risk);
  }
  return found;
}

/** `R2 Feature gaps` by `R2`, of the pre-mortem that has the id; undefined where there is none that can be read. */
export function riskNamesIn(
  project: Project,
): (premortem: string) => Map<string, string> | undefined {
  return (premortem) => {
    const wanted = fold(premortem);
    const candidate = candidatesOf(project, ["premortem"]).find(({ id }) => fold(id) === wanted);
    const document = candidate && tryDocument(project, candidate);
    if (document === undefined || "error" in document) return undefined;
    return new Map(knownRisks(document).map(({ id, title }) => [id, `${id} ${title}`.trim()]));
  };
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
