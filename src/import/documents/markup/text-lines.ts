/** The lines of a source that are its text: none of code, of comments, or of its front matter. */
import type { Block } from "../../../document/block.ts";
import { linesOf } from "../../../document/lines.ts";
import { parseBlocks } from "../../../document/markdown.ts";
import { lineStarts, nextLine, placeAt, type Span } from "../../../values/text.ts";
import { readFront } from "../front.ts";

export interface TextLine extends Span {
  /** Without the blanks around it. */
  readonly words: string;
  /** How many blanks it begins with. */
  readonly indent: number;
  /** From 1. */
  readonly line: number;
  /** It is one of code or of HTML, or of the front matter: nothing in it is markup of the text. */
  readonly isCode: boolean;
  /** The first of an underlined heading of Markdown, or one of several. */
  readonly heading: "one" | "several" | undefined;
}

/** The blocks of a source behind its front matter. */
export function bodyOf(text: string): {
  readonly blocks: readonly Block[];
  /** The first line of the body, from 1. */
  readonly first: number;
} {
  const starts = lineStarts(text);
  const front = readFront({ path: "", text, firstLine: 1 });
  const bodyStart = front === undefined ? 0 : nextLine(text, front.span.end);
  const first = placeAt(starts, bodyStart).line;
  return { blocks: parseBlocks(text, starts, first), first };
}

export function textLines(text: string): TextLine[] {
  const { blocks, first } = bodyOf(text);
  const code = new Set<number>();
  const headings = new Map<number, "one" | "several">();
  for (const { kind, line, endLine } of blocks) {
    if (kind === "heading" && endLine > line) {
      const sort = endLine === line + 1 ? "one" : "several";
      for (let at = line; at < endLine; at++) headings.set(at, sort);
    }
    if (kind !== "code" && kind !== "html") continue;
    for (let at = line; at <= endLine; at++) code.add(at);
  }
  return linesOf(text, { start: 0, end: text.length }).map(({ start, end }, at) => {
    const own = text.slice(start, end).replace(/^\ufeff/, " ");
    const line = at + 1;
    const indent = own.length - own.trimStart().length;
    const isCode = line < first || code.has(line);
    const heading = headings.get(line);
    return { start, end, words: own.trim(), indent, line, isCode, heading };
  });
}

/** Whether a line, from 1, is one of code or of the front matter. */
export function codeAt(text: string): (line: number) => boolean {
  const { blocks, first } = bodyOf(text);
  const code = new Set<number>();
  for (const { kind, line, endLine } of blocks)
    if (kind === "code") for (let at = line; at <= endLine; at++) code.add(at);
  return (line) => line < first || code.has(line);
}
