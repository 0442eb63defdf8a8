/** What is wrong with vote files, said without showing a vote. */
import { ballotsOf } from "../../archive/ballots.ts";
import type { Project } from "../../archive/project.ts";
import type { Document } from "../../document/document.ts";
import type { Ballot } from "../../premortem/ballot.ts";
import { refuseProblems } from "../../premortem/edits/ballot.ts";
import { votableRisks } from "../../premortem/electorate.ts";
import { countedBallots, voterNamed, votersOf } from "../../premortem/voters.ts";
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { normaliseHandle } from "../../values/handle.ts";
import { printable } from "../../values/printable.ts";
import { errorText } from "../output.ts";

/** Says on standard error which vote files have a fault, and which votes do not count. @returns 2 for a fault */
export function sayBallotFaults(
  context: Context,
  document: Document,
  ballots: readonly Ballot[],
): 0 | 2 {
  const faults = ballotFaults(ballots);
  for (const fault of faults) context.err(errorText(fault, context.cwd, context.errStyle));
  for (const note of uncounted(document, ballots)) context.err(`${printable(note)}\n`);
  return faults.length > 0 ? 2 : 0;
}

/** As `sayBallotFaults`, for a command that only reads or writes the document, whose votes it has not read yet. */
export function sayVoteFaults(context: Context, project: Project, document: Document): 0 | 2 {
  return sayBallotFaults(context, document, ballotsOf(project, document));
}

/** One for each file that cannot be read whole, or that is a person's second. */
export function ballotFaults(ballots: readonly Ballot[]): MortemError[] {
  const faults: MortemError[] = [];
  const seen = new Map<string, Ballot>();
  for (const ballot of ballots) {
    try {
      refuseProblems(ballot);
    } catch (error) {
      if (!(error instanceof MortemError)) throw error;
      faults.push(error);
    }
    const key = normaliseHandle(ballot.voter);
    const before = seen.get(key);
    seen.set(key, before ?? ballot);
    if (before === undefined) continue;
    const hint = "Keep one of them: one person has one file.";
    const message = `${ballot.voter} has another vote file: ${before.path}`;
    faults.push(new MortemError(message, hint, { path: ballot.path }));
  }
  return faults;
}

/** Votes of people who are not listed, and on risks that are not there. */
function uncounted(document: Document, ballots: readonly Ballot[]): string[] {
  const counted = new Set(countedBallots(document, ballots));
  const ids = new Set(votableRisks(document).map(({ id }) => id));
  return ballots.flatMap((ballot) => {
    if (ballot.problems.length > 0 && ballot.votes.size === 0) return [];
    const { voter, votes, path } = ballot;
    if (!counted.has(ballot)) {
      // A person's second file: told above.
      if (voterNamed(votersOf(document), voter) !== undefined) return [];
      return [`Not counted: ${voter} is not among the participants (${path}).`];
    }
    const unknown = [...votes.keys()].filter((id) => !ids.has(id));
    if (unknown.length === 0) return [];
    return [
      `Not counted: ${voter} has voted on ${unknown.join(", ")}, which is no risk (${path}).`,
    ];
  });
}
