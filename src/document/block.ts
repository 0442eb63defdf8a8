/** Our own model of a Markdown body: blocks with their places, and nothing of the parser that found them. */
import type { Span } from "../values/text.ts";

export type BlockKind =
  | "heading"
  | "paragraph"
  | "list"
  | "item"
  | "code"
  | "html"
  | "quote"
  | "break"
  | "table";

export interface Block {
  readonly kind: BlockKind;
  /** From the block's first character to the end of its last line, without the line ending. */
  readonly span: Span;
  /** First and last line, counted from 1 in the whole file. */
  readonly line: number;
  readonly endLine: number;
  /** Of a heading: 1 to 6. */
  readonly level: number;
  /** Of a list: `1.` rather than `-`. */
  readonly ordered: boolean;
  readonly children: readonly Block[];
}

/** A heading, with its text as a reader sees it. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly span: Span;
  /** Where its words stand: without `#`s or an underline. */
  readonly textSpan: Span;
  readonly line: number;
}
