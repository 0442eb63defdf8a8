/** Tables between lines of signs, as Pandoc, reStructuredText and terminals draw them: `+---+---+`. */
import { lineEnding } from "../../../values/text.ts";
import type { Change } from "./change.ts";
import { cellOf, headOf, MOST_CELLS, MOST_ROWS, rowOf } from "./tables.ts";
import { type TextLine, textLines } from "./text-lines.ts";

const RULE = /^\+(?:[-=:]{1,200}\+){1,60}$/;

export interface GridTables {
  readonly changes: readonly Change[];
  /** Lines, from 1, of tables that stay as they are. */
  readonly left: readonly number[];
}

export function gridTables(text: string): GridTables {
  const changes: Change[] = [];
  const left: number[] = [];
  if (!/^[ \t]*\+[-=:]/m.test(text)) return { changes, left };
  const lines = textLines(text);
  const eol = lineEnding(text);
  for (let at = 0; at < lines.length; at++) {
    if (!isRule(lines[at])) continue;
    let end = at + 1;
    while (isRule(lines[end]) || isRow(lines[end])) end++;
    const grid = lines.slice(at, end);
    at = end - 1;
    const written = tableOf(grid);
    const [first, last] = [grid[0] as TextLine, grid.at(-1) as TextLine];
    if (written === undefined || !isRule(last)) {
      if (grid.some(isRow) && first.words.split("+").length > LEAST_EDGES) left.push(first.line);
      continue;
    }
    const above = lines[first.line - 2]?.words ?? "";
    const below = lines[last.line]?.words ?? "";
    const all = [
      ...(above === "" ? [] : [{ row: "", line: first.line }]),
      ...written,
      ...(below === "" ? [] : [{ row: "", line: last.line }]),
    ];
    changes.push({
      start: first.start,
      end: last.end,
      text: all.map(({ row }) => row).join(eol),
      lines: all.map(({ line }) => line),
    });
  }
  return { changes, left };
}

/** With two edges it is a box, as drawings have them. */
const LEAST_EDGES = 3;

function isRule(line: TextLine | undefined): boolean {
  return line !== undefined && !line.isCode && line.indent <= 3 && RULE.test(line.words);
}

function isRow(line: TextLine | undefined): boolean {
  return line !== undefined && !line.isCode && /^\|.*\|$/.test(line.words);
}

/** Undefined where the columns do not stand below each other, as where cells are joined. */
function tableOf(grid: readonly TextLine[]): { row: string; line: number }[] | undefined {
  const rules = grid.filter(isRule).map(({ words }) => words.replace(/[=:]/g, "-"));
  const [rule = ""] = rules;
  const edges = [...rule].flatMap((sign, at) => (sign === "+" ? [at] : []));
  const width = edges.length - 1;
  if (rules.some((one) => one !== rule) || width > MOST_CELLS || edges.length < LEAST_EDGES)
    return undefined;
  const isDrawn = grid.filter(isRule).length > 3;
  const rows: { cells: string[]; line: number }[] = [];
  let header: number | undefined;
  let isNew = true;
  for (const [at, line] of grid.entries()) {
    if (isRule(line)) {
      if (at > 0 && (line.words.includes("=") || (!isDrawn && header === undefined)))
        header ??= rows.length;
      isNew = true;
      continue;
    }
    const cells = cellsOf(line.words, edges);
    if (cells === undefined) return undefined;
    const last = rows.at(-1);
    // Where every row is drawn, lines between two rules are of one row.
    if (isNew || !isDrawn || last === undefined) rows.push({ cells, line: line.line });
    else last.cells = last.cells.map((cell, column) => joined(cell, cells[column] ?? ""));
    isNew = false;
  }
  if (rows.length === 0 || rows.length > MOST_ROWS) return undefined;
  const hasHeader = header === 1 && rows.length > 1;
  const body = hasHeader ? rows.slice(1) : rows;
  const [first] = rows;
  return [
    ...headOf(hasHeader ? first?.cells.map(cellOf) : undefined, width).map((row) => ({
      row,
      line: first?.line ?? 1,
    })),
    ...body.map(({ cells, line }) => ({ row: rowOf(cells.map(cellOf), width), line })),
  ];
}

/** An item of a list in a cell stays on a line of its own. */
function joined(above: string, below: string): string {
  return `${above}${ITEM.test(below) ? "<br>" : " "}${below}`.trim();
}

const ITEM = /^(?:[-*+•][ \t]|\d{1,3}[.)][ \t])/;

/** Where a text in a cell has a `|` of its own, the cells are where the line above has its edges. */
function cellsOf(words: string, edges: readonly number[]): string[] | undefined {
  const width = edges.length - 1;
  const cells = words.slice(1, -1).split("|");
  if (cells.length === width) return cells.map((cell) => cell.trim());
  if (edges.some((at) => words[at] !== "|") || words.length !== (edges.at(-1) ?? 0) + 1)
    return undefined;
  return edges.slice(1).map((at, column) => words.slice((edges[column] ?? 0) + 1, at).trim());
}
