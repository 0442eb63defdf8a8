/** `mortem pre vote` in a terminal: risk after risk, each vote written as soon as it is given. */
import { ballotOfVoter, ballotsOf, writeVotes } from "../../../archive/ballots.ts";
import { readDocument } from "../../../archive/load.ts";
import { absolutePath } from "../../../archive/paths.ts";
import type { Project } from "../../../archive/project.ts";
import { refuseUneditable } from "../../../document/change.ts";
import type { Document } from "../../../document/document.ts";
import { titleOf } from "../../../document/facts.ts";
import { ballotName, votesFolder } from "../../../premortem/ballot.ts";
import { requireOpenVoting, type VotableRisk } from "../../../premortem/electorate.ts";
import { printIdea } from "../../../premortem/idea.ts";
import { type Dimension, LEVEL_WORDS, levelsInWords } from "../../../premortem/levels.ts";
import { turnoutOf } from "../../../premortem/turnout.ts";
import { votingOrder } from "../../../premortem/voting-order.ts";
import type { Ask, Choice, Context, Reply } from "../../../values/context.ts";
import { Interrupted } from "../../../values/error.ts";
import type { Participant } from "../../../values/handle.ts";
import { hanging, printable, wrap } from "../../../values/printable.ts";
import { LEVELS, type Level, type Vote } from "../../../values/vote.ts";
import { printPath } from "../../print-path.ts";
import { sayVoted } from "./voted.ts";
import { chooseVoter, namedVoter } from "./voter.ts";

/** Who votes in which document. */
interface Booth {
  readonly context: Context;
  readonly ask: Ask;
  readonly project: Project;
  readonly document: Document;
  readonly voter: Participant;
}

/** @param as who votes; asked where it was not given */
export async function voteAsked(
  context: Context,
  ask: Ask,
  project: Project,
  document: Document,
  as: string | undefined,
): Promise<number> {
  const turnout = turnoutOf(document, ballotsOf(project, document));
  const voter =
    as === undefined
      ? await chooseVoter(context, ask, project, document, turnout)
      : namedVoter(project, document, as);
  const booth = { context, ask, project, document, voter };
  standingVotes(booth);
  explain(booth);
  try {
    await askAll(booth);
  } catch (error) {
    if (error instanceof Interrupted) sayHowToGoOn(booth);
    throw error;
  }
  if (standingVotes(booth).size === 0) {
    context.err("\nNothing was voted on, and nothing is written.\n");
    return 0;
  }
  context.err("\n");
  sayVoted(context, project, document, [voter]);
  printPath(context, absolutePath(project.root, ballotPath(booth)));
  return 0;
}

/** Said once, before the first risk. */
function explain({ context, document }: Booth): void {
  const { errStyle: style, width } = context;
  const words = [
    `Likelihood: ${levelsInWords("likelihood")}.`,
    `Impact: ${levelsInWords("impact")}.`,
    "",
    "Each vote is saved at once, and can be changed until the voting is closed. Until then nobody is shown yours.",
  ];
  const text = words.map((line) => wrap(line, Math.min(width, 80))).join("\n");
  context.err(`\n${style.strong(printable(titleOf(document)))}\n${style.dim(text)}\n`);
}

/** Back leads to the question before, also to that of another risk. */
async function askAll(booth: Booth): Promise<void> {
  const { document, voter } = booth;
  const order = votingOrder(document.id, voter.handle, requireOpenVoting(document));
  const first = firstUnvoted(order, standingVotes(booth));
  if (first > 0) {
    const words = `Begins where a vote is missing, with ${order[first]?.id}. Esc leads to those before it.`;
    booth.context.err(`\n${printable(words)}\n`);
  }
  let at = first;
  let isBack = false;
  while (at < order.length) {
    const risk = order[at] as VotableRisk;
    showRisk(booth, risk, at, order.length);
    const outcome = await askVote(booth, risk, at > 0, isBack);
    isBack = outcome === "back";
    at = Math.max(0, at + (isBack ? -1 : 1));
  }
}

/** Whoever has stopped in the middle goes on there; with all votes given, or none, from the start. */
function firstUnvoted(order: readonly VotableRisk[], votes: ReadonlyMap<string, Vote>): number {
  if (votes.size === 0) return 0;
  return Math.max(
    0,
    order.findIndex(({ id }) => !votes.has(id)),
  );
}

function showRisk(
  { context }: Booth,
  { id, title, ideas }: VotableRisk,
  at: number,
  count: number,
): void {
  const { errStyle: style } = context;
  const width = Math.min(context.width, 80);
  const place = style.dim(`${at + 1} of ${count}`);
  context.err(`\n${wrap(`${style.strong(printable(`${id} ${title}`))}  ${place}`, width)}\n`);
  for (const idea of ideas) context.err(`${hanging("  - ", printable(printIdea(idea)), width)}\n`);
}

/** @param fromBehind whether somebody has come back to it, and so begins with its last question */
async function askVote(
  booth: Booth,
  risk: VotableRisk,
  back: boolean,
  fromBehind: boolean,
): Promise<"next" | "back"> {
  const standing = standingVotes(booth).get(risk.id);
  let likelihood = fromBehind ? standing?.likelihood : undefined;
  for (;;) {
    if (likelihood === undefined) {
      const reply = await askLevel(booth, risk, "likelihood", standing, back);
      if (reply.kind === "back") return "back";
      if (reply.kind === "skip" || reply.value === NONE) return leaveOut(booth, risk, standing);
      likelihood = reply.value;
    }
    const reply = await askLevel(booth, risk, "impact", standing, true);
    if (reply.kind === "back") {
      likelihood = undefined;
      continue;
    }
    if (reply.kind === "skip" || reply.value === NONE) return leaveOut(booth, risk, standing);
    write(booth, risk, { likelihood, impact: reply.value });
    return "next";
  }
}

/** Takes a vote back: `skip` would sound as if it stayed. */
const NONE = "none";

const QUESTIONS: Readonly<Record<Dimension, string>> = {
  likelihood: "How likely is it?",
  impact: "How bad would it be?",
};

function askLevel(
  { ask }: Booth,
  { id }: VotableRisk,
  dimension: Dimension,
  standing: Vote | undefined,
  back: boolean,
): Promise<Reply<Level | typeof NONE>> {
  const question = { message: `${id} · ${QUESTIONS[dimension]}`, back, atOnce: true };
  const choices: Choice<Level | typeof NONE>[] = LEVELS.map((level) => ({
    value: level,
    label: LEVEL_WORDS[dimension][level],
    key: String(level),
    ...(standing?.[dimension] === level ? { hint: "as you voted" } : {}),
  }));
  if (standing === undefined) return ask.choose({ ...question, skippable: true, choices });
  choices.push({ value: NONE, label: "no vote on it", key: "0" });
  return ask.choose({ ...question, skippable: false, initial: standing[dimension], choices });
}

function leaveOut(booth: Booth, risk: VotableRisk, standing: Vote | undefined): "next" {
  if (standing !== undefined) write(booth, risk, undefined);
  return "next";
}

/** The document is read anew: the voting may be closed by now, and the risk gone. */
function write(
  { project, document, voter }: Booth,
  risk: VotableRisk,
  vote: Vote | undefined,
): void {
  const { path } = document;
  const now = readDocument(project, { path, file: absolutePath(project.root, path) });
  refuseUneditable(now, "premortem");
  const isThere = requireOpenVoting(now).some((one) => one.id === risk.id);
  if (isThere) writeVotes(project, document, voter, new Map([[risk.id, vote]]));
}

function standingVotes({ project, document, voter }: Booth): ReadonlyMap<string, Vote> {
  return ballotOfVoter(ballotsOf(project, document), voter)?.votes ?? new Map();
}

function ballotPath({ project, document, voter }: Booth): string {
  const standing = ballotOfVoter(ballotsOf(project, document), voter);
  return standing?.path ?? `${votesFolder(document.path)}/${ballotName(voter.handle)}`;
}

function sayHowToGoOn(booth: Booth): void {
  const { context, document, voter } = booth;
  const isWritten = standingVotes(booth).size > 0;
  const where = isWritten ? `Your votes are in ${ballotPath(booth)}` : "Nothing is written yet.";
  const command = `mortem pre vote ${document.id} --as ${voter.handle}`;
  context.err(`\n${printable(where)}\nGo on with: ${printable(command)}\n`);
}
