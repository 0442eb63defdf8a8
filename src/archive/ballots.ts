/** The vote files of a pre-mortem, beside it: read, and written for one person at a time. */
import type { Document } from "../document/document.ts";
import {
  type Ballot,
  ballotName,
  isNamedFor,
  readBallot,
  votesFolder,
} from "../premortem/ballot.ts";
import {
  changeVotes,
  newBallot,
  refuseProblems,
  type VoteChanges,
} from "../premortem/edits/ballot.ts";
import { MortemError } from "../values/error.ts";
import { normaliseHandle, type Participant } from "../values/handle.ts";
import { absolutePath, shownPath } from "./paths.ts";
import type { Project } from "./project.ts";

/** In the order of their names; one that cannot be read holds no votes and says why. */
export function ballotsOf(project: Project, { path }: Pick<Document, "path">): Ballot[] {
  const { root, files } = project;
  const folder = absolutePath(root, votesFolder(path));
  return files.yamlBelow(folder).map((file) => {
    const shown = shownPath(root, file);
    try {
      return readBallot(files.read(file), shown);
    } catch (error) {
      if (!(error instanceof MortemError)) throw error;
      const { message, hint } = error;
      const problem = { message, hint, span: { start: 0, end: 0 } };
      return { ...readBallot("", shown), problems: [problem] };
    }
  });
}

/**
 * The vote file of a person, where there is one.
 * @throws MortemError where it has a problem, or where there are two
 */
export function ballotOfVoter(
  ballots: readonly Ballot[],
  { handle }: Pick<Participant, "handle">,
): Ballot | undefined {
  const key = normaliseHandle(handle);
  const theirs = ballots.filter(
    ({ voter, path }) =>
      normaliseHandle(voter) === key || isNamedFor(normaliseHandle(nameOf(path)), handle),
  );
  const [ballot, other] = theirs;
  if (ballot === undefined) return undefined;
  if (other !== undefined) {
    throw new MortemError(
      `${handle} has two vote files: this one and ${nameOf(other.path, true)}`,
      "Keep one of them: one person has one file.",
      { path: ballot.path },
    );
  }
  refuseProblems(ballot);
  return ballot;
}

function nameOf(path: string, isWhole = false): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return isWhole ? name : name.replace(/\.ya?ml$/, "");
}

/**
 * Writes votes into the file of the one who casts them, which is made where there is none.
 * @returns its path, below the root
 * @throws MortemError as `ballotOfVoter`
 */
export function writeVotes(
  project: Project,
  document: Pick<Document, "path">,
  voter: Participant,
  changes: VoteChanges,
): string {
  const { root, files } = project;
  const standing = ballotOfVoter(ballotsOf(project, document), voter);
  const path = standing?.path ?? `${votesFolder(document.path)}/${ballotName(voter.handle)}`;
  const file = absolutePath(root, path);
  if (standing === undefined && files.create(file, newBallot(voter.handle, changes))) return path;
  files.update(file, (text) => changeVotes(text, path, changes));
  return path;
}

/** Who has voted on a risk: their handles, and never what they voted. */
export function votersOn(ballots: readonly Ballot[], risk: string): string[] {
  return ballots.filter(({ votes }) => votes.has(risk)).map(({ voter }) => voter);
}

/**
 * Could the votes on these risks be taken out of their files?
 * @throws MortemError for a file with a problem that holds one of them
 */
export function refuseUnvoidable(ballots: readonly Ballot[], risks: readonly string[]): void {
  for (const ballot of ballots) {
    if (risks.some((id) => ballot.votes.has(id))) refuseProblems(ballot);
  }
}

/** Takes the votes on risks that are gone out of their files; all else in these stays. @throws MortemError as `refuseUnvoidable` */
export function voidVotes(
  project: Project,
  document: Pick<Document, "path">,
  risks: readonly string[],
): void {
  for (const { path, votes } of ballotsOf(project, document)) {
    const gone = risks.filter((id) => votes.has(id)).map((id) => [id, undefined] as const);
    if (gone.length === 0) continue;
    const file = absolutePath(project.root, path);
    project.files.update(file, (text) => changeVotes(text, path, new Map(gone)));
  }
}
