import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import type { Block } from "../../src/document/block.ts";
import { missingIn } from "../../src/document/missing.ts";
import { readCorpus, withFrontMatter } from "./corpus.ts";
import { trialsFor } from "./edits/every.ts";
import { holdAll } from "./edits/untouched.ts";
import { documentOf } from "./support.ts";

const files = readCorpus();

describe.skipIf(files.length === 0)("on real files", () => {
  it("reading never throws", () => {
    expect(files.length).toBe(356);
    for (const { path, text } of files) {
      const document = documentOf(text, path);
      for (const { id } of document.template.sections) document.items(id);
      const { timeline, actions } = document;
      expect([...timeline.entries, ...actions, ...missingIn(document)], path).toBeDefined();
    }
  });

  it("the headings, items, tables and code blocks are those of remark, line by line", {
    timeout: 120_000,
  }, () => {
    const remark = unified()
      .use(remarkParse)
      .use(remarkGfm)
      .use(remarkFrontmatter, ["yaml", "toml"]);
    for (const { path, text } of files) {
      expect(ours(documentOf(text, path).body.blocks), path).toEqual(theirs(remark.parse(text)));
    }
  });

  it("every edit changes what it must and nothing else", { timeout: 120_000 }, () => {
    for (const { path, text } of files) {
      const before = documentOf(withFrontMatter(text), path);
      holdAll(trialsFor(before), before);
    }
  });
});

/** `h2:14` for a heading of level two in line 14, `item:15`, `table:16`, `code:17`, at any depth. */
function ours(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    const name = block.kind === "heading" ? `h${block.level}` : block.kind;
    const own = /^(?:h\d|item|table|code)$/.test(name) ? [`${name}:${block.line}`] : [];
    return [...own, ...ours(block.children)];
  });
}

interface Tree {
  readonly type: string;
  readonly depth?: number;
  readonly position?: { readonly start: { readonly line: number } } | undefined;
  readonly children?: readonly unknown[];
}

const NAMES: Readonly<Record<string, string>> = { listItem: "item", table: "table", code: "code" };

function theirs(node: Tree): string[] {
  const name = node.type === "heading" ? `h${node.depth}` : NAMES[node.type];
  const own = name === undefined ? [] : [`${name}:${node.position?.start.line}`];
  return [...own, ...((node.children ?? []) as Tree[]).flatMap(theirs)];
}
