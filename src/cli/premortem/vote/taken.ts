/** `mortem pre vote --from`: everyone's answers at once, as a table; all of them, or none where one cannot be taken. */
import { ballotOfVoter, ballotsOf, writeVotes } from "../../../archive/ballots.ts";
import { absolutePath } from "../../../archive/paths.ts";
import type { Project } from "../../../archive/project.ts";
import type { Document } from "../../../document/document.ts";
import { readInput } from "../../../io/input.ts";
import { readCsvVotes } from "../../../premortem/csv-votes.ts";
import { requireOpenVoting } from "../../../premortem/electorate.ts";
import type { Context } from "../../../values/context.ts";
import { printPath } from "../../print-path.ts";
import type { VoteOptions } from "./mode.ts";
import { sayVoted } from "./voted.ts";

export function takeVotes(
  context: Context,
  project: Project,
  document: Document,
  { from = "-" }: VoteOptions,
): 0 {
  const text = readInput(from, context.cwd);
  const setting = {
    document,
    risks: requireOpenVoting(document),
    people: project.config.people,
  };
  const people = readCsvVotes(text, from === "-" ? "standard input" : from, setting);
  const ballots = ballotsOf(project, document);
  for (const { voter } of people) ballotOfVoter(ballots, voter);
  const paths = people.map(({ voter, votes }) => writeVotes(project, document, voter, votes));
  sayVoted(
    context,
    project,
    document,
    people.map(({ voter }) => voter),
  );
  for (const path of paths) printPath(context, absolutePath(project.root, path));
  return 0;
}
