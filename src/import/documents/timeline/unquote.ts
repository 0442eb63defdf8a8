/** Chronologies of which the entries are quotes: without their marks they are lines that our reader reads. */
import type { Document } from "../../../document/document.ts";
import type { SectionView } from "../../../document/sections.ts";
import type { Edit } from "../../../values/text.ts";
import { readTimeAt } from "../../dates/find-times.ts";

/** Takes the marks off quotes that begin with a time of day, where no list or table holds the entries. */
export function unquote({ text, starts }: Document, { blocks }: SectionView): Edit[] {
  if (blocks.some(({ kind }) => kind === "list" || kind === "table")) return [];
  return blocks.flatMap((block): Edit[] => {
    const [first] = block.children;
    if (block.kind !== "quote" || first?.kind !== "paragraph") return [];
    if (readTimeAt(text, first.span)?.clock === undefined) return [];
    const edits: Edit[] = [];
    for (let line = block.line; line <= block.endLine; line++) {
      const start = starts[line - 1] as number;
      const mark = /^ {0,3}> ?/.exec(text.slice(start, start + 6))?.[0];
      if (mark !== undefined) edits.push({ start, end: start + mark.length, text: "" });
    }
    return edits;
  });
}
