/** Tables that a person has written so that Markdown sees none, or one where there are two. */
import type { Block } from "../../../document/block.ts";
import { columnsOf } from "../../../document/column-names.ts";
import type { Document } from "../../../document/document.ts";
import { plainText } from "../../../document/inline.ts";
import { linesOf } from "../../../document/lines.ts";
import type { SectionView } from "../../../document/sections.ts";
import { delimiterRowAt, type Row, readTable } from "../../../document/table.ts";
import { type Edit, lineEnding } from "../../../values/text.ts";

/** A second table gets the blank line that parts it from the one above it; a header gets the rule that makes it one. */
export function partTables({ text }: Document, { blocks }: SectionView): Edit[] {
  return blocks.flatMap((block, at) => {
    if (block.kind === "table") return partsOf(text, block);
    const next = blocks[at + 1];
    const goesOn = next?.kind === "table" && next.line === block.endLine + 1;
    const isLonger = goesOn || block.endLine > block.line;
    return block.kind === "paragraph" && isLonger ? ruleBelow(text, block) : [];
  });
}

function partsOf(text: string, { span, line }: Block): Edit[] {
  const { rows } = readTable(text, span, line);
  return rows.flatMap((row, at) => {
    const rule = rows[at + 1]?.span;
    const source = text.slice(row.span.start, row.span.end);
    // A rule may also stand for a row that nobody has filled.
    const isHeader =
      rule !== undefined &&
      delimiterRowAt(text.slice(rule.start, rule.end), source) &&
      columnsIn(text, row).size > 1;
    const { start } = row.span;
    return isHeader ? [{ start, end: start, text: lineEnding(text) }] : [];
  });
}

function columnsIn(text: string, { cells }: Row) {
  return columnsOf(cells.map(({ span }) => plainText(text, span)));
}

/** `| Action | Owner |` and no rule below it. */
function ruleBelow(text: string, { span, line }: Block): Edit[] {
  const [first, ...others] = linesOf(text, span);
  if (first === undefined || !text.slice(first.start, first.end).trimStart().startsWith("|"))
    return [];
  const isTable = others.every(({ start, end }) =>
    text.slice(start, end).trimStart().startsWith("|"),
  );
  const { header } = readTable(text, span, line);
  const columns = columnsIn(text, header);
  if (!isTable || columns.size < 2 || !columns.has("text")) return [];
  const rule = `|${" --- |".repeat(header.cells.length)}`;
  return [{ start: first.end, end: first.end, text: `${lineEnding(text)}${rule}` }];
}
