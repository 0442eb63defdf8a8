import { describe, expect, it } from "vitest";
import {
  appendItems,
  printItem,
  replaceSection,
  writeSection,
} from "../../../src/document/edits/section.ts";
import type { SectionView } from "../../../src/document/sections.ts";
import { bodyOf, documentOf, edited, editedBody, postmortem } from "../support.ts";

const write = (body: string, id: string, markdown: string) => {
  const document = bodyOf(body);
  return editedBody(document, writeSection(document, id, markdown));
};
const writeCrlf = (body: string, id: string, markdown: string) => {
  const document = documentOf(bodyOf(body).text.replaceAll("\n", "\r\n"));
  const { text } = edited(document, writeSection(document, id, markdown));
  return text.slice(document.front.fence?.span.end).slice(2);
};
const append = (body: string, id: string, ...items: string[]) => {
  const document = bodyOf(body);
  return editedBody(document, appendItems(document, id, items));
};
const guidance = `<!-- ${postmortem.sections.find(({ id }) => id === "impact")?.guidance} -->`;

describe("writeSection", () => {
  it.each([
    [
      "in place of guidance",
      `## Impact\n\n${guidance}\n\n## Trigger\n`,
      "## Impact\n\nText\n\n## Trigger\n",
    ],
    [
      "in place of wrapped guidance",
      `## Impact\n\n${guidance.replaceAll(" ", "\n")}\n`,
      "## Impact\n\nText\n",
    ],
    [
      "above a person's comment",
      "## Impact\n\n<!-- ask sol -->\n",
      "## Impact\n\nText\n\n<!-- ask sol -->\n",
    ],
    [
      "below what stands there",
      "## Impact\n\nOld\n\n## Trigger\n",
      "## Impact\n\nOld\n\nText\n\n## Trigger\n",
    ],
    ["at the end without a newline", "## Impact", "## Impact\n\nText"],
    ["between tight headings", "## Impact\n## Trigger\n", "## Impact\n\nText\n\n## Trigger\n"],
    [
      "above a tight underlined heading",
      "## Impact\n\n```\n```\nTrigger\n-------\n",
      "## Impact\n\n```\n```\n\nText\n\nTrigger\n-------\n",
    ],
    [
      "above what is nested",
      "## Impact\n\nOwn\n\n### Trigger\n\nx\n",
      "## Impact\n\nOwn\n\nText\n\n### Trigger\n\nx\n",
    ],
  ])("writes %s", (_, before, after) => {
    expect(write(before, "impact", "\nText\n")).toBe(after);
    expect(writeCrlf(before, "impact", "\nText\n")).toBe(after.replaceAll("\n", "\r\n"));
  });

  it.each([
    [
      "before the next one",
      "# T\n\n## Summary\n\ns\n\n## Timeline\n",
      "# T\n\n## Summary\n\ns\n\n## Impact\n\nText\n\n## Timeline\n",
    ],
    [
      "at the end",
      "# T\n\n## Summary\n\ns\n\n\n",
      "# T\n\n## Summary\n\ns\n\n## Impact\n\nText\n\n\n",
    ],
    [
      "at the level of the others",
      "# T\n\n## Report\n\n### Timeline\n",
      "# T\n\n## Report\n\n### Impact\n\nText\n\n### Timeline\n",
    ],
    [
      "without cutting another in two",
      "# T\n\n## Lessons learned\n\n### What went well\n\n- a\n",
      "# T\n\n## Impact\n\nText\n\n## Lessons learned\n\n### What went well\n\n- a\n",
    ],
    [
      "apart from a tight line above",
      "Words\n## Timeline\n",
      "Words\n\n## Impact\n\nText\n\n## Timeline\n",
    ],
    [
      "in front of an indented heading",
      "\n  ## Timeline\n",
      "\n## Impact\n\nText\n\n  ## Timeline\n",
    ],
  ])("adds a section %s", (_, before, after) => {
    expect(write(before, "impact", "Text")).toBe(after);
  });

  it("keeps the indent of the first line and the document's line ending", () => {
    expect(writeCrlf("## Impact\n", "impact", "\n  - a\n    - b")).toBe(
      "## Impact\r\n\r\n  - a\r\n    - b\r\n",
    );
  });

  it.each(["```\ncode", "~~~~\ncode\n~~~", "text\n\n<!-- open", "<pre>\nopen"])(
    "refuses to write into what is not closed: %j",
    (open) => {
      expect(() => write(`## Impact\n\n${open}\n`, "impact", "Text")).toThrow(/not closed/);
      expect(() => write(`## Appendix\n\n${open}\n`, "impact", "Text")).toThrow(/not closed/);
    },
  );
});

describe("replaceSection", () => {
  const replace = (body: string, markdown: string) => {
    const document = bodyOf(body);
    return editedBody(
      document,
      replaceSection(document, document.section("impact") as SectionView, markdown),
    );
  };

  it("replaces all that stands there", () => {
    const body = "## Impact\n\nOld\n\n<!-- c -->\n\n- list\n\n## Trigger\n";
    expect(replace(body, "New\n\n- a")).toBe("## Impact\n\nNew\n\n- a\n\n## Trigger\n");
    expect(replace(body, " \n")).toBe("## Impact\n\n## Trigger\n");
    expect(replace("## Impact\nOld\n## Trigger", "New")).toBe("## Impact\n\nNew\n\n## Trigger");
  });
});

describe("appendItems", () => {
  it.each([
    ["*", "* a\n\n  more\n", "* a\n\n  more\n* New\n"],
    ["+ with blanks", "+   a\n", "+   a\n+   New\n"],
    ["a number", "9. a\n10. b\n", "9. a\n10. b\n11. New\n"],
    ["1)", " 1) a\n", " 1) a\n 2) New\n"],
    ["a tab", "-\ta", "-\ta\n-\tNew"],
    ["nothing behind it", "-\n", "-\n- New\n"],
    ["code behind it", "-     code\n", "-     code\n- New\n"],
    ["items below it", "- a\n  - b\n    c\n", "- a\n  - b\n    c\n- New\n"],
    ["open code in it", "- ```\n  code\n", "- ```\n  code\n- New\n"],
  ])("goes on with the marker that is used: %s", (_, list, expected) => {
    expect(append(`## What went well\n\n${list}`, "went-well", "New")).toBe(
      `## What went well\n\n${expected}`,
    );
  });

  it("begins a list where there is none", () => {
    expect(append("## What went well\n", "went-well", "a", "b")).toBe(
      "## What went well\n\n- a\n- b\n",
    );
    expect(append("## What went well\n\nMuch.\n", "went-well", "a")).toBe(
      "## What went well\n\nMuch.\n\n- a\n",
    );
    expect(append("# T\n", "went-well", "a")).toBe("# T\n\n## What went well\n\n- a\n");
  });

  it("takes the place of the reason why there were none", () => {
    expect(append("## What went well\n\nNone: all broke\n\n## X\n", "went-well", "a")).toBe(
      "## What went well\n\n- a\n\n## X\n",
    );
  });

  it("adds rows to a table of items", () => {
    const table = "## Root causes\n\n| # | Cause | Action |\n| - | - | - |\n| 1 | a | A1 |";
    expect(append(`${table}\n`, "root-causes", "b | c → A2", "d")).toBe(
      `${table}\n|  | b \\| c | → A2 |\n|  | d |  |\n`,
    );
    const narrow = "## Root causes\n\n| Cause |\n| - |\n| a → A1 |";
    expect(append(narrow, "root-causes", "b → A2")).toBe(`${narrow}\n| b → A2 |`);
  });

  it("keeps the form of items that are no list", () => {
    expect(append("## Root causes\n\n### A → A1\n\nx\n", "root-causes", "B")).toBe(
      "## Root causes\n\n### A → A1\n\nx\n\n### B\n",
    );
    expect(append("## Root causes\n\nA → A1\n", "root-causes", "# B")).toBe(
      "## Root causes\n\nA → A1\n\n\\# B\n",
    );
  });

  it.each([
    "# of errors rose",
    "- a dash",
    "1. of May",
    "> quoted",
    "```",
    "***",
    "<div> was empty",
    "[a]: b",
    "+ a",
    "10:00 a",
  ])("is read back as it was typed: %j", (item) => {
    const document = bodyOf("## What went well\n\n- a\n");
    const after = edited(document, appendItems(document, "went-well", [item]));
    const [, added] = after.items("went-well");
    expect(after.text).toContain("\n- a\n- ");
    expect(added?.text.replace(/\s/g, "")).toBe(item.replace(/\s/g, ""));
  });
});

describe("printItem", () => {
  it("indents wrapped lines below the marker", () => {
    expect(printItem(" a\r\n   b\n\nc ", "10. ", "\r\n")).toBe("10. a\r\n    b\r\n\r\n    c");
  });
});
