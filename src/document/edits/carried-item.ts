/** A list item that goes to another list as it is: links, nested lists, code and wrapped lines keep their shape. */
import { type Edit, lineEnding, type Span } from "../../values/text.ts";
import type { Block } from "../block.ts";
import type { Document } from "../document.ts";

/** Where an item stands. */
interface ItemPlace {
  readonly span: Span;
  readonly line: number;
}

/** An item's Markdown without its marker, its lines as far to the left as the first. Lines end as in the document. */
export function carriedItem({ text, starts }: Document, { span, line }: ItemPlace): string {
  const [, mark = "", blanks = ""] =
    /^([-*+]|\d{1,9}[.)])([ \t]*)/.exec(text.slice(span.start, span.start + 40)) ?? [];
  // More than four blanks are one, and the rest belongs to a code block.
  const gap = blanks.length > 4 ? 1 : blanks.length;
  const indent = span.start - (starts[line - 1] as number) + mark.length + Math.max(1, gap);
  return dedented(text.slice(span.start + mark.length + gap, span.end), indent);
}

/** The other way round: the same behind a marker. */
export function printCarried(item: string, marker: string, eol: string): string {
  const below = marker.replace(/\S/g, " ");
  const [first = "", ...rest] = item.split(/\r\n|\n|\r/);
  const lines = rest.map((line) => (line === "" ? "" : below + line));
  return [first === "" ? marker.trimEnd() : marker + first, ...lines].join(eol);
}

/** Takes so many columns of blanks away where a line begins with them; a tab counts to the next multiple of four. */
export function dedented(text: string, columns: number): string {
  return text
    .split(/(?<=\r\n|\n|\r(?!\n))/)
    .map((line, index) => (index === 0 ? line : withoutIndent(line, columns)))
    .join("");
}

function withoutIndent(line: string, columns: number): string {
  let at = 0;
  let column = 0;
  while (column < columns && (line[at] === " " || line[at] === "\t")) {
    column += line[at] === "\t" ? 4 - (column % 4) : 1;
    at++;
  }
  return " ".repeat(Math.max(0, column - columns)) + line.slice(at);
}

/** Takes an item out of its list, with the blank lines that parted it from the next, else from the one before. */
export function takeOutItem(document: Document, { span, line }: ItemPlace): Edit {
  const { text, starts } = document;
  const start = starts[line - 1] as number;
  const next = nextItem(document.body.blocks, span);
  const follows = next === undefined ? undefined : (starts[next.line - 1] as number);
  if (follows !== undefined && text.slice(span.end, follows).trim() === "")
    return { start, end: follows, text: "" };
  if (next !== undefined) return { start, end: span.end + lineEndAt(text, span.end), text: "" };
  return { start: endOfLineAbove(document, line), end: span.end, text: "" };
}

function nextItem(blocks: readonly Block[], { start }: Span): Block | undefined {
  for (const { kind, children } of blocks) {
    const index = kind === "list" ? children.findIndex((item) => item.span.start === start) : -1;
    if (index !== -1) return children[index + 1];
  }
  return undefined;
}

function lineEndAt(text: string, at: number): number {
  return text.startsWith(lineEnding(text), at) ? lineEnding(text).length : 0;
}

/** The end of the last line above that holds something; the beginning of the text where none does. */
export function endOfLineAbove({ text, starts }: Document, line: number): number {
  for (let above = line - 1; above >= 1; above--) {
    const words = text.slice(starts[above - 1], starts[above]).replace(/(?<![\r\n])[\r\n]+$/, "");
    if (words.trim() !== "") return (starts[above - 1] as number) + words.length;
  }
  return 0;
}
