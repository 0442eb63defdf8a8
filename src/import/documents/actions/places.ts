/** Where the actions of a section stand: the items of its lists, in their order, with what is said above and below them. */
import type { Block } from "../../../document/block.ts";
import { readHeading } from "../../../document/headings.ts";
import { plainText } from "../../../document/inline.ts";
import { itemText } from "../../../document/items.ts";
import { linesOf } from "../../../document/lines.ts";
import type { SectionView } from "../../../document/sections.ts";
import type { Span } from "../../../values/text.ts";
import type { Uncertain } from "./doubts.ts";
import { type Field, fieldNamed, type Known, type Told, toldBy, unclear } from "./fields.ts";
import { toldByGroup } from "./group-facts.ts";
import { isGroupName, isGroupOfAny, saysAllDone } from "./groups.ts";
import { hasBox } from "./nest-lists.ts";
import { piecesOf } from "./tail.ts";

export interface Place {
  readonly item: Block;
  /** A heading, a label or an item above says that all below it is done. */
  readonly isDone: boolean;
  /** What these say of it besides. */
  readonly told: Told;
  /** One of a group that an item names, which is no action itself. */
  readonly group: Block | undefined;
}

/** By the offset at which each item begins. */
export function placesOf(text: string, { blocks }: SectionView, known: Known): Map<number, Place> {
  const places = new Map<number, Place>();
  // From the highest to the one that stands nearest.
  let headings: { readonly level: number; readonly above: Above }[] = [];
  let label: Above = NOTHING;
  let facts: Told = {};
  for (const block of blocks) {
    if (block.kind === "heading") {
      label = NOTHING;
      facts = {};
      headings = headings.filter(({ level }) => level < block.level);
      headings.push({ level: block.level, above: aboveOf(readHeading(text, block).text, known) });
    }
    if (block.kind === "paragraph") {
      const name = labelOf(text, block);
      if (name !== undefined) label = aboveOf(name, known);
      facts = factsAlone(text, block, known);
    }
    if (block.kind !== "list") continue;
    const above = [...headings.map((heading) => heading.above), label];
    const isDone = above.some((one) => one.isDone);
    const told: Told = Object.assign({}, ...above.map((one) => one.told), facts);
    const areGroups = block.children.every((item) => isGroup(text, item));
    for (const item of block.children) {
      places.set(item.span.start, { item, isDone, told, group: undefined });
      const group = aboveOf(wordsOf(text, item), known);
      for (const nested of membersOf(text, item, group, areGroups))
        places.set(nested.span.start, {
          item: nested,
          isDone: isDone || group.isDone,
          told: { ...told, ...group.told },
          group: item,
        });
    }
  }
  return places;
}

/** What a heading, a label or the name of a group says of what stands below it. */
interface Above {
  readonly isDone: boolean;
  readonly told: Told;
}

const NOTHING: Above = { isDone: false, told: {} };

function aboveOf(name: string, known: Known): Above {
  return { isDone: saysAllDone(name), told: toldByGroup(name, known) };
}

/** A paragraph of nothing but `Owner: Jane Doe` and the like says it of the list below. */
function factsAlone(text: string, { span }: Block, known: Known): Told {
  const lines = linesOf(text, span).slice(0, MOST_DETAILS);
  const said = lines.map(({ start, end }) => factIn(text.slice(start, Math.min(end, start + 200))));
  if (said.some((one) => one === undefined || one.field === "status" || one.field === "ticket"))
    return {};
  return Object.assign({}, ...said.map((one) => one && toldBy(one.field, one.value, known)));
}

/**
 * The items of a nested list that are actions, since the item above them only names their group. Among others, a topic
 * (`Monitoring:`) is as often an action of which these are the steps.
 */
function membersOf(
  text: string,
  item: Block,
  { isDone, told }: Above,
  areGroups: boolean,
): readonly Block[] {
  const nested = nestedList(item);
  if (nested === undefined || hasBox(text, item)) return [];
  const words = wordsOf(text, item);
  const isPerson = told.owner !== undefined && factIn(words) === undefined;
  const isDeclined = told.declined !== undefined;
  if (areGroups || isGroupOfAny(words) || isDone || isPerson || isDeclined) return nested.children;
  const isLabel = /[:：]$/.test(words) || isBold(text, item);
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
    for (const { field, value } of factsIn(text.slice(start, Math.min(end, start + 200)))) {
      const said = toldBy(field, value, known);
      for (const [key, one] of Object.entries(said) as [keyof Told, string][]) told[key] ??= one;
      uncertain.push(...unclear(field, value, known));
    }
  }
  return { told, uncertain };
}

/** Of each list or paragraph below it so many are looked at. */
const MOST_DETAILS = 20;

function detailsOf(text: string, { children }: Block): Span[] {
  return children.flatMap((block, at) => {
    if (block.kind === "list") return block.children.slice(0, MOST_DETAILS).map(itemText);
    if (block.kind !== "paragraph") return [];
    // Right below its words, Markdown takes them for more of the same.
    return linesOf(text, block.span).slice(at === 0 ? 1 : 0, MOST_DETAILS);
  });
}

const FIELD = /^([^:：\n]{1,40})[:：](?:\*\*)?(.{1,150})$/s;

interface Fact {
  readonly field: Field;
  readonly value: string;
}

/** `Owner: Bob, Due: 2024-03-05` are two, also with a slash or a bar between them. */
function factsIn(line: string): Fact[] {
  for (const pieces of [line.split(/\s\/\s/), piecesOf(line)]) {
    const facts = pieces.map(factIn).filter((one) => one !== undefined);
    if (facts.length > 1 && facts.length === pieces.length) return facts;
  }
  return [factIn(line)].filter((one) => one !== undefined);
}

/** `Owner: Jane Doe` */
export function factIn(words: string): Fact | undefined {
  const [, name, value = ""] = FIELD.exec(words) ?? [];
  const field = name === undefined ? undefined : fieldNamed(name);
  return field === undefined ? undefined : { field, value: value.trim() };
}
