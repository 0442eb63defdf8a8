/** Where the actions of a section stand: the items of its lists, in their order, with what is said above and below them. */
import type { Block } from "../../../document/block.ts";
import { readHeading } from "../../../document/headings.ts";
import { plainText } from "../../../document/inline.ts";
import { itemText } from "../../../document/items.ts";
import { linesOf } from "../../../document/lines.ts";
import type { SectionView } from "../../../document/sections.ts";
import type { Span } from "../../../values/text.ts";
import type { Uncertain } from "./doubts.ts";
import { fieldNamed, type Known, type Told, toldBy, unclear } from "./fields.ts";
import { isGroupName, saysAllDone } from "./groups.ts";
import { hasBox } from "./reshape.ts";

export interface Place {
  readonly item: Block;
  /** A heading, a label or an item above says that all below it is done. */
  readonly isDone: boolean;
  /** One of a group that an item names, which is no action itself. */
  readonly group: Block | undefined;
}

/** By the offset at which each item begins. */
export function placesOf(text: string, { blocks }: SectionView): Map<number, Place> {
  const places = new Map<number, Place>();
  // The level of a heading that says so: what stands below deeper ones is done too.
  let doneFrom: number | undefined;
  let isLabelDone = false;
  for (const block of blocks) {
    if (block.kind === "heading") {
      isLabelDone = false;
      if (doneFrom === undefined || block.level <= doneFrom)
        doneFrom = saysAllDone(readHeading(text, block).text) ? block.level : undefined;
    }
    if (block.kind === "paragraph") {
      const label = labelOf(text, block);
      if (label !== undefined) isLabelDone = saysAllDone(label);
    }
    if (block.kind !== "list") continue;
    const below = doneFrom !== undefined || isLabelDone;
    const areGroups = block.children.every((item) => isGroup(text, item));
    for (const item of block.children) {
      places.set(item.span.start, { item, isDone: below, group: undefined });
      for (const nested of membersOf(text, item, areGroups)) {
        const isDone = below || saysAllDone(wordsOf(text, item));
        places.set(nested.span.start, { item: nested, isDone, group: item });
      }
    }
  }
  return places;
}

/** The items of a nested list that are actions, since the item above them only names their group. */
function membersOf(text: string, item: Block, isNamedGroup: boolean): readonly Block[] {
  const nested = nestedList(item);
  if (nested === undefined || hasBox(text, item)) return [];
  if (isNamedGroup) return nested.children;
  const isLabel = /[:：]$/.test(wordsOf(text, item)) || isBold(text, item);
  return isLabel && nested.children.every((one) => hasBox(text, one)) ? nested.children : [];
}

function isGroup(text: string, item: Block): boolean {
  const words = wordsOf(text, item);
  return nestedList(item) !== undefined && (isGroupName(words) || saysAllDone(words));
}

/** Its only one. */
function nestedList({ children }: Block): Block | undefined {
  const lists = children.filter(({ kind }) => kind === "list");
  return lists.length === 1 ? lists[0] : undefined;
}

function wordsOf(text: string, item: Block): string {
  return plainText(text, itemText(item));
}

function isBold(text: string, item: Block): boolean {
  const { start, end } = itemText(item);
  return /^\*\*[^*]{1,80}\*\*:?$/.test(text.slice(start, end).trim());
}

/** `Done:` or `**Completed**` alone on its line. */
function labelOf(text: string, { span }: Block): string | undefined {
  const source = text.slice(span.start, Math.min(span.end, span.start + 100)).trim();
  return span.end - span.start <= 100 && /^(?:\*\*[^*\n]+\*\*:?|[^\n]{1,60}[:：])$/.test(source)
    ? plainText(text, span)
    : undefined;
}

/** What stands below an action says of it: `Owner: Jane Doe` as an item or a line, `**Due**: 2026-04-30`. */
export function nestedTold(
  text: string,
  item: Block,
  known: Known,
): { told: Told; uncertain: Uncertain[] } {
  const told: Told = {};
  const uncertain: Uncertain[] = [];
  for (const { start, end } of detailsOf(text, item)) {
    const [, name, value] = FIELD.exec(text.slice(start, Math.min(end, start + 200))) ?? [];
    const field = name === undefined ? undefined : fieldNamed(name);
    if (field === undefined) continue;
    const said = toldBy(field, (value ?? "").trim(), known);
    for (const [key, one] of Object.entries(said) as [keyof Told, string][]) told[key] ??= one;
    uncertain.push(...unclear(field, value ?? "", known));
  }
  return { told, uncertain };
}

/** Of each list or paragraph below it so many are looked at. */
const MOST_DETAILS = 20;

function detailsOf(text: string, { children }: Block): Span[] {
  return children.flatMap((block, at) => {
    if (block.kind === "list") return block.children.slice(0, MOST_DETAILS).map(itemText);
    const isBelow = block.kind === "paragraph" && at > 0;
    return isBelow ? linesOf(text, block.span).slice(0, MOST_DETAILS) : [];
  });
}

const FIELD = /^([^:：\n]{1,40})[:：](?:\*\*)?(.{1,150})$/s;
