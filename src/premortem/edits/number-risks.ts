/** Gives ids to the risks that somebody has written without one: votes and commands name them by these. */
import type { Document } from "../../document/document.ts";
import type { Edit } from "../../values/text.ts";
import type { Ballot } from "../ballot.ts";
import { nextRiskId } from "../risk-ids.ts";
import { readRisks } from "../risks.ts";
import { giveRiskId } from "./rename-risk.ts";

/** @throws MortemError where no id is left */
export function numberRisks(document: Document, ballots: readonly Ballot[]): Edit[] {
  const nameless = readRisks(document).filter(({ id }) => id === undefined);
  if (nameless.length === 0) return [];
  const first = Number(nextRiskId(document, ballots).slice(1));
  return nameless.map((risk, index) => giveRiskId(document, risk, `R${first + index}`));
}
