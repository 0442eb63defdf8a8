/** The blocks of one stretch of a document, in which facts may be stated. */
import type { Block } from "../../../document/block.ts";
import type { Span } from "../../../values/text.ts";
import type { Outline } from "../model.ts";

export function blocksFrom({ blocks }: Outline, { start, end }: Span): Block[] {
  return blocks
    .filter(({ span, kind }) => kind !== "heading" && span.start >= start)
    .flatMap((block) => upTo(block, end));
}

/** A label in the midst of a paragraph or a list, `Root cause: …`, ends the facts that stand above it there. */
function upTo(block: Block, end: number): Block[] {
  const { kind, span, children } = block;
  if (span.end <= end) return [block];
  if (span.start >= end) return [];
  if (kind === "paragraph") return [{ ...block, span: { start: span.start, end } }];
  return [
    {
      ...block,
      span: { start: span.start, end },
      children: children.flatMap((child) => upTo(child, end)),
    },
  ];
}
