/** From a pre-mortem and its vote files to the votes on each risk. */
import type { Document } from "../document/document.ts";
import type { Ballot } from "./ballot.ts";
import { type RankedRisk, rankRisks, type VotedRisk } from "./ranking.ts";
import { readRisks } from "./risks.ts";
import { countedBallots } from "./voters.ts";

/** Each risk that has an id, with the votes of those who may vote. Votes on risks that are not there count for nothing. */
export function votedRisks(document: Document, ballots: readonly Ballot[]): VotedRisk[] {
  const counted = countedBallots(document, ballots);
  const seen = new Set<string>();
  return readRisks(document).flatMap(({ id, title }) => {
    if (id === undefined || seen.has(id)) return [];
    seen.add(id);
    return [{ id, title, votes: counted.flatMap(({ votes }) => votes.get(id) ?? []) }];
  });
}

/** The ranking as the votes have it now. */
export function rankingOf(document: Document, ballots: readonly Ballot[]): RankedRisk[] {
  return rankRisks(votedRisks(document, ballots));
}
