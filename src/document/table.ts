/** GitHub-flavoured tables: rows and cells, with their places. */
import type { Span } from "../values/text.ts";
import { linesOf } from "./lines.ts";

export interface Cell {
  readonly text: string;
  /** Without the blanks around it. */
  readonly span: Span;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly span: Span;
  /** Counted from 1 in the whole file. */
  readonly line: number;
}

export interface Table {
  readonly header: Row;
  readonly rows: readonly Row[];
}

/** Is this line the `| --- | :-: |` below a header of as many cells? */
export function delimiterRowAt(line: string, header: string): boolean {
  if (
    !line.includes("-") ||
    !/^[\s>|:-]+$/.test(line) ||
    !(line.includes("|") || line.includes(":"))
  )
    return false;
  const cells = splitRow(line.replace(/^[\s>]+/, ""), 0);
  if (!cells.every((cell) => /^:?-+:?$/.test(cell.text))) return false;
  return splitRow(header.replace(/^[\s>]+/, ""), 0).length === cells.length;
}

/**
 * Reads the rows of a table block.
 * @param text the whole file; @param span the table's place; @param firstLine its line, counted from 1
 */
export function readTable(text: string, span: Span, firstLine: number): Table {
  const [header, , ...rows] = linesOf(text, span).map((line, index) => ({
    cells: splitRow(text.slice(line.start, line.end), line.start),
    span: line,
    line: firstLine + index,
  }));
  return { header: header as Row, rows };
}

/** Splits at unescaped `|`; the ones at the edges open and close the row. */
function splitRow(source: string, offset: number): Cell[] {
  const cells: Cell[] = [];
  let from = leadingBlanks(source);
  if (source[from] === "|") from++;
  const end = source.trimEnd().length;
  let start = from;
  for (let i = from; i <= end; i++) {
    if (i < end && (source[i] !== "|" || source[i - 1] === "\\")) continue;
    if (i === end && source[end - 1] === "|" && source[end - 2] !== "\\" && start === end) break;
    cells.push(cellAt(source, start, i, offset));
    start = i + 1;
  }
  return cells;
}

function leadingBlanks(source: string): number {
  return source.length - source.trimStart().length;
}

/** An empty cell's place is behind its first blank. */
function cellAt(source: string, start: number, end: number, offset: number): Cell {
  const raw = source.slice(start, end);
  const text = raw.trim();
  const at = offset + start + (text === "" ? Math.min(1, raw.length) : leadingBlanks(raw));
  return { text, span: { start: at, end: at + text.length } };
}
