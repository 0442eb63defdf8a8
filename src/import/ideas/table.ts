/** Tables: what spreadsheets and whiteboards export and copy, with or without the names of the columns. */
import { type CsvRow, readCsv } from "../../values/csv.ts";
import { cellsIn, readGrid, tells } from "./grid.ts";
import { readMarker } from "./marker.ts";
import type { Found, Reading, SourceLine } from "./model.ts";

/** Names of columns as letters only, the best first. */
const IDEA = [
  "idea ideas text content stickynote stickynotes sticky stickies note notes",
  "risk risks failuremode failure whathappened what rootcause cause title cardname cardtitle card cards",
  "description carddescription comment message body summary",
].flatMap((names) => names.split(" "));
/** Those of roles first, which nobody's name stands in. */
const ROLE = "role team department function".split(" ");
const WHO = [
  ...ROLE,
  "who author createdby addedby submittedby",
  "from person participant name username user members member lastupdatedby modifiedby",
].flatMap((names) => names.split(" "));
/** What stands beside a title and says more. */
const MORE = ["description", "carddescription"];
const OTHER = new Set(
  [
    "id cardid x y positionx positiony width height sizew sizeh color colour bgcolor bordercolor shape type",
    "area frame group tag tags label labels votes vote likes date time timestamp created createdat modified",
    "severity likelihood probability impact riskscore score mitigation mitigations topmitigation",
    "modifiedat link links linksto url list listname board boardname status priority due duedate",
    // Who is to do something about it has not foreseen it by that.
    "owner riskowner assignee assignees assignedto responsible accountable",
  ].flatMap((names) => names.split(" ")),
);

const LONGEST_NAME = 40;

/** Of a table in which each row is about one idea. */
interface Columns {
  readonly idea: number;
  readonly more: number | undefined;
  readonly who: number | undefined;
  /** `who` holds names of people, not of roles. */
  readonly isSigned: boolean;
  /** The name of the idea's column, where the columns have names. */
  readonly name: string | undefined;
}

/** Undefined where it is none: a comma in a sentence makes no column. */
export function readTable(lines: readonly SourceLine[]): Reading | undefined {
  const text = lines.map((line) => line.text).join("\n");
  const table = tableIn(text);
  if (table === undefined) return undefined;
  const { rows, delimiter } = table;
  const [first] = rows;
  const header = readHeader(rows);
  // Names that nobody knows are names all the same, where a rule stands below them.
  const isRuled = rows[1] !== undefined && isRule(rows[1]);
  const grid = header === undefined ? readGrid(rows, isRuled) : undefined;
  const isNamed = header !== undefined || isRuled || grid?.names !== undefined;
  const body = isNamed ? rows.slice(1) : rows;
  const columns = header ?? longestColumn(body);
  const width = first?.cells.length ?? 0;
  const found = body.flatMap((row) =>
    grid === undefined ? [findIn(row, columns, width, delimiter)] : cellsIn(row, grid),
  );
  if (isNamed && first !== undefined) {
    found.unshift({ kind: "skipped", why: "the names of the columns", line: first.line });
  }
  const read = grid?.ideas ?? [columns.idea, columns.more, columns.who];
  const unread = unreadColumns(body, read, isNamed ? first : undefined);
  return { shape: "table", found, ...(unread.length > 0 && { unread }) };
}

/** Those with words in them that are not read, by their names or numbers. */
function unreadColumns(
  body: readonly CsvRow[],
  read: readonly (number | undefined)[],
  names: CsvRow | undefined,
): string[] {
  const worded = new Set<number>();
  for (const { cells } of body) {
    for (const [at, cell] of cells.entries()) if (/\p{L}{2}/u.test(cell)) worded.add(at);
  }
  return [...worded]
    .filter((at) => !read.includes(at))
    .sort((a, b) => a - b)
    .slice(0, MOST_UNREAD)
    .map((at) => names?.cells[at]?.trim() || String(at + 1));
}

/** More names than that tell nobody anything. */
const MOST_UNREAD = 20;

interface Table {
  readonly rows: readonly CsvRow[];
  readonly delimiter: string;
}

function tableIn(text: string): Table | undefined {
  if (text.includes("\t") && !text.includes("\n")) {
    const line = readCsv(text, "\t");
    const isRow = line.rows.every(({ cells }) => cells.length > 1 && cells.every(tells));
    return isRow ? line : undefined;
  }
  const guessed = readCsv(text);
  if (isTable(guessed.rows, guessed.delimiter, text)) return guessed;
  // One column, copied from a sheet: only cells with a line break or a quote inside have quotes.
  if (!/^"/m.test(text)) return undefined;
  const single = readCsv(text, "\t");
  const isCopied = single.unclosed === undefined && single.rows.some(hasBreak);
  return isCopied && single.rows.every(({ cells }) => cells.length === 1) ? single : undefined;
}

function hasBreak({ cells }: CsvRow): boolean {
  return cells.some((cell) => cell.includes("\n"));
}

function isTable(rows: readonly CsvRow[], delimiter: string, text: string): boolean {
  const [first] = rows;
  if (first === undefined || rows.length < 2) return false;
  const isNamed = readHeader(rows) !== undefined;
  if (first.cells.length === 1) return isNamed && /^"/m.test(text);
  if (isNamed) return true;
  const even = rows.filter(({ cells }) => cells.length === first.cells.length).length;
  if (even < rows.length * 0.9) return false;
  if (delimiter === "|") return text.trimStart().startsWith("|");
  // A list with tabs behind its marks, or an outline.
  if (delimiter === "\t") return !rows.every(({ cells }) => isMark(cells[0] ?? ""));
  return rows.some(hasBreak) || /^"|"$/m.test(text) || !text.includes(`${delimiter} `);
}

function isMark(cell: string): boolean {
  return readMarker(`${cell} `).text === "" || cell === "o" || cell === "§";
}

/** The columns by their names; undefined where none is a name that we know. */
function readHeader(rows: readonly CsvRow[]): Columns | undefined {
  const cells = rows[0]?.cells ?? [];
  if (cells.some((cell) => cell.length > LONGEST_NAME)) return undefined;
  const names = cells.map((cell) => cell.toLowerCase().replace(/[^\p{L}]/gu, ""));
  const place = (wanted: readonly string[], taken?: number) => {
    const name = wanted.find((one) => names.some((own, at) => own === one && at !== taken));
    return name === undefined
      ? undefined
      : names.findIndex((own, at) => own === name && at !== taken);
  };
  const isKnown = (name: string) => OTHER.has(name) || IDEA.includes(name) || WHO.includes(name);
  // A sentence of one word is no name: at least half of those that have one are known.
  const named = names.filter((name) => name !== "");
  const known = named.filter(isKnown).length;
  if (known === 0 || known * 2 < named.length) return undefined;
  const isFree = (at: number) => !isKnown(names[at] ?? "");
  const idea = place(IDEA) ?? longestColumn(rows.slice(1), isFree).idea;
  const who = place(WHO, idea);
  const isSigned = who !== undefined && !ROLE.includes(names[who] ?? "");
  return { idea, more: place(MORE, idea), who, isSigned, name: cells[idea]?.trim() };
}

/** Without names: the column with the longest texts. */
function longestColumn(rows: readonly CsvRow[], isOpen = (_at: number) => true): Columns {
  const lengths: number[] = [];
  for (const { cells } of rows) {
    for (const [at, cell] of cells.entries()) {
      if (!isOpen(at)) continue;
      const letters = /\p{L}/u.test(cell) && !/^https?:\/\/\S+$/.test(cell) ? cell.length : 0;
      lengths[at] = (lengths[at] ?? 0) + letters;
    }
  }
  let idea = 0;
  for (const [at, length] of lengths.entries()) if (length > (lengths[idea] ?? 0)) idea = at;
  return { idea, more: undefined, who: undefined, isSigned: false, name: undefined };
}

/** Does it only part the names from what is below them? */
function isRule({ cells }: CsvRow): boolean {
  return cells.every((cell) => /^(?::?-+:?)?$/.test(cell.trim()));
}

function findIn(row: CsvRow, columns: Columns, width: number, delimiter: string): Found {
  const { cells, line } = row;
  const { idea, more, who, isSigned, name } = columns;
  if (isRule(row)) {
    return { kind: "skipped", why: "only divides", line };
  }
  // A delimiter in the last column that nobody has quoted.
  const isLast = name !== undefined && idea === width - 1 && cells.length > width;
  const text = (isLast ? cells.slice(idea).join(delimiter) : (cells[idea] ?? "")).trim();
  const rest = (more === undefined ? "" : (cells[more] ?? "")).trim();
  if (text === "" && rest === "") {
    return {
      kind: "skipped",
      why: name ? `nothing in its column “${name}”` : "no text in it",
      line,
    };
  }
  const whole = rest === "" || rest === text ? text : text === "" ? rest : `${text}: ${rest}`;
  const from = who === undefined ? undefined : cells[who]?.trim() || undefined;
  return { kind: "idea", text: whole, who: from, isSigned, line };
}
