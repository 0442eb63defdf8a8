/** The lines of a part of a text, ended as CommonMark has it: by LF, CRLF or a lone CR. */
import type { Span } from "../values/text.ts";

/** In order, without their endings. */
export function linesOf(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  let from = start;
  for (const { 0: ending, index } of text.slice(start, end).matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start: from, end: start + index });
    from = start + index + ending.length;
  }
  lines.push({ start: from, end });
  return lines;
}
