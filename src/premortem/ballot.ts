/** A vote file: what one person thinks of each risk, `docs/premortems/<id>.votes/<handle>.yaml`. */
import { stemOf } from "../document/document.ts";
import { isHandle, normaliseHandle } from "../values/handle.ts";
import { type Span, shortened } from "../values/text.ts";
import { isLevel, type Vote } from "../values/vote.ts";
import { entryOf, parseYaml, type YamlEntry, type YamlNode } from "../values/yaml.ts";
import { RISK_ID } from "./risks.ts";

/** Whatever can be read of the file; the rest is in `problems`. */
export interface Ballot {
  /** Below the root, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The handle as it is written; that of the file's name where the file does not say. */
  readonly voter: string;
  /** By the id of the risk. */
  readonly votes: ReadonlyMap<string, Vote>;
  /** The place of each vote, by the id of the risk. */
  readonly places: ReadonlyMap<string, Span>;
  readonly problems: readonly BallotProblem[];
}

export interface BallotProblem {
  readonly message: string;
  readonly hint: string;
  readonly span: Span;
}

/** The folder of a pre-mortem's votes. @param path of the document, below the root or absolute */
export function votesFolder(path: string): string {
  return `${path.slice(0, path.lastIndexOf("/") + 1)}${stemOf(path)}.votes`;
}

/** The name of a person's file: the handle in its normal form, so that one person has one file. */
export function ballotName(voter: string): string {
  return `${ballotStem(voter)}.yaml`;
}

/** Names that Windows keeps for devices, whatever is behind a dot: no file can be called so there. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?![^.])/;

/** No handle begins with an underscore, so that no two people share a name. */
function ballotStem(voter: string): string {
  const normal = normaliseHandle(voter);
  return DEVICE.test(normal) ? `_${normal}` : normal;
}

/** Can a file with this name hold the votes of that person? One with the bare name of a device can, where it could be made. */
export function isNamedFor(stem: string, voter: string): boolean {
  return [stem, stem.normalize("NFC")].some(
    (name) => name === normaliseHandle(voter) || name === ballotStem(voter),
  );
}

/** Whose votes a file holds that does not say it. */
function voterFrom(stem: string): string {
  return stem.startsWith("_") && DEVICE.test(normaliseHandle(stem.slice(1))) ? stem.slice(1) : stem;
}

const FORM =
  "A vote file has `voter: ana` and, under `votes:`, a line a risk: `R1: {likelihood: 2, impact: 3}`.";

/** Half of one may be left, where somebody has resolved it by hand. */
const CONFLICT = /^(?:<{7}|>{7})(?=[ \r\n]|$)/m;
const RESOLVE = "Keep one of the two sides, and take out the lines of `<`, `=` and `>`.";

/** Never throws: what cannot be read is left out and named. */
export function readBallot(text: string, path: string): Ballot {
  const stem = path.slice(path.lastIndexOf("/") + 1).replace(/\.ya?ml$/, "");
  const start = { start: 0, end: 0 };
  const problems: BallotProblem[] = [];
  const named = voterFrom(stem);
  const ballot = { path, text, voter: named, votes: NO_VOTES, places: NO_PLACES, problems };
  const add = (message: string, span: Span, hint = FORM) => problems.push({ message, hint, span });
  const conflict = CONFLICT.exec(text);
  if (conflict !== null) {
    const span = { start: conflict.index, end: conflict.index + conflict[0].length };
    add("the vote file has a merge conflict", span, RESOLVE);
    return ballot;
  }
  const { root, problems: broken } = parseYaml(text);
  // What is wrong with its YAML would be told in words of the file, and those may be votes.
  for (const { span } of broken.slice(0, 1))
    add("the vote file cannot be read as YAML from here on", span);
  if (broken.length > 0) return ballot;
  if (root?.kind !== "map") {
    add("this is not a vote file", root?.span ?? start);
    return ballot;
  }
  for (const { key, keySpan } of root.entries) {
    if (key !== "voter" && key !== "votes")
      add(
        isPlainKey(key) ? `a vote file has no \`${key}\`` : "this does not belong in a vote file",
        keySpan,
        `Take it out. ${FORM}`,
      );
  }
  const voter = entryOf(root, "voter")?.value;
  const name = voter?.kind === "scalar" && voter.value !== null ? voter.text.trim() : undefined;
  if (name === undefined) add("the vote file does not say whose it is", voter?.span ?? root.span);
  else if (!isHandle(name)) add(`"${shortened(name)}" is no handle`, voter?.span ?? root.span);
  else if (!isNamedFor(stem, name)) {
    const hint = `Name the file ${ballotName(name)}, or correct \`voter\`: one person has one file.`;
    add(
      `the file's name says ${shortened(stem)}, and \`voter\` says ${name}`,
      voter?.span ?? start,
      hint,
    );
  }
  const read = readVotes(entryOf(root, "votes")?.value);
  problems.push(...read.problems);
  const whose = name === undefined || !isHandle(name) ? named : name;
  return { ...ballot, voter: whose, votes: read.votes, places: read.places };
}

const NO_VOTES: ReadonlyMap<string, Vote> = new Map();
const NO_PLACES: ReadonlyMap<string, Span> = new Map();

/** What stands under `votes`: a map from risks to votes. */
export function readVotes(
  node: YamlNode | undefined,
): Pick<Ballot, "votes" | "places" | "problems"> {
  const votes = new Map<string, Vote>();
  const places = new Map<string, Span>();
  const problems: BallotProblem[] = [];
  const add = (message: string, span: Span, hint = FORM) => problems.push({ message, hint, span });
  if (node?.kind === "map") {
    for (const entry of node.entries) readEntry(entry, { votes, places }, add);
  } else if (node !== undefined && !(node.kind === "scalar" && node.value === null)) {
    add("`votes` is not one line a risk", node.span);
  }
  return { votes, places, problems };
}

function readEntry(
  { key, keySpan, value, span }: YamlEntry,
  { votes, places }: { votes: Map<string, Vote>; places: Map<string, Span> },
  add: (message: string, span: Span, hint?: string) => void,
): void {
  const id = key.trim().toUpperCase();
  if (!RISK_ID.test(id)) {
    const message = isPlainKey(key) ? `"${key}" is no risk` : "this line names no risk";
    add(message, keySpan, "Risks are called R1, R2 and so on.");
    return;
  }
  if (votes.has(id)) {
    add(`there are two votes on ${id}`, keySpan, "Keep one of them.");
    return;
  }
  // Left empty: no vote on that risk.
  if (value.kind === "scalar" && value.value === null) return;
  const [likelihood, impact] = [levelOf(value, "likelihood"), levelOf(value, "impact")];
  const extra = value.kind === "map" ? value.entries.length !== 2 : true;
  if (!isLevel(likelihood) || !isLevel(impact) || extra) {
    const hint =
      "Both are whole numbers from 1 to 3, as in `R1: {likelihood: 2, impact: 3}`; leave the line out for no vote.";
    add(`the vote on ${id} is not a likelihood and an impact from 1 to 3`, value.span, hint);
    return;
  }
  votes.set(id, { likelihood, impact });
  places.set(id, span);
}

function levelOf(node: YamlNode, key: string): unknown {
  const value = entryOf(node, key)?.value;
  return value?.kind === "scalar" ? value.value : undefined;
}

/** One that is more than a word may hold a vote, as in `R1=2,3`, which nobody is to see. */
function isPlainKey(key: string): boolean {
  return /^[\p{L}_-]{1,40}\d{0,6}$/u.test(key);
}
