import fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { builtinTemplates } from "../../src/template/builtin.ts";
import { titleHeading } from "../../src/template/heading.ts";
import { merge } from "../../src/template/merge.ts";
import type { Template } from "../../src/template/model.ts";
import { renderSkeleton } from "../../src/template/skeleton.ts";

const small = merge(
  {
    id: "small",
    kind: "postmortem",
    name: "Small",
    fields: [
      { id: "title", type: "text", required: true },
      { id: "owner", type: "handle", required: true },
      { id: "tags", type: "list" },
    ],
    sections: [
      { id: "summary", heading: "Summary", question: "?", guidance: "Say what happened." },
      {
        id: "timeline",
        heading: "Timeline",
        kind: "timeline",
        question: "?",
        guidance: "One line each.",
      },
    ],
  },
  undefined,
);

describe("renderSkeleton", () => {
  it("writes front matter, title, answers and guidance", () => {
    const front = [
      ["title", "API down: again"],
      ["tags", ["a", "b, c"]],
      ["source", "import"],
    ] as const;
    const answers = new Map([["timeline", "\n  - 10:00 Down\n  - 10:05 Up\n\n"]]);
    expect(renderSkeleton(small, front, answers)).toBe(`---
kind: postmortem
template: small
title: "API down: again"
owner:
tags: [a, "b, c"]
source: import
---

# API down: again

## Summary

<!-- Say what happened. -->

## Timeline

  - 10:00 Down
  - 10:05 Up
`);
  });

  it("writes every line with the ending asked for", () => {
    const text = renderSkeleton(
      small,
      [["title", "T"]],
      new Map([["summary", "a\nb\r\nc"]]),
      "\r\n",
    );
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text).toContain("\r\n\r\na\r\nb\r\nc\r\n\r\n## Timeline");
  });

  it("is read back as the values it was given", () => {
    const template = builtinTemplates()[0] as Template;
    const value = fc
      .string({ unit: "grapheme", minLength: 1 })
      .filter((text) => !/[\r\n\u0085\u2028\u2029]/.test(text));
    fc.assert(
      fc.property(value, fc.array(value, { minLength: 1 }), value, (title, participants, owner) => {
        const front = Object.entries({ title, participants, owner });
        const text = renderSkeleton(template, front, new Map());
        const read = parse(text.slice(4, text.indexOf("\n---\n", 4)));
        expect(read).toMatchObject({
          kind: "postmortem",
          template: "postmortem",
          title,
          participants,
          owner,
        });
        expect(Object.keys(read).indexOf("title")).toBeLessThan(Object.keys(read).indexOf("owner"));
      }),
    );
  });
});

describe("titleHeading", () => {
  it.each([
    ["API answers 500", "# API answers 500"],
    ["#482 came back", "# #482 came back"],
    ["[billing] is down", String.raw`# \[billing] is down`],
    ["<script> in a title", String.raw`# \<script> in a title`],
    ["5 < 6 * 7 & snake_case ~ 8", "# 5 < 6 * 7 & snake_case ~ 8"],
    ["*bold* _it_ `code`", "# \\*bold\\* \\_it\\_ \\`code\\`"],
    ["C:\\temp\\", String.raw`# C:\temp\\`],
    ["The end ##", String.raw`# The end \##`],
    ["R&amp;D", String.raw`# R\&amp;D`],
    ["<1@b> wrote", String.raw`# \<1@b> wrote`],
    ["", "#"],
  ])("writes %j as %j", (title, heading) => {
    expect(titleHeading(title)).toBe(heading);
  });

  it("is read by Markdown as the title", () => {
    const markdown = unified().use(remarkParse).use(remarkGfm);
    const characters = fc.constantFrom(..." #*_~`[]()<>!&;:\\/ab1.-+=|@\"'");
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: characters })), (title) => {
        const [heading, ...others] = markdown.parse(titleHeading(title)).children;
        let text = "";
        visit(heading as never, (node: { type: string; value?: string }) => {
          expect(["heading", "text", "link"]).toContain(node.type);
          text += node.value ?? "";
        });
        expect(others).toEqual([]);
        expect(text).toBe(title.trim().replace(/\s+/g, " "));
      }),
      { numRuns: 3000 },
    );
  });
});
