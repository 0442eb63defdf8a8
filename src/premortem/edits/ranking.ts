/** Keeps the ranking that is written in step with the risks: once voting is closed, everybody reads it. */
import type { Document } from "../../document/document.ts";
import type { Edit } from "../../values/text.ts";
import type { Ballot } from "../ballot.ts";
import { isRankingCurrent, putRanking, rankingTable } from "../ranking-table.ts";
import { rankingOf } from "../tally.ts";
import { isVotingOpen } from "../voters.ts";

/**
 * The table anew where it does not say what the votes and titles say.
 * @throws MortemError when its markers are not one pair
 */
export function refreshRanking(document: Document, ballots: readonly Ballot[]): Edit[] {
  if (isVotingOpen(document)) return [];
  const ranked = rankingOf(document, ballots);
  return isRankingCurrent(document, ranked) ? [] : putRanking(document, rankingTable(ranked));
}
