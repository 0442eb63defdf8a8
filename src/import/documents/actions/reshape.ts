/** Gives a section of actions the shape that our reader knows: what is an action becomes an item, what is a detail is nested. */

import { readTableActions } from "../../../document/action-table.ts";
import type { Block } from "../../../document/block.ts";
import type { Document } from "../../../document/document.ts";
import { itemText } from "../../../document/items.ts";
import type { SectionView } from "../../../document/sections.ts";
import { type Subsection, subsectionsOf } from "../../../document/subsections.ts";
import { type Edit, lineEnding } from "../../../values/text.ts";
import { fieldNamed } from "./fields.ts";
import { isGroupName, saysAllDone } from "./groups.ts";

/** Lists that a person has nested, though with too few blanks for Markdown to see it. */
export function nestLists(document: Document, { blocks }: SectionView): Edit[] {
  const edits: Edit[] = [];
  const explained = new Set<Block>();
  let above: Block | undefined;
  let isNumbered = false;
  for (const [at, block] of blocks.entries()) {
    const next = blocks[at + 1];
    if (above !== undefined && next?.kind === "list" && explains(document.text, block)) {
      edits.push(...nested(document, block, above), ...nested(document, next, above));
      explained.add(next);
    } else if (explained.has(block)) continue;
    else if (block.kind !== "list") above = undefined;
    else if (
      above !== undefined &&
      (areDeeper(document, block, above) || (isNumbered && areFacts(document, block)))
    )
      edits.push(...nested(document, block, above));
    else {
      const inside = detailsIn(document, block);
      edits.push(...[...inside].flatMap(([item, top]) => nested(document, item, top)));
      above = block.children.findLast((item) => !inside.has(item));
      isNumbered = block.ordered;
    }
  }
  return edits;
}

const EXPLAINS =
  /^[*_]{0,3}(?:rationale|reason(?:s|ing)?|why|background|context|notes?|details|explanation|justification|begründung|hintergrund|warum|bakgrunn|hvorfor|begrunnelse|motivo|por qué|理由|背景|備考|原因)[*_]{0,3}[:：]?[*_]{0,3}$/i;

/** A label alone on its line: the list below it is of no actions. */
function explains(text: string, { kind, span: { start, end } }: Block): boolean {
  return kind === "paragraph" && end - start <= 60 && EXPLAINS.test(text.slice(start, end).trim());
}

/** `Rationale: …` */
const REASON =
  /^[*_]{0,3}(?:rationale|reason|why|begründung|warum|begrunnelse|hvorfor|por qué|pourquoi|理由)[*_]{0,3}[:：]/i;

/** Bullets right below a number, of which each only says something of it. */
function areFacts({ text }: Document, { ordered, children }: Block): boolean {
  return !ordered && children.every((item) => isFact(text, item) || isReason(text, item));
}

function isReason(text: string, item: Block): boolean {
  const { start, end } = itemText(item);
  return REASON.test(text.slice(start, Math.min(end, start + 30)));
}

function areDeeper(document: Document, { children }: Block, above: Block): boolean {
  const least = columnOf(document, above);
  return children.every((item) => columnOf(document, item) > least && !hasBox(document.text, item));
}

/** @param inner a list, or an item of the list that it is a detail in */
function nested(document: Document, inner: Block, above: Block): Edit[] {
  const first = inner.kind === "list" ? inner.children[0] : inner;
  // Right below words, a dash alone on its line makes a heading of them.
  if (first?.kind === "item" && first.children[0]?.line !== first.line) return [];
  const missing = contentColumn(document, above) - columnOf(document, inner);
  return missing > 0 ? indent(document, inner.line, inner.endLine, missing) : [];
}

/**
 * Items of a list that stand one blank deeper than the one above them, or only name its owner, its day or how it
 * stands; each with the one that it belongs to.
 */
function detailsIn(document: Document, { children }: Block): Map<Block, Block> {
  const below = new Map<Block, Block>();
  const facts = new Map<Block, Block>();
  let top: Block | undefined;
  let tops = 0;
  for (const item of children) {
    if (isFact(document.text, item) || isReason(document.text, item)) {
      if (top !== undefined) facts.set(item, top);
    } else if (top !== undefined && isBelow(document, item, top)) below.set(item, top);
    else {
      top = item;
      tops++;
    }
  }
  // Below the first alone, all others may stand deeper since that one was cut short.
  return tops > 1 ? new Map([...below, ...facts]) : facts;
}

function isBelow(document: Document, item: Block, top: Block): boolean {
  return columnOf(document, item) > columnOf(document, top) && !hasBox(document.text, item);
}

/** In characters; longer, it is an action whose first word is a name of a field. */
const LONGEST_FACT = 60;

/** `Owner: …`, and nothing to be done: `Issue: …` and `Bug: …` may tell of it. */
function isFact(text: string, item: Block): boolean {
  const { start, end } = itemText(item);
  const [, name] = FIELD.exec(text.slice(start, Math.min(end, start + 50))) ?? [];
  const field = name === undefined ? undefined : fieldNamed(name);
  return field !== undefined && field !== "ticket" && end - start <= LONGEST_FACT;
}

/** Subheadings each of which is one action become items, with what stands below them; also below the name of a group. */
export function headingsToItems(document: Document, view: SectionView): Edit[] {
  const all = subsectionsOf(document.text, view);
  const chosen = new Set(actionsAmong(document, all));
  return all.flatMap((sub) => {
    if (chosen.has(sub)) return toItem(document, sub);
    const isGroup = isGroupName(sub.heading.text) || saysAllDone(sub.heading.text);
    return isGroup ? headingsToItems(document, { ...view, blocks: sub.blocks }) : [];
  });
}

function actionsAmong(document: Document, all: readonly Subsection[]): Subsection[] {
  const numbered = all.filter(isNumberedHeading);
  const areProse =
    all.length > 1 && all.every((sub) => saysMore(sub) && !holdsLists(document, sub));
  const areNumbered = numbered.length > 1 && areRun(all, numbered);
  const isAction = (sub: Subsection) =>
    (areNumbered && isNumberedHeading(sub)) || hasFacts(document, sub);
  const found = areProse ? all : all.filter(isAction);
  return found.filter((sub) => !isGroupName(sub.heading.text) && !holdsActions(document, sub));
}

/** `Owner: …` right below it, and no list of what is to be done. */
function hasFacts(document: Document, sub: Subsection): boolean {
  const [first] = sub.blocks;
  if (first === undefined || holdsLists(document, sub)) return false;
  if (fieldNamed(sub.heading.text) !== undefined || saysAllDone(sub.heading.text)) return false;
  if (first.kind === "list") return first.children.some((item) => isField(document.text, item));
  const { start, end } = first.span;
  return (
    first.kind === "paragraph" && FACT.test(document.text.slice(start, Math.min(end, start + 80)))
  );
}

/** Of a ticket alone, a heading may tell without being to be done. */
const FACT =
  /^[*_]{0,2}(?:owners?|assignee|assigned to|due(?: date)?|deadline|status|priority|担当者?|期限|状態|负责人|截止日期|状态|ansvarlig|frist|responsable|verantwortlich)[*_]{0,2}[:：]/i;

/** Nothing without a number stands among them: before the first or behind the last is another list. */
function areRun(all: readonly Subsection[], numbered: readonly Subsection[]): boolean {
  const first = all.indexOf(numbered[0] as Subsection);
  return all.indexOf(numbered.at(-1) as Subsection) - first + 1 === numbered.length;
}

const NUMBER =
  /^(?:\d{1,3}[.)、:：]|(?:action(?: item)?|ai|task|アクション|対応|対策|行动|措施|tiltak)[\s#-]{0,3}\d{1,3}(?!\d))/i;

function isNumberedHeading({ heading }: Subsection): boolean {
  return NUMBER.test(heading.text);
}

function saysMore({ blocks }: Subsection): boolean {
  return blocks.some(({ kind }) => kind === "paragraph" || kind === "list" || kind === "code");
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
  const [, name] = FIELD.exec(text.slice(start, Math.min(end, start + 50))) ?? [];
  return name !== undefined && fieldNamed(name) !== undefined;
}

const FIELD = /^([^:：\n]{1,40})[:：]/;

function toItem(document: Document, { heading, blocks }: Subsection): Edit[] {
  const { text, starts } = document;
  const words = text.slice(heading.textSpan.start, heading.textSpan.end).trim();
  const number = /^(\d{1,3}[.)]) +/.exec(words)?.[0];
  const marker = number === undefined ? "- " : `${number.trim()} `;
  const rest = number === undefined ? words : words.slice(number.length);
  const eol = lineEnding(text);
  const above = heading.line < 2 ? "" : lineAt(document, heading.line - 1).trim();
  const last = blocks.findLast((block) => !isBoldName(text, block));
  const headingEnd = document.place(heading.span.end).line;
  const isFollowed = last !== undefined && lineAt(document, headingEnd + 1).trim() !== "";
  const start = starts[heading.line - 1] as number;
  const item = `${above === "" ? "" : eol}${marker}${rest}${isFollowed ? eol : ""}`;
  const below =
    last === undefined ? [] : indent(document, headingEnd + 1, last.endLine, marker.length);
  return [{ start, end: heading.span.end, text: item }, ...below];
}

/** Bold words alone on their line, with nothing behind them but the next heading: they name what follows. */
function isBoldName(text: string, { kind, span: { start, end } }: Block): boolean {
  return (
    kind === "paragraph" &&
    end - start <= 100 &&
    /^\*\*[^*\n]+\*\*:?$/.test(text.slice(start, end).trim())
  );
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
