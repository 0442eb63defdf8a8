import { expect, test } from "vitest";
import { composeAnew } from "../../../src/import/documents/compose.ts";
import { homesOf } from "../../../src/import/documents/homes.ts";
import type { Fact } from "../../../src/import/documents/model.ts";
import { newFront } from "../../../src/import/documents/new-front.ts";
import { outline, template } from "./support.ts";

const fact = (value: string): Fact => ({ value, from: "text", line: 1 });

function composed(text: string, title = "Logins failed"): string {
  const found = outline(text);
  const facts = new Map([["title", fact(title)]]);
  const front = newFront(found, facts, template, "old/outage.md", "anew");
  return composeAnew(found, homesOf(found, template), template, front, title);
}

/** What stands behind the title. */
const body = (text: string): string => composed(text).split("# Logins failed\n\n")[1] ?? "";

test("a document in our form: the template's order, what is unknown in the notes", () => {
  const text = [
    "# Postmortem: Logins failed",
    "",
    "| Date | 2019-04-02 |",
    "| --- | --- |",
    "",
    "## Background",
    "",
    "Old.",
    "",
    "### Details",
    "",
    "More.",
    "",
    "---",
    "",
    "## 2. Root cause",
    "",
    "The pool.",
    "",
    "#### Why",
    "",
    "It was full.",
    "",
    "## Impact",
    "All.",
    "",
  ].join("\n");
  expect(composed(text)).toBe(
    `---
kind: postmortem
template: postmortem
title: Logins failed
source: old/outage.md
---

# Logins failed

## Impact

All.

## Root causes

The pool.

#### Why

It was full.

## Notes from the original

### Postmortem: Logins failed

| Date | 2019-04-02 |
| --- | --- |

### Background

Old.

#### Details

More.
`,
  );
});

test("a heading that says more stays, and so do those of several texts of one section", () => {
  expect(body("# Logins failed\n\n## Root cause: the pool\n\nFull.\n")).toBe(
    "## Root causes\n\n### Root cause: the pool\n\nFull.\n",
  );
  expect(body("# Logins failed\n\n## Response\n\nA.\n\n## Recovery\n\nB.\n")).toBe(
    "## Resolution\n\n**Response**\n\nA.\n\n**Recovery**\n\nB.\n",
  );
});

test("a heading with nothing below it goes", () => {
  expect(body("# Logins failed\n\n## Impact\n\n## Root cause\n\nPool.\n")).toBe(
    "## Root causes\n\nPool.\n",
  );
});

test("labels give way to headings, and an item keeps its marker", () => {
  expect(body("# Logins failed\n\n**Impact:** all of them\n")).toBe("## Impact\n\nall of them\n");
  expect(body("# Logins failed\n\n- **Impact**: all\n\n      code\n- **Cause**: the pool\n")).toBe(
    "## Impact\n\n- all\n\n      code\n\n## Root causes\n\n- the pool\n",
  );
});

test("a heading in the notes that would be read as a section is bold there", () => {
  const text = "# Logins failed\n\n## Root cause\n\n### Impact\n\nOf one.\n\n## Impact\n\nAll.\n";
  expect(body(text)).toBe("## Impact\n\nAll.\n\n## Root causes\n\n### Impact\n\nOf one.\n");
});

test("a code block or a comment that nothing closes swallows no section", () => {
  expect(body("# Logins failed\n\n## Root cause\n\nPool.\n\n## Impact\n\n```\nlog\n")).toBe(
    "## Impact\n\n```\nlog\n```\n\n## Root causes\n\nPool.\n",
  );
});

test("line endings are those of the original", () => {
  const text = "# Logins failed\r\n\r\n## Impact\r\n\r\nAll.\r\n";
  expect(composed(text).replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
});

test("front matter that is no YAML stands in the notes as it was", () => {
  expect(body('+++\ntitle = "x"\n+++\n\n# Logins failed\n\n## Impact\n\nAll.\n')).toBe(
    '## Impact\n\nAll.\n\n## Notes from the original\n\n```toml\ntitle = "x"\n```\n',
  );
});

test("a document without anything that we know is notes alone", () => {
  expect(body("Some words.\n")).toBe("## Notes from the original\n\nSome words.\n");
});
