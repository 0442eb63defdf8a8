import { expect, test } from "vitest";
import { itemsOf } from "../../../src/cli/ask/lines.ts";

test("pasted lines lose their list markers, and nothing more", () => {
  const pasted = [
    "- a dash",
    "  * an indented star",
    "• a bullet",
    "1. a number",
    "12) a bracket",
    "- [ ] a task",
    "10:30 a time",
    "2019-04-02 10:30 a date",
    "-5 degrees",
    "**bold** start",
    "1.5 hours later",
    "",
    "   ",
    "-",
    "tab\tinside",
  ];
  expect(itemsOf(pasted.join("\n"))).toEqual([
    "a dash",
    "an indented star",
    "a bullet",
    "a number",
    "a bracket",
    "[ ] a task",
    "10:30 a time",
    "2019-04-02 10:30 a date",
    "-5 degrees",
    "**bold** start",
    "1.5 hours later",
    "tab inside",
  ]);
});
