/** Edits of causes, bad moments and lucky escapes that stand in a table. */
import { type Edit, lineEnding, type Span } from "../../values/text.ts";
import { type Arrow, printArrow, readArrow } from "../arrow.ts";
import type { Document } from "../document.ts";
import type { Item } from "../items.ts";
import { readTable } from "../table.ts";
import { cellEdit, cellText } from "./cell.ts";

/** An arrow in a cell: in place of the one that stands there, else behind what the cell says. */
export function setCellArrow(
  text: string,
  cell: Span,
  arrow: Arrow | undefined,
  printed: string,
): Edit[] {
  const span = arrow?.span ?? { start: cell.end, end: cell.end };
  return cellEdit(text, span, cellText(printed));
}

/** Rows for more items below the last one: the arrow of each goes where that one has its own. */
export function addItemRows(
  document: Document,
  last: Item,
  cell: Span,
  items: readonly string[],
): Edit {
  const { text, starts } = document;
  const { cells } = readTable(text, last.span, last.line).header;
  const indent = text.slice(starts[last.line - 1], last.span.start);
  const rows = items.map((item) => {
    const arrow = readArrow(item, { start: 0, end: item.length });
    const answer = arrow?.coverage && printArrow(arrow.coverage);
    const words = answer === undefined ? item : item.slice(0, arrow?.span.start);
    const printed = cells.map(({ span: { start } }) => {
      const said = start === last.textSpan.start ? words : "";
      return cellText(said + (start === cell.start ? (answer ?? "") : ""));
    });
    return `${lineEnding(text)}${indent}| ${printed.join(" | ")} |`;
  });
  return { start: last.span.end, end: last.span.end, text: rows.join("") };
}
