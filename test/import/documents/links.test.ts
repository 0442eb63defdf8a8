import { posix } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Document } from "../../../src/document/document.ts";
import { relativeLinks, relinked } from "../../../src/import/documents/links.ts";
import { applyEdits } from "../../../src/values/text.ts";
import { lookup } from "../../document/support.ts";

const documentOf = (text: string) => new Document("x.md", text, lookup);
const moved = (text: string, from: string, to: string, exists = (_: string) => true) => {
  const document = documentOf(text);
  return applyEdits(text, relinked(document, from, to, exists));
};

describe("links of a document that moves", () => {
  it.each([
    ["[a](a.md)", "[a](../../wiki/2020/a.md)"],
    ["[a](./a.md)", "[a](../../wiki/2020/a.md)"],
    ["[a](../a.md#top)", "[a](../../wiki/a.md#top)"],
    ["[a](../../docs/x/a.md?raw=1)", "[a](../x/a.md?raw=1)"],
    ["[a](../../docs/postmortems/b.md)", "[a](b.md)"],
    ["![a b](img/a%20b.png 'A title')", "![a b](../../wiki/2020/img/a%20b.png 'A title')"],
    ["![](<img/a b.png>)", "![](<../../wiki/2020/img/a b.png>)"],
    ["[![alt](i.png)](i.png)", "[![alt](../../wiki/2020/i.png)](../../wiki/2020/i.png)"],
    ["[logs](logs/)", "[logs](../../wiki/2020/logs/)"],
    [
      "- a\n  - [b](c.md) and [d](e.md)",
      "- a\n  - [b](../../wiki/2020/c.md) and [d](../../wiki/2020/e.md)",
    ],
    ["| a |\n|---|\n| [b](c.md) |", "| a |\n|---|\n| [b](../../wiki/2020/c.md) |"],
    ["> [b](c.md)", "> [b](../../wiki/2020/c.md)"],
    ["See [the log][1].\n\n[1]: log.txt", "See [the log][1].\n\n[1]: ../../wiki/2020/log.txt"],
    ['[1]: <log.txt> "L"', '[1]: <../../wiki/2020/log.txt> "L"'],
    ['<img width="3" src="a.png"> x', '<img width="3" src="../../wiki/2020/a.png"> x'],
    ["<a href='a.md'>a</a>", "<a href='../../wiki/2020/a.md'>a</a>"],
    [
      "<p>\n<img alt='x' src='a.png'>\n</p>",
      "<p>\n<img alt='x' src='../../wiki/2020/a.png'>\n</p>",
    ],
    ["# [a](a.md)", "# [a](../../wiki/2020/a.md)"],
  ])("%j", (before, after) => {
    expect(moved(before, "wiki/2020", "docs/postmortems")).toBe(after);
  });

  it.each([
    "[a](https://example.com/a.md)",
    "[a](#timeline)",
    "[a](mailto:lead@example.com) and [b](lead@example.com)",
    "[a](/img/a.png)",
    "[a](//example.com/a)",
    "[a]()",
    "[a]({{ site.url }}/a.md)",
    "`[a](a.md)`",
    "```\n[a](a.md)\n```",
    "    [a](a.md)",
    "<!-- [a](a.md) -->",
    "[a](../../../outside.md)",
    "a.md and https://example.com/a.md",
    "[a] (a.md)",
  ])("leaves %j", (text) => {
    expect(moved(text, "wiki/2020", "docs/postmortems")).toBe(text);
  });

  it("takes a bare word for a name in a wiki, unless such a file stands there", () => {
    expect(moved("[a](Runbook)", "wiki", "docs", () => false)).toBe("[a](Runbook)");
    expect(moved("[a](Runbook)", "wiki", "docs", (path) => path === "wiki/Runbook")).toBe(
      "[a](../wiki/Runbook)",
    );
  });

  it("writes folders with blanks and brackets so that the link holds", () => {
    expect(moved("[a](a.md)", "old wiki (2)", ".")).toBe("[a](old%20wiki%20%282%29/a.md)");
    expect(moved("[a](../old%20wiki/a.md)", "x", "old wiki")).toBe("[a](a.md)");
    expect(moved("[a](a.md)", ".", "docs/p")).toBe("[a](../../a.md)");
    expect(moved("[a](..)", "x/y", ".")).toBe("[a](x)");
  });

  it("does nothing where the folder stays the same", () => {
    expect(moved("[a](./a.md)", "x", "x")).toBe("[a](./a.md)");
  });

  it("says where links stand", () => {
    const links = relativeLinks(documentOf("a\n\n[b](c.md#d)\n\n![e](f.png)"));
    expect(links.map(({ path, line }) => [path, line])).toEqual([
      ["c.md", 3],
      ["f.png", 5],
    ]);
  });

  it("leads every link to the file that it led to, for any text of links", () => {
    const part = fc.constantFrom("a", "b", "..", ".", "x.md", "é", "%20", "c d");
    const target = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join("/"));
    const piece = fc.oneof(
      target.map((path) => `[t](<${path}>)`),
      target.map((path) => `![t](${path.replaceAll(" ", "%20")}#p)`),
      target.map((path) => `<img src="${path}">`),
      fc.constantFrom(
        "words",
        "`[a](b)`",
        "\n\n",
        "\n- ",
        "\n\n    [a](b)\n\n",
        "\n\n[1]: a.md\n\n",
      ),
    );
    const led = (text: string, folder: string) =>
      relativeLinks(documentOf(text)).map(({ path }) =>
        posix.join("/r", folder, decodeURIComponent(path)).replace(/(?<=.)\/$/, ""),
      );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join(" ");
        const isInside = led(text, "a/b").every((path) => path.startsWith("/r"));
        fc.pre(isInside);
        expect(led(moved(text, "a/b", "docs/p"), "docs/p")).toEqual(led(text, "a/b"));
      }),
      { numRuns: 500 },
    );
  });

  it("takes any text", () => {
    const unit = fc.constantFrom(..."[]()!<>`'\"\\# /.ab\n|-".split(""), "](", "<a href=", "]: ");
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
        moved(units.join(""), "a/b", "docs/p");
      }),
      { numRuns: 1000 },
    );
  });

  it("reads a megabyte of brackets", () => {
    for (const unit of ["[", "[](", "![[", "<a href='", "[a](b](", "](a"]) {
      const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
      expect(moved(text, "a", "b").length).toBeGreaterThan(0);
    }
  });
});
