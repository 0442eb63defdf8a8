/** Vote files: a new one, and votes changed in one that stands, whose comments and other lines stay. */
import { MortemError } from "../../values/error.ts";
import { applyEdits, type Edit, lineEnding, lineStarts, placeAt } from "../../values/text.ts";
import { printVote, type Vote } from "../../values/vote.ts";
import { entryOf, parseYaml, type YamlEntry, type YamlMap } from "../../values/yaml.ts";
import { printScalar } from "../../values/yaml-print.ts";
import { type Ballot, readBallot } from "../ballot.ts";
import { compareRiskIds } from "../risk-ids.ts";

/** By the id of the risk; undefined takes a vote back. */
export type VoteChanges = ReadonlyMap<string, Vote | undefined>;

/** A file for somebody who has none yet. @param voter the handle, as the document has it */
export function newBallot(voter: string, changes: VoteChanges): string {
  return `voter: ${printScalar(voter)}\n\nvotes:\n${voteLines(changes, "  ", "\n")}`;
}

/**
 * The text of a vote file after changes.
 * @throws MortemError for a file that has a problem: what nobody can read is not written over
 */
export function changeVotes(text: string, path: string, changes: VoteChanges): string {
  const ballot = readBallot(text, path);
  refuseProblems(ballot);
  const changed = applyEdits(text, editsOf(ballot, changes));
  return says(readBallot(changed, path), ballot, changes) ? changed : anew(ballot, changes);
}

/** The risks on which somebody had voted otherwise before. @param before undefined where there was no file */
export function changedVotes(
  before: ReadonlyMap<string, Vote> | undefined,
  after: VoteChanges,
): string[] {
  return inOrder(after).flatMap(([id, vote]) => {
    const old = before?.get(id);
    const isSame = old?.likelihood === vote?.likelihood && old?.impact === vote?.impact;
    return old === undefined || isSame ? [] : [id];
  });
}

/** What is wrong with a vote file, in words that show none of its votes. @throws MortemError */
export function refuseProblems({ problems, text, path }: Ballot): void {
  const [first, ...others] = problems;
  if (first === undefined) return;
  const place = placeAt(lineStarts(text), first.span.start);
  const more = others.length === 0 ? "" : `\nThere is more to mend in this file: ${others.length}.`;
  throw new MortemError(first.message, first.hint + more, { path, line: place.line });
}

function editsOf(ballot: Ballot, changes: VoteChanges): Edit[] {
  const { text } = ballot;
  const votes = entryOf(parseYaml(text).root, "votes");
  const eol = lineEnding(text);
  if (votes === undefined) {
    return insertedLines(text, text.length, [`votes:${eol}${voteLines(changes, "  ", eol)}`]);
  }
  const { value } = votes;
  if (value.kind === "map" && !value.flow) return blockEdits(text, value, changes);
  const start = text.indexOf(":", votes.keySpan.end) + 1;
  const lines = voteLines(merged(ballot, changes), "  ", eol);
  return [
    { start, end: Math.max(start, value.span.end), text: "" },
    ...insertedLines(text, nextLine(text, votes), [lines]),
  ];
}

/** Each vote on its own lines, as we write them and most people leave them. */
function blockEdits(text: string, { entries }: YamlMap, changes: VoteChanges): Edit[] {
  const standing = new Map(entries.map((entry) => [entry.key.trim().toUpperCase(), entry]));
  const [first] = entries;
  if (first === undefined) return [];
  const indent = text.slice(lineOf(text, first), first.keySpan.start);
  const edits: Edit[] = [];
  const added = new Map<number, string[]>();
  for (const [id, vote] of inOrder(changes)) {
    const entry = standing.get(id);
    if (entry !== undefined) {
      edits.push(...(vote === undefined ? [removal(text, entry)] : replacement(text, entry, vote)));
    } else if (vote !== undefined) {
      const behind = entries.findLast(({ key }) => compareRiskIds(key.trim(), id) < 0);
      const at = behind === undefined ? lineOf(text, first) : nextLine(text, behind);
      const line = `${indent}${id}: ${printVote(vote)}${lineEnding(text)}`;
      added.set(at, [...(added.get(at) ?? []), line]);
    }
  }
  const insertions = [...added].flatMap(([at, lines]) => insertedLines(text, at, lines));
  return [...edits, ...insertions];
}

/** Whole lines at the beginning of one, or behind a last line that is not ended. */
function insertedLines(text: string, at: number, lines: readonly string[]): Edit[] {
  const isEnded = at === 0 || text[at - 1] === "\n";
  return [{ start: at, end: at, text: (isEnded ? "" : lineEnding(text)) + lines.join("") }];
}

/** Only the numbers, where they stand; the whole value where there is none yet. */
function replacement(text: string, { keySpan, value }: YamlEntry, vote: Vote): Edit[] {
  if (value.kind !== "map") {
    const start = text.indexOf(":", keySpan.end) + 1;
    return [{ start, end: Math.max(start, value.span.end), text: ` ${printVote(vote)}` }];
  }
  return (["likelihood", "impact"] as const).flatMap((key) => {
    const level = entryOf(value, key)?.value;
    return level?.kind !== "scalar" || level.value === vote[key]
      ? []
      : [{ ...level.span, text: String(vote[key]) }];
  });
}

function removal(text: string, entry: YamlEntry): Edit {
  return { start: lineOf(text, entry), end: nextLine(text, entry), text: "" };
}

function lineOf(text: string, { keySpan }: YamlEntry): number {
  return text.lastIndexOf("\n", keySpan.start - 1) + 1;
}

function nextLine(text: string, { span, comment }: YamlEntry): number {
  const found = text.indexOf("\n", Math.max(span.end, comment?.end ?? 0));
  return found === -1 ? text.length : found + 1;
}

/** Does the file say the old votes with the changes, and nothing wrong? */
function says(after: Ballot, before: Ballot, changes: VoteChanges): boolean {
  const wanted = merged(before, changes);
  return (
    after.problems.length === 0 &&
    after.votes.size === wanted.size &&
    [...wanted].every(([id, vote]) => {
      const said = after.votes.get(id);
      return said?.likelihood === vote.likelihood && said.impact === vote.impact;
    })
  );
}

function merged({ votes }: Ballot, changes: VoteChanges): Map<string, Vote> {
  const all = new Map<string, Vote | undefined>([...votes, ...changes]);
  return new Map([...all].filter((pair): pair is [string, Vote] => pair[1] !== undefined));
}

/** A form that nobody needs comments in, such as JSON: the same votes as we write them. */
function anew(ballot: Ballot, changes: VoteChanges): string {
  const text = newBallot(ballot.voter, merged(ballot, changes));
  return text.replaceAll("\n", lineEnding(ballot.text));
}

function voteLines(votes: VoteChanges, indent: string, eol: string): string {
  return inOrder(votes)
    .map(([id, vote]) => (vote === undefined ? "" : `${indent}${id}: ${printVote(vote)}${eol}`))
    .join("");
}

function inOrder(votes: VoteChanges): [string, Vote | undefined][] {
  return [...votes].sort(([a], [b]) => compareRiskIds(a, b));
}
