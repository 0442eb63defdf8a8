/** Who has voted on how many risks, and who is missing: never how. */
import type { Document } from "../document/document.ts";
import { normaliseHandle, type Participant } from "../values/handle.ts";
import type { Ballot } from "./ballot.ts";
import { votableRisks } from "./electorate.ts";
import { countedBallots, votersOf } from "./voters.ts";

export interface Turnout {
  readonly voters: readonly Voted[];
  /** How many risks there are to vote on. */
  readonly risks: number;
}

export interface Voted extends Participant {
  /** On how many of the risks that there are. */
  readonly votes: number;
}

/** In the order of the document. */
export function turnoutOf(document: Document, ballots: readonly Ballot[]): Turnout {
  const ids = votableRisks(document).map(({ id }) => id);
  const counted = new Map(
    countedBallots(document, ballots).map((ballot) => [normaliseHandle(ballot.voter), ballot]),
  );
  const voters = votersOf(document).map((voter) => {
    const ballot = counted.get(normaliseHandle(voter.handle));
    return { ...voter, votes: ids.filter((id) => ballot?.votes.has(id)).length };
  });
  return { voters, risks: ids.length };
}

/** Those who have not voted on anything yet. */
export function missingVoters({ voters }: Turnout): Voted[] {
  return voters.filter(({ votes }) => votes === 0);
}

/** Who lacks votes and how many: `ana has not voted`, `kim has voted on 1 of 2`; none where all votes are in. */
export function lackingVotes(turnout: Turnout): string[] {
  return [
    ...missingVoters(turnout).map(({ handle }) => `${handle} has not voted`),
    ...partialVoters(turnout).map(
      ({ handle, votes }) => `${handle} has voted on ${votes} of ${turnout.risks}`,
    ),
  ];
}

/** Those who have voted, and left risks out. */
export function partialVoters({ voters, risks }: Turnout): Voted[] {
  return voters.filter(({ votes }) => votes > 0 && votes < risks);
}
