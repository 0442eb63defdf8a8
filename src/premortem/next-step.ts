/** Which command a pre-mortem waits for. */
import type { Document } from "../document/document.ts";
import { isEnded } from "./check-ins.ts";
import { readIdeas, readRisks } from "./risks.ts";
import { isVotingOpen } from "./voters.ts";

/** As it is typed behind `mortem pre`. */
export type PremortemStep = "add" | "group" | "vote" | "discuss" | "check-in" | "review";

export function nextStepOf(document: Document): PremortemStep {
  if (isEnded(document)) return "review";
  const risks = readRisks(document);
  if (risks.length === 0) return readIdeas(document).length === 0 ? "add" : "group";
  if (isVotingOpen(document)) return "vote";
  return risks.some(({ actions }) => actions.length > 0) ? "check-in" : "discuss";
}
