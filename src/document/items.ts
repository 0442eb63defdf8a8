/** The items of a section: what each cause, bad moment or lucky escape says, and what follows from it. */
import type { Span } from "../values/text.ts";
import { type Arrow, readArrow, readNone } from "./arrow.ts";
import type { Block } from "./block.ts";
import { readHeading } from "./headings.ts";
import { plainText } from "./inline.ts";
import { readRowItems } from "./item-rows.ts";
import { isComment, type SectionView } from "./sections.ts";

export interface Item {
  /** The whole item with everything below it. */
  readonly span: Span;
  /** Its first paragraph or heading, at whose end an arrow stands. */
  readonly textSpan: Span;
  readonly line: number;
  /** As a reader sees it, without the arrow. */
  readonly text: string;
  readonly arrow: Arrow | undefined;
  /** Of a row in a table: the cell that its arrow stands in. */
  readonly cell?: Span;
}

/**
 * Top-level list items, and rows of tables that say what follows from each; where there are none,
 * subheadings with their blocks; else paragraphs, unless only rows of a table can be meant.
 */
export function readItems(text: string, view: SectionView): Item[] {
  if (readNoneReason(text, view) !== undefined) return [];
  const tables = view.blocks.filter((block) => block.kind === "table");
  const rows = new Map(tables.map((table) => [table, readRowItems(text, table)]));
  const listed = view.blocks.flatMap((block) => {
    if (block.kind === "list") return block.children.map((item) => listItem(text, item));
    const table = rows.get(block);
    return table?.answers ? table.items : [];
  });
  if (listed.length > 0) return listed;
  if (view.blocks.some((block) => block.kind === "heading")) return headedItems(text, view.blocks);
  const paragraphs = view.blocks
    .filter((block) => block.kind === "paragraph")
    .map((block) => itemOf(text, block.span, block.span, block.line));
  return paragraphs.length > 0 ? paragraphs : [...rows.values()].flatMap(({ items }) => items);
}

/** `None: why` as a section's only text: the reason, or `undefined`. */
export function readNoneReason(text: string, view: SectionView): string | undefined {
  const filled = view.blocks.filter((block) => !isComment(text, block));
  const [only] = filled;
  if (filled.length !== 1 || only === undefined) return undefined;
  const lone =
    only.kind === "list" && only.children.length === 1 ? only.children[0]?.children[0] : only;
  if (lone === undefined || lone.kind !== "paragraph") return undefined;
  return readNone(plainText(text, lone.span));
}

/** The first paragraph of a list item, soft-wrapped lines and all; an empty span at its end where it has none. */
export function itemText(item: Block): Span {
  const paragraph = item.children.find((child) => child.kind === "paragraph");
  return paragraph?.span ?? { start: item.span.end, end: item.span.end };
}

function listItem(text: string, item: Block): Item {
  return itemOf(text, item.span, itemText(item), item.line);
}

/** Each of the highest subheadings, with all that stands below it. */
function headedItems(text: string, blocks: readonly Block[]): Item[] {
  const levels = blocks.flatMap((block) => (block.kind === "heading" ? [block.level] : []));
  const highest = levels.reduce((a, b) => Math.min(a, b));
  const items: Item[] = [];
  let end = blocks.at(-1)?.span.end ?? 0;
  for (const [index, block] of [...blocks.entries()].reverse()) {
    if (block.kind !== "heading" || block.level !== highest) continue;
    const { textSpan, line } = readHeading(text, block);
    items.push(itemOf(text, { start: block.span.start, end }, textSpan, line));
    end = blocks[index - 1]?.span.end ?? 0;
  }
  return items.reverse();
}

function itemOf(text: string, span: Span, textSpan: Span, line: number): Item {
  const arrow = readArrow(text, textSpan);
  const words = { start: textSpan.start, end: arrow?.span.start ?? textSpan.end };
  return { span, textSpan, line, text: plainText(text, words), arrow };
}
