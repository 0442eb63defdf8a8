/** Words in the cells of a table. */
import type { Edit, Span } from "../../values/text.ts";

export function cellText(value: string): string {
  return value.replace(/\s+/g, " ").trim().replaceAll("|", "\\|");
}

/** Writes into a cell, and keeps a blank between the words and the bars around them. */
export function cellEdit(text: string, { start, end }: Span, value: string): Edit[] {
  if (text.slice(start, end) === value) return [];
  const before = /\s/.test(text[start - 1] ?? " ") ? "" : " ";
  const after = /\s/.test(text[end] ?? " ") ? "" : " ";
  return [{ start, end, text: before + value + after }];
}
