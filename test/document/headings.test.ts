import { describe, expect, it } from "vitest";
import { at, bodyOf } from "./support.ts";

describe("headings", () => {
  it.each([
    ["# Title", 1, "Title"],
    ["### Where we got **lucky** ###", 3, "Where we got lucky"],
    ["## C#", 2, "C#"],
    ["## a \\#", 2, "a #"],
    ["   ## a", 2, "a"],
    ["##\ta\t#", 2, "a"],
    ["##", 2, ""],
    ["## ##", 2, ""],
    ["## `a` [b](c)", 2, "a b"],
    ["Title\n=====", 1, "Title"],
    ["Two\nlines\n---", 2, "Two lines"],
  ])("%j", (markdown, level, text) => {
    for (const eol of ["\n", "\r\n"]) {
      const source = markdown.replaceAll("\n", eol);
      const document = bodyOf(`${source}${eol}`);
      const [heading] = document.body.headings;
      expect(heading).toMatchObject({ level, text, line: 5 });
      expect(at(document.text, heading?.span ?? { start: 0, end: 0 })).toBe(source.trimStart());
    }
  });

  it.each(["#none", "####### seven", "    ## code", "```\n# code\n```", "<!--\n# comment\n-->"])(
    "%j is none",
    (markdown) => {
      expect(bodyOf(`${markdown}\n`).body.headings).toEqual([]);
    },
  );

  it("have their words apart from their marks", () => {
    const document = bodyOf("## Where we got lucky → A1 ##\n\nTwo\nlines\n---\n");
    expect(document.body.headings.map(({ textSpan }) => at(document.text, textSpan))).toEqual([
      "Where we got lucky → A1",
      "Two\nlines",
    ]);
  });
});
