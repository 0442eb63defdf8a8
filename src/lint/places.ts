/** Where in a document a fault is shown. */
import type { Block } from "../document/block.ts";
import type { Document } from "../document/document.ts";
import { type Piece, readInline } from "../document/inline.ts";
import { lineStarts, placeAt, type Span } from "../values/text.ts";
import type { OtherFile } from "./rule.ts";

/** The value of a front-matter field; its key where it is empty; the opening fence where it is missing. */
export function fieldSpan(document: Document, key: string): Span {
  const entry = document.front.fields.get(key);
  if (entry === undefined) return topSpan(document);
  const { span } = entry.value;
  return span.end > span.start ? span : entry.keySpan;
}

/** The beginning of a document, for what is wrong with all of it. */
export function topSpan({ front }: Document): Span {
  const start = front.fence?.span.start ?? 0;
  return { start, end: start };
}

/** The first line of what a span holds, for faults that are about a whole block. */
export function firstLine(text: string, { start, end }: Span): Span {
  const found = text.slice(start, end).search(/[\r\n]/);
  return { start, end: found === -1 ? end : start + found };
}

/** The span from its first character that is no blank. */
export function withoutBlanks(text: string, { start, end }: Span): Span {
  return { start: end - text.slice(start, end).trimStart().length, end };
}

/**
 * The pieces of everything that is running text: paragraphs, headings, tables and HTML, at any depth.
 * Code blocks and quotes are left out, since what stands in them was said elsewhere.
 */
export function* piecesOf(text: string, blocks: readonly Block[]): Generator<Piece> {
  for (const block of leavesOf(blocks)) yield* readInline(text, block.span);
}

/** The blocks that `piecesOf` reads. */
export function* leavesOf(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    if (block.kind === "list" || block.kind === "item") yield* leavesOf(block.children);
    else if (block.kind !== "quote" && block.kind !== "code") yield block;
  }
}

/** Finds the id of the section that an offset stands in: a section's heading is in it, one nested below is not. */
export function sectionFinder(document: Document): (offset: number) => string | undefined {
  const parts = document.body.sections
    .flatMap(({ section, heading, blocks }) =>
      [heading, ...blocks].map(({ span }) => ({ id: section.id, span })),
    )
    .sort((a, b) => a.span.start - b.span.start);
  return (offset) => {
    let low = 0;
    let high = parts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((parts[middle]?.span.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const last = parts[low - 1];
    return last !== undefined && offset <= last.span.end ? last.id : undefined;
  };
}

/** Finds the line and column of an offset in files that are not the document; their lines are counted once. */
export function placesIn(): (file: OtherFile, offset: number) => { line: number; column: number } {
  const known = new Map<OtherFile, readonly number[]>();
  return (file, offset) => {
    const starts = known.get(file) ?? lineStarts(file.text);
    known.set(file, starts);
    return placeAt(starts, offset);
  };
}
