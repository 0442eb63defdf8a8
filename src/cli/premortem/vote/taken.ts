/** `mortem pre vote --from`: everyone's answers at once, as a table or as forms filled in; all of them, or none where one cannot be taken. */
import { ballotOfVoter, ballotsOf, writeVotes } from "../../../archive/ballots.ts";
import { absolutePath } from "../../../archive/paths.ts";
import type { Project } from "../../../archive/project.ts";
import type { Document } from "../../../document/document.ts";
import { readInput } from "../../../io/input.ts";
import { readCsvVotes } from "../../../premortem/csv-votes.ts";
import { changedVotes } from "../../../premortem/edits/ballot.ts";
import { requireOpenVoting } from "../../../premortem/electorate.ts";
import { isFilledForm, readFormVotes } from "../../../premortem/form-votes.ts";
import type { Context } from "../../../values/context.ts";
import { printable } from "../../../values/printable.ts";
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
  const read = isFilledForm(text) ? readFormVotes : readCsvVotes;
  const people = read(text, from === "-" ? "standard input" : from, setting);
  const ballots = ballotsOf(project, document);
  const standing = people.map(({ voter }) => ballotOfVoter(ballots, voter)?.votes);
  const paths = people.map(({ voter, votes }) => writeVotes(project, document, voter, votes));
  for (const [index, { voter, votes }] of people.entries()) {
    const changed = changedVotes(standing[index], votes).join(", ");
    if (changed !== "")
      context.err(
        printable(`${voter.handle} had voted on ${changed} before: changed.`).concat("\n"),
      );
  }
  sayVoted(
    context,
    project,
    document,
    people.map(({ voter }) => voter),
  );
  for (const path of paths) printPath(context, absolutePath(project.root, path));
  return 0;
}
