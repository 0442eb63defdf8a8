/** Causes, bad moments and lucky escapes in a table: a row each, with its arrow in a column of its own or at the end. */
import type { Span } from "../values/text.ts";
import { type Arrow, readArrow, readCoverage } from "./arrow.ts";
import type { Block } from "./block.ts";
import { plainText } from "./inline.ts";
import type { Item } from "./items.ts";
import { type Cell, type Row, readTable } from "./table.ts";

/** The names, in lower case, of a column that says what follows. */
const FOLLOWING = new Set([
  ..."action, actions, action item, action items, follow-up, follow-ups, follow up".split(", "),
  ..."→, ->, 対応, アクション, 行动, 行动项, tiltak".split(", "),
]);
/** Of a column that only counts. */
const COUNTING = new Set(["", "#", "id", "no", "no.", "nr"]);

/** Each row that says something; `answers` tells whether the table is made to say what follows from them. */
export function readRowItems(text: string, block: Block): { items: Item[]; answers: boolean } {
  const { header, rows } = readTable(text, block.span, block.line);
  const names = header.cells.map(({ span }) => plainText(text, span).toLowerCase());
  const following = names.findIndex((name) => FOLLOWING.has(name));
  const words = names.findIndex((name) => !FOLLOWING.has(name) && !COUNTING.has(name));
  const items = rows.flatMap((row) => {
    const said = row.cells[Math.max(0, words)];
    return said === undefined || said.text === "" ? [] : [readRow(text, row, said, following)];
  });
  return { items, answers: following !== -1 || items.some(({ arrow }) => arrow !== undefined) };
}

function readRow(text: string, row: Row, said: Cell, following: number): Item {
  const last = row.cells.at(-1) ?? said;
  const own = row.cells[following];
  const arrow = (own && cellArrow(text, own.span)) ?? readArrow(text, last.span);
  const { start, end } = said.span;
  const isInWords = arrow !== undefined && arrow.span.start >= start && arrow.span.end <= end;
  return {
    span: row.span,
    textSpan: said.span,
    line: row.line,
    text: plainText(text, { start, end: isInWords ? arrow.span.start : end }),
    arrow,
    cell: (own ?? last).span,
  };
}

/** `A1, A3` and `none: why` alone need no arrow in a column that is for them. */
function cellArrow(text: string, span: Span): Arrow | undefined {
  const coverage = readCoverage(plainText(text, span));
  return coverage === undefined ? readArrow(text, span) : { coverage, span };
}
