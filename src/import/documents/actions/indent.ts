/** Lines that move to the right, so that they belong to the item above them. */
import type { Document } from "../../../document/document.ts";
import type { Edit } from "../../../values/text.ts";

/** @param first and last: lines from 1; blank ones between them stay */
export function indent(
  { text, starts }: Document,
  first: number,
  last: number,
  columns: number,
): Edit[] {
  const edits: Edit[] = [];
  for (let line = first; line <= last; line++) {
    const start = starts[line - 1] as number;
    if (text.slice(start, starts[line] ?? text.length).trim() === "") continue;
    edits.push({ start, end: start, text: " ".repeat(columns) });
  }
  return edits;
}
