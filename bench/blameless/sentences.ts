/** The sentences of a Markdown file, cut as README.md tells. */
import { createHash } from "node:crypto";
import type { Nodes } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import type { LabelledSentence } from "./labels.ts";

export interface Sentence {
  /** On which it begins, from 1. */
  readonly line: number;
  /** Which of those that begin on that line, from 1. */
  readonly nth: number;
  readonly text: string;
  readonly hash: string;
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);

export function sentencesIn(markdown: string): Sentence[] {
  const source = markdown.replace(/\r\n?/g, "\n");
  const sentences: Sentence[] = [];
  const onLine = new Map<number, number>();
  visit(parser.parse(source), (node) => {
    for (const { line, text } of cut(blockOf(node, source))) {
      const nth = (onLine.get(line) ?? 0) + 1;
      onLine.set(line, nth);
      sentences.push({ line, nth, text, hash: hashOf(text) });
    }
  });
  return sentences;
}

/** The sentence that a row points at: the hash decides, since a parser may count a line differently. */
export function sentenceOf(
  { line, nth, hash }: LabelledSentence,
  sentences: readonly Sentence[],
): Sentence | undefined {
  const same = sentences.filter((sentence) => sentence.hash === hash);
  return same.find((sentence) => sentence.line === line && sentence.nth === nth) ?? same[0];
}

interface TextBlock {
  /** Of its first word. */
  readonly line: number;
  /** Without the marks of the block; its lines are those of the file. */
  readonly text: string;
}

function blockOf(node: Nodes, source: string): TextBlock | undefined {
  if (node.type !== "paragraph" && node.type !== "heading" && node.type !== "tableCell")
    return undefined;
  const start = node.children[0]?.position?.start;
  const end = node.children.at(-1)?.position?.end.offset;
  if (start?.offset === undefined || end === undefined) return undefined;
  const text = source
    .slice(start.offset, end)
    .replace(/\n(?:[ \t]*>)*[ \t]*/g, "\n")
    .replace(/\\\n/g, "\n")
    .replace(/^\[[ xX]\]\s/, "");
  return { line: start.line, text };
}

function* cut(block: TextBlock | undefined): Generator<{ line: number; text: string }> {
  if (block === undefined) return;
  let { line } = block;
  for (const part of block.text.split(/(?<=[.?!])(?=\s)/)) {
    const [before = ""] = /^\s*/.exec(part) ?? [];
    const text = part.trim().replace(/\s+/g, " ");
    if (text !== "") yield { line: line + lineBreaksIn(before), text };
    line += lineBreaksIn(part);
  }
}

const lineBreaksIn = (text: string): number => text.split("\n").length - 1;

const hashOf = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 8);
