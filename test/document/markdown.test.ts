import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../../src/document/block.ts";
import { parseBlocks } from "../../src/document/markdown.ts";
import { lineStarts } from "../../src/values/text.ts";
import { at } from "./support.ts";

const parse = (text: string, firstLine = 1) => parseBlocks(text, lineStarts(text), firstLine);

function depthOf(blocks: readonly Block[]): number {
  let depth = 0;
  for (let level = blocks; level.length > 0; level = level.flatMap((block) => block.children))
    depth++;
  return depth;
}

describe("parseBlocks", () => {
  const text =
    "# T\n\nSoft\nwrapped  \n\n- a\n  - b\n\n        code\n\n1. c\n\n> quoted\n\n```js\nx\n\n```\n\n<!-- c -->\n\n***\n\nintro\n| a |\n| - |\n| b |\n";

  it.each(["\n", "\r\n", "\r"])(
    "has each block from its first character to its last, with lines ended by %j",
    (eol) => {
      const source = text.replaceAll("\n", eol);
      const found = parse(source).map(({ kind, line, endLine, span }) => [
        kind,
        line,
        endLine,
        at(source, span),
      ]);
      expect(found).toEqual(
        [
          ["heading", 1, 1, "# T"],
          ["paragraph", 3, 4, "Soft\nwrapped  "],
          ["list", 6, 9, "- a\n  - b\n\n        code"],
          ["list", 11, 11, "1. c"],
          ["quote", 13, 13, "> quoted"],
          ["code", 15, 18, "```js\nx\n\n```"],
          ["html", 20, 20, "<!-- c -->"],
          ["break", 22, 22, "***"],
          ["paragraph", 24, 24, "intro"],
          ["table", 25, 27, "| a |\n| - |\n| b |"],
        ].map(([kind, line, endLine, said]) => [
          kind,
          line,
          endLine,
          String(said).replaceAll("\n", eol),
        ]),
      );
    },
  );

  it("nests items, and knows numbers from bullets", () => {
    const [, , bullets, numbers] = parse(text);
    expect([bullets?.ordered, numbers?.ordered]).toEqual([false, true]);
    const kinds = (block: Block): unknown => [block.kind, ...block.children.map(kinds)];
    expect(kinds(bullets as Block)).toEqual([
      "list",
      ["item", ["paragraph"], ["list", ["item", ["paragraph"], ["code"]]]],
    ]);
  });

  it("counts lines and offsets from the beginning of the file", () => {
    const file = "---\na: b\n---\n# T\n\ntext";
    const blocks = parse(file, 4);
    expect(blocks.map(({ line, span }) => [line, at(file, span)])).toEqual([
      [4, "# T"],
      [6, "text"],
    ]);
    expect(parse(file, 99)).toEqual([]);
  });

  it("steps over a byte order mark", () => {
    const [heading] = parse("\ufeff# T");
    expect(heading).toMatchObject({ kind: "heading", span: { start: 1, end: 4 } });
  });

  it("finds tables in items, and none without a row of dashes", () => {
    const [list] = parse("- | a | b |\n  | - | - |\n  | c | d |");
    expect(list?.children[0]?.children.map((block) => block.kind)).toEqual(["table"]);
    expect(parse("a | b\n--- | --- | ---").map((block) => block.kind)).toEqual(["paragraph"]);
  });

  it("takes for text what is nested deeper than anyone writes", () => {
    expect(depthOf(parse("> ".repeat(20)))).toBeGreaterThanOrEqual(20);
    for (const mark of ["> ", "- ", "1. ", "> - "]) {
      expect(depthOf(parse(`${mark.repeat(50_000)}x`))).toBeLessThan(50);
    }
  });

  it("reads lines with a long run of blanks as those with a short one", () => {
    const piece = fc.constantFrom(
      "#",
      "##",
      "-",
      "a",
      "[a]:",
      ">",
      "|",
      "```",
      "\n",
      "\n\n",
      "BLANKS",
    );
    const shapeOf = (blocks: readonly Block[]): unknown =>
      blocks.map(({ kind, line, endLine, level, children }) => [
        kind,
        line,
        endLine,
        level,
        shapeOf(children),
      ]);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        // Behind a `#`, since elsewhere the number of blanks means something.
        const text = (blanks: number) =>
          pieces
            .join(" ")
            .replace(/(?<=#[^\n]*)BLANKS/g, " ".repeat(blanks))
            .replace(/BLANKS/g, " ");
        expect(shapeOf(parse(text(150)))).toEqual(shapeOf(parse(text(50))));
      }),
      { examples: [[["[a]:", "#", "BLANKS"]]] },
    );
  });

  it("comes to the end of a heading that is nearly all blanks", () => {
    const source = `## a${" ".repeat(300_000)}b ##`;
    const [heading] = parse(source);
    expect(heading).toMatchObject({ kind: "heading", level: 2, span: { end: source.length } });
  });
});
