/** Index tables compared by what their cells say, since a Markdown formatter may align and escape them in its own way. */
import { plainText, readInline } from "../document/inline.ts";
import { readTable, type Row as TableRow } from "../document/table.ts";
import type { Span } from "../values/text.ts";
import { decodedTarget } from "./markdown-text.ts";

interface Row {
  /** As a reader sees them. */
  readonly cells: readonly string[];
  /** Where its link leads, which is what makes two rows the same document's. */
  readonly path: string;
  /** As it is written. */
  readonly line: string;
}

export interface IndexTable {
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
}

/** What stands between the markers. */
export function readIndexTable(markdown: string): IndexTable {
  const text = markdown.trim();
  if (text === "") return { headings: [], rows: [] };
  const { header, rows } = readTable(text, { start: 0, end: text.length }, 1);
  const read = ({ cells, span }: TableRow): Row => ({
    cells: cells.map((cell) => plainText(text, cell.span)),
    path: decodedTarget(cells.map((cell) => targetIn(text, cell.span)).join("")),
    line: text.slice(span.start, span.end).trim(),
  });
  return { headings: read(header).cells, rows: rows.map(read) };
}

/** Do both say the same, in whatever form? */
export function isSameTable(a: IndexTable, b: IndexTable): boolean {
  return said(a) === said(b);
}

/** A line for each difference; none where both say the same. */
export function differencesOf(stands: IndexTable, wanted: IndexTable): string[] {
  if (isSameTable(stands, wanted)) return [];
  const standing = new Map(stands.rows.map((row) => [row.path, row]));
  const paths = new Set(wanted.rows.map(({ path }) => path));
  const found = [
    ...wanted.rows.flatMap((row) => rowDifferences(standing.get(row.path), row, wanted.headings)),
    ...stands.rows
      .filter(({ path }) => !paths.has(path))
      .map(({ path, cells }) => `${path || cells.join(" | ")}: there is no such document`),
  ];
  return found.length > 0 ? found : ["the columns, the order or the number of the rows is another"];
}

/** All but how it is written. */
function said({ headings, rows }: IndexTable): string {
  return JSON.stringify([headings, rows.map(({ cells, path }) => [cells, path])]);
}

function rowDifferences(
  stands: Row | undefined,
  wanted: Row,
  headings: readonly string[],
): string[] {
  if (stands === undefined) return [`${wanted.path}: not in the table`];
  return wanted.cells.flatMap((cell, index) =>
    cell === stands.cells[index]
      ? []
      : [
          `${wanted.path}: ${headings[index]} is "${cell}", the table has "${stands.cells[index] ?? ""}"`,
        ],
  );
}

function targetIn(text: string, span: Span): string {
  return readInline(text, span)
    .map((piece) => piece.target ?? "")
    .join("");
}
