/** What a section holds below its own subheadings: a risk, a check-in. */
import type { Span } from "../values/text.ts";
import type { Block, Heading } from "./block.ts";
import { readHeading } from "./headings.ts";
import type { SectionView } from "./sections.ts";

export interface Subsection {
  readonly heading: Heading;
  /** All that stands below the heading, up to the next of its level. */
  readonly blocks: readonly Block[];
  /** From the heading to the end of its last block. */
  readonly span: Span;
}

/** One for each of the highest subheadings, in their order. What stands above the first belongs to none. */
export function subsectionsOf(text: string, view: SectionView): Subsection[] {
  const levels = view.blocks.flatMap((block) => (block.kind === "heading" ? [block.level] : []));
  const highest = levels.reduce((a, b) => Math.min(a, b), 7);
  const found: { heading: Heading; blocks: Block[]; span: { start: number; end: number } }[] = [];
  for (const block of view.blocks) {
    if (block.kind === "heading" && block.level === highest) {
      found.push({ heading: readHeading(text, block), blocks: [], span: { ...block.span } });
      continue;
    }
    const last = found.at(-1);
    if (last === undefined) continue;
    last.blocks.push(block);
    last.span.end = block.span.end;
  }
  return found;
}
