/** The edit that says what follows from a cause, a bad moment or a lucky escape. */
import { type Edit, lineEnding } from "../../values/text.ts";
import { type Coverage, printArrow } from "../arrow.ts";
import type { Item } from "../items.ts";
import { setCellArrow } from "./item-row.ts";
import { markerAt } from "./section.ts";

/**
 * Writes the arrow at the end of the item's first paragraph or heading, in place of one that stands there.
 * Nothing where that one says the same.
 */
export function setArrow(text: string, item: Item, coverage: Coverage): Edit[] {
  const printed = printArrow(coverage);
  const { arrow, textSpan, cell } = item;
  if (arrow?.coverage !== undefined && printArrow(arrow.coverage) === printed) return [];
  if (cell !== undefined) return setCellArrow(text, cell, arrow, printed);
  if (arrow !== undefined) return [{ ...arrow.span, text: printed }];
  if (isWithoutParagraph(text, item)) return [newParagraph(text, item, printed.trim())];
  const end = textSpan.start + text.slice(textSpan.start, textSpan.end).trimEnd().length;
  return [{ start: end, end, text: printed }];
}

/** A list item that holds only code, a table and the like: an arrow behind it on its last line would break it. */
function isWithoutParagraph(text: string, { span, textSpan }: Item): boolean {
  if (textSpan.end > textSpan.start) return false;
  return /^(?:[-*+]|\d{1,9}[.)])\s+\S/.test(text.slice(span.start, span.end));
}

function newParagraph(text: string, { span }: Item, printed: string): Edit {
  const eol = lineEnding(text);
  const indent = text.slice(text.lastIndexOf("\n", span.start - 1) + 1, span.start);
  const blanks = (indent + markerAt(text, span.start)).replace(/\S/g, " ");
  return { start: span.end, end: span.end, text: eol + eol + blanks + printed };
}
