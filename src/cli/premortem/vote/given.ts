/** `mortem pre vote --set` and `--answers`: one person's votes, without asking. */
import { ballotOfVoter, ballotsOf, writeVotes } from "../../../archive/ballots.ts";
import { absolutePath } from "../../../archive/paths.ts";
import type { Project } from "../../../archive/project.ts";
import type { Document } from "../../../document/document.ts";
import { readInput } from "../../../io/input.ts";
import { requireOpenVoting, type VotableRisk } from "../../../premortem/electorate.ts";
import { type GivenBallot, readGivenBallot, readSetVotes } from "../../../premortem/given-votes.ts";
import { votersOf } from "../../../premortem/voters.ts";
import type { Context } from "../../../values/context.ts";
import { MortemError } from "../../../values/error.ts";
import { normaliseHandle, type Participant } from "../../../values/handle.ts";
import { printPath } from "../../print-path.ts";
import type { VoteOptions } from "./mode.ts";
import { sayVoted } from "./voted.ts";
import { namedVoter } from "./voter.ts";

export function voteGiven(
  context: Context,
  project: Project,
  document: Document,
  options: VoteOptions,
): 0 {
  const risks = requireOpenVoting(document);
  const file = readAnswers(context, options.answers, risks);
  const voter = voterOf(project, document, options.as, file?.voter);
  const changes = new Map([...(file?.votes ?? []), ...readSetVotes(options.set ?? [], risks)]);
  const isNothing = [...changes.values()].every((vote) => vote === undefined);
  if (isNothing && ballotOfVoter(ballotsOf(project, document), voter) === undefined) {
    throw new MortemError(
      "there is no vote in it",
      "Write a line a risk: `R1: {likelihood: 2, impact: 3}`; or give --set R1=2,3.",
    );
  }
  const path = writeVotes(project, document, voter, changes);
  sayVoted(context, project, document, [voter]);
  printPath(context, absolutePath(project.root, path));
  return 0;
}

function readAnswers(
  { cwd }: Context,
  name: string | undefined,
  risks: readonly VotableRisk[],
): GivenBallot | undefined {
  if (name === undefined) return undefined;
  const path = name === "-" ? "standard input" : name;
  return readGivenBallot(readInput(name, cwd), path, risks);
}

/** `--as`, or the file that says it; both only where they mean one person. */
function voterOf(
  project: Project,
  document: Document,
  as: string | undefined,
  inFile: string | undefined,
): Participant {
  const name = as ?? inFile;
  if (name === undefined) {
    const handles = votersOf(document).map(({ handle }) => handle);
    const hint = `Add --as and the one who votes: ${handles.join(", ") || "a participant"}.`;
    throw new MortemError("it does not say whose votes these are", hint);
  }
  const voter = namedVoter(project, document, name);
  if (inFile === undefined || as === undefined) return voter;
  const other = namedVoter(project, document, inFile);
  if (normaliseHandle(other.handle) === normaliseHandle(voter.handle)) return voter;
  throw new MortemError(
    `--as says ${voter.handle}, and the answers are ${other.handle}'s`,
    "Leave --as out, or correct `voter` in the answers.",
  );
}
