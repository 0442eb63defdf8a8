/** Headings, with their words apart from their marks. */
import type { Block, Heading } from "./block.ts";
import { plainText } from "./inline.ts";

export function readHeading(text: string, block: Block): Heading {
  const textSpan = headingWords(text, block);
  return {
    level: block.level,
    text: plainText(text, textSpan),
    span: block.span,
    textSpan,
    line: block.line,
  };
}

function headingWords(text: string, block: Block): { start: number; end: number } {
  const source = text.slice(block.span.start, block.span.end);
  const marks = /^#{1,6}(?=[ \t]|$)/.exec(source)?.[0].length;
  if (marks === undefined)
    return trimmed(text, block.span.start, beforeUnderline(source) + block.span.start);
  let end = source.trimEnd().length;
  let closing = end;
  while (source[closing - 1] === "#") closing--;
  if (closing === marks || source[closing - 1] === " " || source[closing - 1] === "\t")
    end = Math.max(closing, marks);
  return trimmed(text, block.span.start + marks, block.span.start + end);
}

function beforeUnderline(source: string): number {
  const last = Math.max(source.lastIndexOf("\n"), source.lastIndexOf("\r"));
  return last === -1 ? source.length : last;
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const raw = text.slice(start, end);
  const from = start + raw.length - raw.trimStart().length;
  return { start: from, end: from + raw.trim().length };
}
