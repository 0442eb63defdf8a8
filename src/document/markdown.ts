/** The one file that knows the Markdown parser: text → our blocks. */
import { type Node, Parser } from "commonmark";
import type { Block, BlockKind } from "./block.ts";
import { delimiterRowAt } from "./table.ts";

/**
 * Lists, items and quotes inside of each other. Deeper than a person writes, all is text: hostile input
 * can neither exhaust the stack nor make the parser look at the rest of a line once for every `- ` in it.
 */
const DEEPEST = 40;

/** What our use of the parser touches beyond its documented surface. */
interface Internals {
  /** Each looks whether a block begins here, and answers 0 where none does. */
  blockStarts: ((parser: unknown, container: Container) => number)[];
  processInlines(): void;
}

interface Container {
  readonly _parent: Container | null;
}

const KINDS: Readonly<Record<string, BlockKind>> = {
  heading: "heading",
  paragraph: "paragraph",
  list: "list",
  item: "item",
  code_block: "code",
  html_block: "html",
  block_quote: "quote",
  thematic_break: "break",
};

/**
 * Finds the blocks of a body.
 * @param text the whole file
 * @param starts the offset of each of its lines
 * @param firstLine the line at which the body begins, counted from 1
 */
export function parseBlocks(text: string, starts: readonly number[], firstLine: number): Block[] {
  const parser = new Parser();
  const internals = parser as unknown as Internals;
  internals.blockStarts = BLOCK_STARTS;
  // Only blocks are wanted: the inlines that matter are read from the source, and finding all of them
  // would cost more than everything else together.
  internals.processInlines = () => {};
  // A blank in place of a byte order mark: a heading may follow it, and every offset stays what it is.
  const body = text.slice(starts[firstLine - 1] ?? text.length).replace(/^\ufeff/, " ");
  const tree = parser.parse(withoutLongBlanks(body));
  return childrenOf(tree, { text, starts, offset: firstLine - 1 });
}

/** More blanks in a row than a person writes behind the words of a line. */
const LONG_BLANKS = /[ \t]{100,}/g;

/** Behind the marks of whatever it stands in. */
const HEADING = /^([ \t>*+\-\d.)]*#{1,6}(?=[ \t]))([^\r\n]*)/gm;

/**
 * In headings the parser looks for closing `#`s from every blank on, which takes minutes for a line of them. Their
 * words are read from the source, so that letters do as well.
 */
function withoutLongBlanks(body: string): string {
  if (body.search(LONG_BLANKS) === -1) return body;
  return body.replace(
    HEADING,
    (_, marks: string, words: string) =>
      marks + words.replace(LONG_BLANKS, (run) => run.slice(0, 1) + "x".repeat(run.length - 1)),
  );
}

const BLOCK_STARTS = (new Parser() as unknown as Internals).blockStarts.map(
  (begins) =>
    (parser: unknown, container: Container): number =>
      depthOf(container) < DEEPEST ? begins(parser, container) : 0,
);

function depthOf(container: Container): number {
  let depth = 0;
  for (let at = container._parent; at !== null; at = at._parent) depth++;
  return depth;
}

interface Source {
  readonly text: string;
  readonly starts: readonly number[];
  /** Lines of the file that stand before the body. */
  readonly offset: number;
}

function childrenOf(node: Node, source: Source): Block[] {
  const blocks: Block[] = [];
  for (let child = node.firstChild; child !== null; child = child.next) {
    blocks.push(...toBlocks(child, source));
  }
  return blocks;
}

function toBlocks(node: Node, source: Source): Block[] {
  const kind = KINDS[node.type];
  if (kind === undefined) return [];
  const [[startLine, startColumn], [endLine]] = node.sourcepos;
  const line = startLine + source.offset;
  const start = (source.starts[line - 1] ?? 0) + startColumn - 1;
  const children =
    kind === "list" || kind === "item" || kind === "quote" ? childrenOf(node, source) : [];
  // The parser lets containers run over the blank lines behind them; theirs is the end of what they hold.
  const lastChild = children.at(-1);
  const last =
    lastChild && kind !== "quote"
      ? lastChild.endLine
      : lastFilledLine(source, line, endLine + source.offset, kind);
  const block = blockOf(source, kind, start, line, last, {
    level: kind === "heading" ? node.level : 0,
    ordered: kind === "list" && node.listType === "ordered",
    children,
  });
  return kind === "paragraph" ? splitTable(block, source) : [block];
}

function blockOf(
  source: Source,
  kind: BlockKind,
  start: number,
  line: number,
  endLine: number,
  rest: { level: number; ordered: boolean; children: readonly Block[] },
): Block {
  return {
    kind,
    span: { start, end: Math.max(start, lineEnd(source, endLine)) },
    line,
    endLine,
    ...rest,
  };
}

function lineEnd({ text, starts }: Source, line: number): number {
  let end = starts[line] ?? text.length;
  while (end > (starts[line - 1] ?? 0) && isLineBreak(text.charCodeAt(end - 1))) end--;
  return end;
}

const isLineBreak = (code: number): boolean => code === 10 || code === 13;

function lastFilledLine(source: Source, first: number, last: number, kind: BlockKind): number {
  if (kind === "code") return last;
  let line = last;
  while (
    line > first &&
    source.text.slice(source.starts[line - 1], lineEnd(source, line)).trim() === ""
  )
    line--;
  return line;
}

/** GitHub's tables are paragraphs to CommonMark: a header row, a delimiter row of as many cells, then rows. */
function splitTable(paragraph: Block, source: Source): Block[] {
  const none = { level: 0, ordered: false, children: [] };
  const startOf = (line: number): number =>
    line === paragraph.line ? paragraph.span.start : (source.starts[line - 1] as number);
  const sourceOf = (line: number): string =>
    source.text.slice(startOf(line), lineEnd(source, line));
  for (let line = paragraph.line; line < paragraph.endLine; line++) {
    if (!delimiterRowAt(sourceOf(line + 1), sourceOf(line))) continue;
    const table = blockOf(source, "table", startOf(line), line, paragraph.endLine, none);
    if (line === paragraph.line) return [table];
    const { start } = paragraph.span;
    return [blockOf(source, "paragraph", start, paragraph.line, line - 1, none), table];
  }
  return [paragraph];
}
