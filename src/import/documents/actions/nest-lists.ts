/** Details of an action that a person has nested, though Markdown does not see it: they move below it. */
import type { Block } from "../../../document/block.ts";
import type { Document } from "../../../document/document.ts";
import { itemText } from "../../../document/items.ts";
import type { SectionView } from "../../../document/sections.ts";
import type { Edit } from "../../../values/text.ts";
import { FIELD, fieldNamed } from "./fields.ts";
import { indent } from "./indent.ts";

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

export function hasBox(text: string, item: Block): boolean {
  return /^\[[ xX]\]\s/.test(text.slice(itemText(item).start, itemText(item).start + 4));
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
