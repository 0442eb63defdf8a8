/** Comma-separated values and their cousins. The only module that knows papaparse, which is loaded when first asked (scripts/later-plugin.ts). */
import Papa from "papaparse";
import { printable } from "./printable.ts";

export interface CsvRow {
  /** As they stand in the quotes, with LF for line breaks; not trimmed. */
  readonly cells: readonly string[];
  /** Where the row begins, from 1. */
  readonly line: number;
}

export interface Csv {
  /** Those with anything in them. */
  readonly rows: readonly CsvRow[];
  /** What parts the cells: `,`, `;`, a tab or `|`; `,` where nothing parts any. */
  readonly delimiter: string;
  /** The row whose quote is never closed, which thus holds all that follows. */
  readonly unclosed: CsvRow | undefined;
}

const DELIMITERS = [",", "\t", ";", "|"];

/** What Excel writes on top, and no other program reads. */
const SEPARATOR = /^"?sep=([,;|\t])"?(?=\n)/i;

/** The characters by which the delimiter is guessed: its first ten rows are in it, unless they are very long. */
const SAMPLE = 100_000;

/**
 * What a spreadsheet takes for the beginning of a formula, full-width forms included, and the same behind
 * apostrophes: what begins like that has one too many, and whoever takes one away has the text again. The
 * library's own expression wants the cell to end on the same line, and so lets `=…` with a line break pass.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * Reads any of them; every row has the cells that it has, and nothing is refused.
 * @param known the delimiter, where it is not to be guessed
 */
export function readCsv(text: string, known?: string): Csv {
  const given = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const told = SEPARATOR.exec(given);
  // Its line still counts.
  const whole = told === null ? given : given.slice(told[0].length);
  const delimiter = known ?? told?.[1] ?? guessDelimiter(whole);
  const { data, errors } = Papa.parse<string[]>(whole, { delimiter, newline: "\n" });
  const rows: CsvRow[] = [];
  let line = 1;
  for (const cells of data) {
    if (cells.some((cell) => cell.trim() !== "")) rows.push({ cells, line });
    for (const cell of cells) line += lineBreaks(cell);
    line++;
  }
  const isUnclosed = errors.some(({ code }) => code === "MissingQuotes");
  return { rows, delimiter, unclosed: isUnclosed ? rows.at(-1) : undefined };
}

function guessDelimiter(text: string): string {
  const { meta } = Papa.parse(text.slice(0, SAMPLE), {
    newline: "\n",
    preview: 10,
    skipEmptyLines: true,
    delimitersToGuess: DELIMITERS,
  });
  return meta.delimiter;
}

function lineBreaks(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf("\n"); at !== -1; at = cell.indexOf("\n", at + 1)) count++;
  return count;
}

type CsvCell = string | number | boolean | null;

/**
 * Comma-separated rows, each ended by LF unless CRLF is asked for. A text that a spreadsheet would run as a
 * formula gets an apostrophe before it; numbers stay what they are, and null is an empty cell. What a terminal
 * would obey is left out, since that is where a table often goes first.
 */
export function printCsv(
  rows: readonly (readonly CsvCell[])[],
  newline: "\n" | "\r\n" = "\n",
): string {
  if (rows.length === 0) return "";
  const cells = rows.map((row) => row.map(harmless));
  return `${Papa.unparse(cells, { newline, escapeFormulae: FORMULA })}${newline}`;
}

function harmless(cell: CsvCell): CsvCell {
  return typeof cell === "string" ? printable(cell, { lines: true, tabs: true }) : cell;
}
