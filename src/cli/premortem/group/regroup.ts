/** What every change of the risks comes with: the ranking in step, and the votes that it makes void. */
import { ballotsOf, votersOn } from "../../../archive/ballots.ts";
import type { Project } from "../../../archive/project.ts";
import { inTurn } from "../../../document/change.ts";
import type { Document } from "../../../document/document.ts";
import type { Ballot } from "../../../premortem/ballot.ts";
import { refreshRanking } from "../../../premortem/edits/ranking.ts";
import { refuseEnded } from "../../../premortem/ended.ts";
import { isVotingOpen } from "../../../premortem/voters.ts";
import type { Edit } from "../../../values/text.ts";
import { ballotFaults } from "../ballot-faults.ts";

/**
 * The edits, and those of the ranking where it stands already.
 * @throws MortemError for a pre-mortem that was ended, and for a vote file with a fault where the ranking stands
 */
export function regrouped(
  project: Project,
  edits: (document: Document) => readonly Edit[],
): (document: Document) => readonly Edit[] {
  return (document) => {
    refuseEnded(document);
    if (isVotingOpen(document)) return edits(document);
    const ballots = ballotsOf(project, document);
    const [fault] = ballotFaults(ballots);
    // As `pre close`: a ranking without these votes would be a wrong one.
    if (fault !== undefined) throw fault;
    const rank = (now: Document) => refreshRanking(now, ballots);
    return inTurn(document, project.lookup, [edits, rank]);
  };
}

/** A risk that goes, and the one that it goes into. */
export interface Gone {
  readonly id: string;
  readonly into: string | undefined;
}

/** What happens to votes where risks go: a sentence for each that has some; whose they are, and never what they say. */
export function voidedVotes(
  document: Document,
  ballots: readonly Ballot[],
  gone: readonly Gone[],
): string[] {
  return gone.flatMap(({ id, into }) => {
    const voters = votersOn(ballots, id);
    if (voters.length === 0) return [];
    const kept = into !== undefined && votersOn(ballots, into).length > 0;
    const stand = kept
      ? ` Those on ${into} stand, and can be changed${howToChange(document)}.`
      : "";
    return [`The votes on ${id} of ${voters.join(", ")} become void.${stand}`];
  });
}

function howToChange(document: Document): string {
  return isVotingOpen(document) ? "" : " once `mortem pre reopen` has opened the voting";
}
