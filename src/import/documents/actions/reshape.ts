/** Gives a section of actions the shape that our reader knows: what is an action becomes an item, what is a detail is nested. */

import { readTableActions } from "../../../document/action-table.ts";
import type { Block } from "../../../document/block.ts";
import type { Document } from "../../../document/document.ts";
import { itemText } from "../../../document/items.ts";
import type { SectionView } from "../../../document/sections.ts";
import { type Subsection, subsectionsOf } from "../../../document/subsections.ts";
import { type Edit, lineEnding } from "../../../values/text.ts";
import { fieldNamed } from "./fields.ts";
import { isGroupName } from "./groups.ts";

/** Lists that a person has nested, though with too few blanks for Markdown to see it. */
export function nestLists(document: Document, { blocks }: SectionView): Edit[] {
  const edits: Edit[] = [];
  let above: Block | undefined;
  for (const block of blocks) {
    if (block.kind !== "list") above = undefined;
    else if (block.ordered) above = block.children.at(-1);
    else if (above !== undefined) edits.push(...nested(document, block, above));
  }
  return edits;
}

function nested(document: Document, list: Block, above: Block): Edit[] {
  const least = columnOf(document, above);
  const missing = contentColumn(document, above) - columnOf(document, list);
  const areDeeper = list.children.every((item) => columnOf(document, item) > least);
  return areDeeper && missing > 0 ? indent(document, list.line, list.endLine, missing) : [];
}

/** Subheadings each of which is one action become items, with what stands below them. */
export function headingsToItems(document: Document, view: SectionView): Edit[] {
  const all = subsectionsOf(document.text, view);
  const areNumbered = all.length > 1 && all.every(isNumbered);
  const areProse =
    all.length > 1 && all.every((sub) => saysMore(sub) && !holdsLists(document, sub));
  if (!areNumbered && !areProse) return [];
  return all
    .filter((sub) => !isGroupName(sub.heading.text) && !holdsActions(document, sub))
    .flatMap((sub) => toItem(document, sub));
}

const NUMBER =
  /^(?:\d{1,3}[.)、:：]|(?:action(?: item)?|ai|task|アクション|対応|対策|行动|措施|tiltak)[\s#-]{0,3}\d{1,3}(?!\d))/i;

function isNumbered({ heading }: Subsection): boolean {
  return NUMBER.test(heading.text);
}

function saysMore({ blocks }: Subsection): boolean {
  return blocks.some(({ kind }) => kind === "paragraph" || kind === "list");
}

function holdsLists({ text }: Document, { blocks }: Subsection): boolean {
  return blocks.some(
    (block) =>
      block.kind === "table" ||
      block.kind === "heading" ||
      (block.kind === "list" && !block.children.every((item) => isField(text, item))),
  );
}

/** Boxes to tick, or a table that the reader takes for actions. */
function holdsActions({ text }: Document, { blocks }: Subsection): boolean {
  return blocks.some(
    (block) =>
      (block.kind === "list" && block.children.some((item) => hasBox(text, item))) ||
      (block.kind === "table" && readTableActions(text, block).length > 0),
  );
}

export function hasBox(text: string, item: Block): boolean {
  return /^\[[ xX]\]\s/.test(text.slice(itemText(item).start, itemText(item).start + 4));
}

/** `Owner: …` and the like. */
function isField(text: string, item: Block): boolean {
  const { start, end } = itemText(item);
  const name = /^[^:：\n]{1,40}[:：]/.exec(text.slice(start, Math.min(end, start + 50)))?.[0];
  return name !== undefined && fieldNamed(name) !== undefined;
}

function toItem(document: Document, { heading, blocks }: Subsection): Edit[] {
  const { text, starts } = document;
  const words = text.slice(heading.textSpan.start, heading.textSpan.end).trim();
  const number = /^(\d{1,3}[.)]) +/.exec(words)?.[0];
  const marker = number === undefined ? "- " : `${number.trim()} `;
  const rest = number === undefined ? words : words.slice(number.length);
  const eol = lineEnding(text);
  const above = heading.line < 2 ? "" : lineAt(document, heading.line - 1).trim();
  const last = blocks.at(-1);
  const headingEnd = document.place(heading.span.end).line;
  const isFollowed = last !== undefined && lineAt(document, headingEnd + 1).trim() !== "";
  const start = starts[heading.line - 1] as number;
  const item = `${above === "" ? "" : eol}${marker}${rest}${isFollowed ? eol : ""}`;
  const below =
    last === undefined ? [] : indent(document, headingEnd + 1, last.endLine, marker.length);
  return [{ start, end: heading.span.end, text: item }, ...below];
}

function indent({ text, starts }: Document, first: number, last: number, columns: number): Edit[] {
  const edits: Edit[] = [];
  for (let line = first; line <= last; line++) {
    const start = starts[line - 1] as number;
    if (text.slice(start, starts[line] ?? text.length).trim() === "") continue;
    edits.push({ start, end: start, text: " ".repeat(columns) });
  }
  return edits;
}

function lineAt({ text, starts }: Document, line: number): string {
  return text.slice(starts[line - 1] ?? text.length, starts[line] ?? text.length);
}

function columnOf({ starts }: Document, { span, line }: Block): number {
  return span.start - (starts[line - 1] as number);
}

/** Where the text of an item begins, and what belongs to it must begin. */
function contentColumn(document: Document, item: Block): number {
  const marker = /^(?:[-*+]|\d{1,9}[.)])/.exec(document.text.slice(item.span.start))?.[0] ?? "-";
  const first = item.children[0];
  const onLine = first !== undefined && first.line === item.line;
  const content = onLine ? first.span.start - item.span.start : marker.length + 1;
  return columnOf(document, item) + content;
}
