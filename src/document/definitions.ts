/** Definitions of links, `[name]: where`, which links of the form `[text][name]` lead to. */
import type { Span } from "../values/text.ts";
import type { Block } from "./block.ts";
import type { Document } from "./document.ts";
import { linesOf } from "./lines.ts";

export interface Definition {
  readonly name: string;
  readonly target: string;
  /** Of the whole line. */
  readonly span: Span;
}

const DEFINITION = /^[ \t]*\[([^\][]{1,999})\]:[ \t]*<?([^\s<>]{1,2000})/;

/** Those of one line, wherever in the body they stand: no block holds such a line, since a reader does not see it. */
export function readDefinitions({ text, body, front }: Document): Definition[] {
  return definitionsAmong(text, body.blocks, front.fence?.span.end ?? 0);
}

/** @param bodyStart behind the front matter */
export function definitionsAmong(
  text: string,
  blocks: readonly Block[],
  bodyStart: number,
): Definition[] {
  if (!text.includes("]:")) return [];
  const found: Definition[] = [];
  let start = bodyStart;
  for (const { span } of [...leaves(blocks), { span: { start: text.length, end: 0 } }]) {
    if (span.start > start) found.push(...definitionsIn(text, { start, end: span.start }));
    start = Math.max(start, span.end);
  }
  return found;
}

function definitionsIn(text: string, gap: Span): Definition[] {
  return linesOf(text, gap).flatMap((span) => {
    const [, name, target] = DEFINITION.exec(text.slice(span.start, span.end)) ?? [];
    return name === undefined || target === undefined ? [] : [{ name, target, span }];
  });
}

function* leaves(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    if (block.kind === "list" || block.kind === "item") yield* leaves(block.children);
    else yield block;
  }
}
