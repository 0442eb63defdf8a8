/** Tables between lines of signs, as Pandoc, reStructuredText and terminals draw them: `+---+---+`. */
import { lineEnding } from "../../../values/text.ts";
import type { Change } from "./change.ts";
import { cellOf, headOf, MOST_CELLS, MOST_ROWS, rowOf } from "./tables.ts";
import { type TextLine, textLines } from "./text-lines.ts";

const RULE = /^\+(?:[-=:]{1,200}\+){1,60}$/;

export function gridTableChanges(text: string): Change[] {
  if (!/^[ \t]*\+[-=:]/m.test(text)) return [];
  const lines = textLines(text);
  const eol = lineEnding(text);
  const changes: Change[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (!isRule(lines[at])) continue;
    let end = at + 1;
    while (isRule(lines[end]) || isRow(lines[end])) end++;
    const grid = lines.slice(at, end);
    at = end - 1;
    const written = tableOf(grid);
    const [first, last] = [grid[0] as TextLine, grid.at(-1) as TextLine];
    if (written === undefined || !isRule(last)) continue;
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
  return changes;
}

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
  if (rules.some((one) => one !== rule) || width > MOST_CELLS) return undefined;
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
    const cells = cellsOf(line.words, width);
    if (cells === undefined) return undefined;
    const last = rows.at(-1);
    // Where every row is drawn, lines between two rules are of one row.
    if (isNew || !isDrawn || last === undefined) rows.push({ cells, line: line.line });
    else last.cells = last.cells.map((cell, column) => `${cell} ${cells[column] ?? ""}`.trim());
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

function cellsOf(words: string, width: number): string[] | undefined {
  const cells = words.slice(1, -1).split("|");
  return cells.length === width ? cells.map((cell) => cell.trim()) : undefined;
}
