/** The items of a section: what each cause, bad moment or lucky escape says, and what follows from it. */
import type { Span } from "../values/text.ts";
import { type Arrow, readArrow } from "./arrow.ts";
import type { Block } from "./block.ts";
import { readHeading } from "./headings.ts";
import { plainText } from "./inline.ts";
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
}

/** Top-level list items; where there are none, subheadings with their blocks; else paragraphs. */
export function readItems(text: string, view: SectionView): Item[] {
  if (readNoneReason(text, view) !== undefined) return [];
  const listItems = view.blocks
    .filter((block) => block.kind === "list")
    .flatMap((list) => list.children);
  if (listItems.length > 0) return listItems.map((item) => listItem(text, item));
  const subheadings = view.blocks.filter((block) => block.kind === "heading");
  if (subheadings.length > 0) return subheadings.map((block) => headed(text, block, view.blocks));
  return view.blocks
    .filter((block) => block.kind === "paragraph")
    .map((block) => itemOf(text, block.span, block.span, block.line));
}

/** `None: why` as a section's only text: the reason, or `undefined`. */
export function readNoneReason(text: string, view: SectionView): string | undefined {
  const filled = view.blocks.filter((block) => !isComment(text, block));
  const [only] = filled;
  if (filled.length !== 1 || only === undefined) return undefined;
  const lone =
    only.kind === "list" && only.children.length === 1 ? only.children[0]?.children[0] : only;
  if (lone === undefined || lone.kind !== "paragraph") return undefined;
  const why = /^none\s?[:,–—-]\s?(.+)$/i.exec(plainText(text, lone.span));
  return why?.[1];
}

/** The first paragraph of a list item: a soft-wrapped line is one line. */
export function itemText(item: Block): Span {
  const first = item.children[0];
  if (first?.kind === "paragraph") return first.span;
  return { start: item.span.end, end: item.span.end };
}

function listItem(text: string, item: Block): Item {
  return itemOf(text, item.span, itemText(item), item.line);
}

function headed(text: string, block: Block, all: readonly Block[]): Item {
  const from = all.indexOf(block);
  const next = all.findIndex(
    (other, index) => index > from && other.kind === "heading" && other.level <= block.level,
  );
  const last = all[next === -1 ? all.length - 1 : next - 1] as Block;
  return itemOf(
    text,
    { start: block.span.start, end: last.span.end },
    readHeading(text, block).textSpan,
    block.line,
  );
}

function itemOf(text: string, span: Span, textSpan: Span, line: number): Item {
  const arrow = readArrow(text, textSpan);
  const words = { start: textSpan.start, end: arrow?.span.start ?? textSpan.end };
  return { span, textSpan, line, text: plainText(text, words), arrow };
}
