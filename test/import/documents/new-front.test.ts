import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFrontMatter } from "../../../src/document/front-matter.ts";
import type { Fact, Manner } from "../../../src/import/documents/model.ts";
import { newFront } from "../../../src/import/documents/new-front.ts";
import { outline, template } from "./support.ts";

const fact = (value: string | readonly string[]): Fact => ({ value, from: "text", line: 1 });

function front(
  content: string,
  facts: Record<string, string | readonly string[]> = {},
  manner: Manner = "anew",
): string[] {
  const found = outline(`---\n${content}\n---\n\n# T\n`);
  const read = new Map(Object.entries(facts).map(([key, value]) => [key, fact(value)]));
  const { text } = newFront(found, read, template, "old.md", manner);
  return text.split("\n").slice(3, -1);
}

describe("what stood there", () => {
  test("stays as it stood, below ours", () => {
    expect(front("layout: post # always\nnested:\n  a: 1", { title: "T" })).toEqual([
      "title: T",
      "source: old.md",
      "layout: post # always",
      "nested:",
      "  a: 1",
    ]);
  });

  test("goes where ours says the same", () => {
    expect(front('title: "T"\ndate: 2019', { title: "T" })).toEqual([
      "title: T",
      "source: old.md",
      "date: 2019",
    ]);
  });

  test("stays in place where it says the same, however it is written", () => {
    const facts = { title: "T", tags: ["a", "b"], severity: "sev1" };
    expect(
      front('title:  "T" # shown\ntags:\n  - a\n  - b\nseverity: SEV1', facts, "in-place"),
    ).toEqual([
      "severity: sev1",
      "source: old.md",
      'title:  "T" # shown',
      "tags:",
      "  - a",
      "  - b",
      "original_severity: SEV1",
    ]);
  });

  test("is kept under another name where ours says something else", () => {
    expect(front("severity: P1 # of five\ntags: a b", { severity: "sev1" })).toEqual([
      "severity: sev1",
      "source: old.md",
      "original_severity: P1 # of five",
      "original_tags: a b",
    ]);
  });

  test("also where it is ours by its name alone, or nearly", () => {
    expect(front("template: page\nkind: x\nservice: mail\noriginal_kind: y")).toEqual([
      "source: old.md",
      "original_template: page",
      "original_original_kind: x",
      "original_service: mail",
      "original_kind: y",
    ]);
  });
});

test("the front matter of any other can be read, and says what ours says", () => {
  const key = fc.constantFrom("title", "severity", "date", "kind", "tags", "x", "titel");
  const value = fc.constantFrom("a", '"b"', "[1, 2]", "|\n  text\n  more", "", "{a: 1}", "'c' # d");
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(key, value), { selector: ([name]) => name }), (entries) => {
      const content = entries.map(([name, said]) => `${name}: ${said}`).join("\n");
      const found = outline(`---\n${content}\n---\n`);
      const { text } = newFront(
        found,
        new Map([["title", fact("Ours: here")]]),
        template,
        "o.md",
        "anew",
      );
      const { fields, problems } = readFrontMatter(`${text}\n`);
      expect(problems).toEqual([]);
      const title = fields.get("title")?.value;
      expect(title?.kind === "scalar" && title.text).toBe("Ours: here");
      expect(fields.size).toBeGreaterThanOrEqual(4);
    }),
  );
});
