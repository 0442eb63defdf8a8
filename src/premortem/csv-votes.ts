/** Everyone's votes as a table, comma-separated or Markdown: a row a vote, as our own form has it, or a row a person, as form services export it. */

import type { Document } from "../document/document.ts";
import { linesOf } from "../document/lines.ts";
import { delimiterRowAt, readTable } from "../document/table.ts";
import type { Person } from "../values/config.ts";
import { type CsvRow, readCsv } from "../values/csv.ts";
import { MortemError } from "../values/error.ts";
import { normaliseHandle, type Participant } from "../values/handle.ts";
import { oneLine, shortened } from "../values/text.ts";
import { LEVELS, type Level, type Vote } from "../values/vote.ts";
import { type Columns, readColumns } from "./csv-columns.ts";
import { findRisk, findVoter, type VotableRisk } from "./electorate.ts";
import type { Dimension } from "./levels.ts";

/** What one person said. */
export interface PersonsVotes {
  readonly voter: Participant;
  /** By the id of the risk. */
  readonly votes: ReadonlyMap<string, Vote>;
}

/** Whose votes, on what, and who they may be: what the rows are held against. */
export interface Setting {
  readonly document: Document;
  readonly risks: readonly VotableRisk[];
  /** Of the config. */
  readonly people: readonly Person[];
}

export interface Fault {
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

/** What a row, or a filled form, says of one risk. */
export interface Said {
  readonly line: number;
  readonly who: string;
  readonly risk: VotableRisk;
  readonly cells: Readonly<Record<Dimension, string>>;
}

/** Faults that are told beside the first one. */
const MOST_OTHERS = 5;

/**
 * Reads all rows, or none: empty cells are left out.
 * @param path for errors
 * @returns those who said something, in the order in which they first come
 * @throws MortemError with the line of the first thing that is wrong, and what else is
 */
export function readCsvVotes(text: string, path: string, setting: Setting): PersonsVotes[] {
  const { rows, unclosed } = markdownRows(text) ?? readCsv(text);
  const [header, ...body] = rows;
  if (unclosed !== undefined) {
    const hint = `Close it: "…" holds a cell with a comma or a line break in it.`;
    throw refusal(path, [{ line: unclosed.line, message: "a quote is never closed", hint }]);
  }
  if (header === undefined) throw new MortemError("there is nothing in it", FORMS, { path });
  const columns = readColumns(header.cells, setting.risks);
  if ("message" in columns) throw refusal(path, [{ line: header.line, ...columns }]);
  const faults: Fault[] = [];
  const said = body.flatMap((row) => readRow(row, columns, setting, faults));
  return votesIn(said, path, setting, faults);
}

/**
 * The votes by person of all that was read.
 * @param faults found so far
 * @throws MortemError where there is a fault, and where nobody voted
 */
export function votesIn(
  said: readonly Said[],
  path: string,
  setting: Setting,
  faults: Fault[],
): PersonsVotes[] {
  const people = gather(said, setting, faults);
  if (faults.length > 0) throw refusal(path, faults);
  if (people.length === 0) throw new MortemError("there is no vote in it", FORMS, { path });
  return people;
}

/** The first table of a Markdown text as rows; undefined where there is none. */
function markdownRows(text: string): { rows: CsvRow[]; unclosed: undefined } | undefined {
  const lines = linesOf(text, { start: 0, end: text.length });
  const lineAt = (at: number) => text.slice(lines[at]?.start, lines[at]?.end);
  const first = lines.findIndex(
    (_, at) => at + 1 < lines.length && delimiterRowAt(lineAt(at + 1), lineAt(at)),
  );
  if (first === -1) return undefined;
  const blank = lines.findIndex((_, at) => at > first && lineAt(at).trim() === "");
  const last = (blank === -1 ? lines.length : blank) - 1;
  const span = { start: lines[first]?.start ?? 0, end: lines[last]?.end ?? text.length };
  const { header, rows } = readTable(text, span, first + 1);
  const read = [header, ...rows].map(({ cells, line }) => ({
    cells: cells.map((cell) => cell.text.replaceAll("\\|", "|")),
    line,
  }));
  return { rows: read, unclosed: undefined };
}

const FORMS =
  "`mortem pre vote --ballot` prints a form to fill in; with `--format csv` a table: voter, risk, likelihood, impact.";

function readRow(
  { cells, line }: CsvRow,
  columns: Columns,
  { risks }: Setting,
  faults: Fault[],
): Said[] {
  const cell = (index: number) => (cells[index] ?? "").trim();
  const who = oneLine(cell(columns.voter));
  if (columns.kind === "wide") {
    return columns.risks.map(({ risk, likelihood, impact }) => ({
      line,
      who,
      risk,
      cells: { likelihood: cell(likelihood), impact: cell(impact) },
    }));
  }
  const said = { likelihood: cell(columns.likelihood), impact: cell(columns.impact) };
  if (said.likelihood === "" && said.impact === "") return [];
  const risk = findRisk(risks, oneLine(cell(columns.risk)));
  if (risk.ok) return [{ line, who, risk: risk.value, cells: said }];
  faults.push({ line, message: risk.message, hint: risk.hint });
  return [];
}

/** The votes by person, each of whom votes once on each risk, under whatever spelling. */
function gather(all: readonly Said[], setting: Setting, faults: Fault[]): PersonsVotes[] {
  const people = new Map<string, { voter: Participant; votes: Map<string, Vote> }>();
  const first = new Map<string, { who: string; line: number }>();
  const refused = new Set<string>();
  for (const said of all) {
    const { line, who, risk } = said;
    if (said.cells.likelihood === "" && said.cells.impact === "") continue;
    const voter = voterOf(said, setting, faults, refused);
    const vote = voteOf(said, faults);
    if (voter === undefined || vote === undefined) continue;
    const person = normaliseHandle(voter.handle);
    const key = `${person}\n${risk.id}`;
    const before = first.get(key);
    if (before !== undefined) {
      if (refused.has(`${person}\n${line}`)) continue;
      refused.add(`${person}\n${line}`);
      faults.push(twice(voter, risk, before, { line, who }));
      continue;
    }
    first.set(key, { line, who });
    const theirs = people.get(person) ?? { voter, votes: new Map() };
    theirs.votes.set(risk.id, vote);
    people.set(person, theirs);
  }
  return [...people.values()];
}

function twice(
  { handle }: Participant,
  { id }: VotableRisk,
  before: { who: string; line: number },
  { line, who }: { who: string; line: number },
): Fault {
  const spelled = before.who === who ? "" : `, there as "${shortened(before.who)}"`;
  return {
    line,
    message: `${handle} has voted on ${id} in line ${before.line} already${spelled}`,
    hint: "One person votes once: keep one of the two lines.",
  };
}

/** A person who is not there is told of once. */
function voterOf(
  { who, line }: Said,
  { document, people }: Setting,
  faults: Fault[],
  refused: Set<string>,
): Participant | undefined {
  const key = who === "" ? `\n${line}` : who;
  const found = findVoter(document, withoutDomain(who), people);
  if (found.ok) return found.value;
  if (refused.has(key)) return undefined;
  refused.add(key);
  if (who === "") {
    const hint = "Write the handle of who has voted before it, or into the column of the voters.";
    faults.push({ line, message: "the line does not say whose vote it is", hint });
  } else faults.push({ line, message: found.message, hint: found.hint });
  return undefined;
}

/** Form services know people by their address. */
function withoutDomain(who: string): string {
  const at = who.indexOf("@");
  return at < 1 ? who : who.slice(0, at);
}

function voteOf({ line, risk, cells }: Said, faults: Fault[]): Vote | undefined {
  const likelihood = levelIn(cells.likelihood);
  const impact = levelIn(cells.impact);
  if (likelihood !== undefined && impact !== undefined) return { likelihood, impact };
  const wrong = likelihood === undefined ? "likelihood" : "impact";
  const isEmpty = cells[wrong] === "";
  const message = isEmpty
    ? `the vote on ${risk.id} has no ${wrong}`
    : `the ${wrong} of ${risk.id} is not a whole number from 1 to 3`;
  const hint = isEmpty
    ? "Fill it in, or leave likelihood and impact empty for no vote."
    : "Write 1, 2 or 3; leave likelihood and impact empty for no vote.";
  faults.push({ line, message, hint });
  return undefined;
}

/** `2`, `2.0` of a spreadsheet, and `2 – possible` of a form that says what it means. */
function levelIn(cell: string): Level | undefined {
  const match = /^([1-3])(?:[.,]0+)?(?:\s*[-–—:=(/]\s*\D.*|\s+[\p{L}(].*)?$/u.exec(oneLine(cell));
  return LEVELS.find((level) => String(level) === match?.[1]);
}

function refusal(path: string, faults: readonly Fault[]): MortemError {
  const [first, ...rest] = faults.toSorted((a, b) => a.line - b.line) as [Fault, ...Fault[]];
  const others = rest
    .slice(0, MOST_OTHERS)
    .map((one) => `Also in line ${one.line}: ${one.message}`);
  if (rest.length > others.length) others.push(`And ${rest.length - others.length} more.`);
  const hint = [first.hint, ...others, "Nothing was written."].join("\n");
  return new MortemError(first.message, hint, { path, line: first.line });
}
