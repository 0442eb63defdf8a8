import { expect, test } from "vitest";
import { homesOf } from "../../../src/import/documents/homes.ts";
import { editsInPlace } from "../../../src/import/documents/in-place.ts";
import { newFront } from "../../../src/import/documents/new-front.ts";
import { applyEdits } from "../../../src/values/text.ts";
import { outline, template } from "./support.ts";

function edited(text: string): string {
  const found = outline(text);
  const front = newFront(found, new Map(), template, "old.md", "in-place");
  return applyEdits(text, editsInPlace(found, homesOf(found, template), template, front));
}

const FRONT = "---\nkind: postmortem\ntemplate: postmortem\nsource: old.md\n---\n\n";

test("front matter alone where our reader knows the headings", () => {
  const text =
    "# T\n\n## 2. Root Cause\n\nThe pool.\n\n## Background\n\nOld.\n\n## Timeline (UTC)\n";
  expect(edited(text)).toBe(FRONT + text);
});

test("a heading that it does not know gets ours above its words", () => {
  expect(edited("# T\n\n### Root cause: the *pool*\n\nFull.\n")).toBe(
    `${FRONT}# T\n\n### Root causes\n\n**Root cause: the *pool***\n\nFull.\n`,
  );
});

test("labels that part the document become headings, the unknown ones with them", () => {
  expect(edited("# T\n\n**Impact:** All logins failed.\n\n**Background**\n\nOld.\n")).toBe(
    `${FRONT}# T\n\n## Impact\n\nAll logins failed.\n\n## Background\n\nOld.\n`,
  );
});

test.each([
  ["a fact above the first section", "**Dato:** 2024-03-02"],
  ["a short fact that is named as a section", "**Impact:** all"],
  ["a fact behind the first section", "**Summary**\n\nShort.\n\n**Owner:** ops", "**Owner:** ops"],
  [
    "facts line by line",
    "**Summary**\n\nShort.\n\n**Impact:** all\n**Owner:** ops",
    "**Impact:** all\n**Owner:** ops",
  ],
  [
    "what would be a text, among facts",
    "**Summary**\n\nShort.\n\n**Trigger:** a release of the pool\n**Owner:** ops",
    "**Trigger:** a release of the pool\n**Owner:** ops",
  ],
  [
    "a long value of a field",
    `**Summary**\n\nShort.\n\n**Participants:** ${"the one on call, ".repeat(6)}`,
    `**Participants:** ${"the one on call, ".repeat(6)}`,
  ],
  [
    "facts without bold",
    "Summary:\n\nShort.\n\nImpact: all\nOwner: ops",
    "Impact: all\nOwner: ops",
  ],
])("%s stays a line", (_, text, stays = text) => {
  expect(edited(`# T\n\n${text}\n\n**Trigger**\n\nA release.\n`)).toContain(`\n\n${stays}\n\n`);
});

test.each([
  ["a sentence", "The pool was full."],
  ["a text that goes on", "the pool\nwas full, and nobody saw"],
  ["a paragraph of several words", "the pool was full\n"],
  ["a list below its words", "pool\n\n- It was full."],
])("%s behind a label is its section", (_, text) => {
  expect(edited(`# T\n\n**Impact:** ${text}\n`)).toContain(`\n\n## Impact\n\n${text}\n`);
});

test("labels in a section stay", () => {
  const text = "# T\n\n## Summary\n\nShort.\n\n**Impact:** none.\n";
  expect(edited(text)).toBe(FRONT + text);
});

test("prose that opens the document gets the heading of the summary", () => {
  const prose = "From ten to eleven no customer could log in, since the pool was full.";
  expect(edited(`# T\n\n${prose}\n\n## Impact\n\nAll.\n`)).toBe(
    `${FRONT}# T\n\n## Summary\n\n${prose}\n\n## Impact\n\nAll.\n`,
  );
});

test("line endings and a byte order mark stay", () => {
  const text = "\ufeff# T\r\n\r\n**Impact**\r\n\r\nAll.\r\n";
  const result = edited(text);
  expect(result.startsWith("\ufeff---\r\nkind")).toBe(true);
  expect(result.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
});
