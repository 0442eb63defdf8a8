/** Votes that are given without being asked for: `R1=2,3` on the command line, or a file in the form of a vote file. */
import { MortemError } from "../values/error.ts";
import { lineStarts, placeAt, shortened } from "../values/text.ts";
import { parseVote, type Vote } from "../values/vote.ts";
import { entryOf, parseYaml, type YamlNode } from "../values/yaml.ts";
import { readVotes } from "./ballot.ts";
import type { VoteChanges } from "./edits/ballot.ts";
import { type Found, findRisk, type VotableRisk } from "./electorate.ts";

/** Takes a vote back. */
const NONE = "none";

/**
 * Reads each `R1=2,3`; `R1=none` takes a vote back.
 * @throws MortemError for one that is not of this form, a vote outside of 1 to 3, and an unknown risk
 */
export function readSetVotes(
  texts: readonly string[],
  risks: readonly VotableRisk[],
): Map<string, Vote | undefined> {
  const changes = new Map<string, Vote | undefined>();
  for (const text of texts) {
    const at = text.indexOf("=");
    if (at < 1) throw new MortemError(`--set "${shortened(text)}" has no "="`, FORM);
    const { id } = needed(findRisk(risks, text.slice(0, at)));
    const said = text.slice(at + 1).trim();
    const vote = parseVote(said);
    if (vote === undefined && said.toLowerCase() !== NONE) {
      throw new MortemError(`--set: "${shortened(said)}" is no vote on ${id}`, FORM);
    }
    if (changes.has(id)) {
      throw new MortemError(`--set: ${id} is given twice`, "Keep one of the votes.");
    }
    changes.set(id, vote);
  }
  return changes;
}

const FORM =
  "Write --set R1=2,3: likelihood, then impact, both whole numbers from 1 to 3; R1=none takes a vote back.";

export interface GivenBallot {
  /** As it is written; undefined where the file does not say. */
  readonly voter: string | undefined;
  readonly votes: VoteChanges;
}

/**
 * Reads an answers file: a vote file, or only what stands under its `votes`.
 * @param path for errors
 * @throws MortemError with the line of what is no vote, or on no risk that there is
 */
export function readGivenBallot(
  text: string,
  path: string,
  risks: readonly VotableRisk[],
): GivenBallot {
  const { root, problems } = parseYaml(text);
  const refuse = (message: string, hint: string, offset: number) =>
    new MortemError(message, hint, { path, ...placeAt(lineStarts(text), offset) });
  for (const { message, span } of problems) throw refuse(message, ANSWERS, span.start);
  if (root?.kind !== "map") {
    throw refuse("these are no votes", ANSWERS, root?.span.start ?? 0);
  }
  const isWhole = entryOf(root, "votes") !== undefined || entryOf(root, "voter") !== undefined;
  const node = isWhole ? entryOf(root, "votes")?.value : root;
  if (isWhole) {
    const other = root.entries.find(({ key }) => key !== "voter" && key !== "votes");
    if (other !== undefined) {
      throw refuse(`a vote file has no \`${shortened(other.key)}\``, ANSWERS, other.keySpan.start);
    }
  }
  const read = readVotes(node);
  const [problem] = read.problems;
  if (problem !== undefined) throw refuse(problem.message, problem.hint, problem.span.start);
  for (const [id, span] of read.places) {
    const risk = findRisk(risks, id);
    if (!risk.ok) throw refuse(risk.message, risk.hint, span.start);
  }
  return { voter: isWhole ? textOf(entryOf(root, "voter")?.value) : undefined, votes: read.votes };
}

const ANSWERS =
  "Write `voter: ana` and, under `votes:`, a line a risk: `R1: {likelihood: 2, impact: 3}`; or these lines alone.";

function textOf(node: YamlNode | undefined): string | undefined {
  return node?.kind === "scalar" && node.value !== null ? node.text.trim() : undefined;
}

function needed<T>(found: Found<T>): T {
  if (found.ok) return found.value;
  throw new MortemError(found.message, found.hint);
}
