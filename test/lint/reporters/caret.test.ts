import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { styleOf } from "../../../src/cli/style.ts";
import { excerptOf } from "../../../src/lint/excerpt.ts";
import { caretLines } from "../../../src/lint/reporters/caret.ts";
import { PLAIN } from "../../../src/values/plain-style.ts";
import { columns } from "../../../src/values/printable.ts";

/** @param marked a text in which `«…»` stand around what is wrong */
function carets(marked: string, width = 60): string[] {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  const text = marked.replace(/[«»]/g, "");
  return caretLines(excerptOf(text, { start, end }), width, PLAIN);
}

describe("the line with its carets", () => {
  it.each([
    [
      "stands below what is wrong",
      "a\nowner: «the lead»\nb",
      ["| owner: the lead", "|        ^^^^^^^^"],
    ],
    ["leaves out what it is indented by", "    - «x» y", ["| - x y", "|   ^"]],
    ["takes a tab for a blank", "a\t«b\tc»", ["| a b c", "|   ^^^"]],
    ["knows wide characters", "時刻は「«午後»」", ["| 時刻は「午後」", "|         ^^^^"]],
    ["ends with the line", "one «two\r\nthree» four", ["| one two", "|     ^^^"]],
    ["begins after a lone CR", "one\r«two»", ["| two", "| ^^^"]],
    ["shows no control characters", "a\u001b[31m «b\u202e\u0007c»", ["| a bc", "|   ^^"]],
    ["begins no command of a workflow", "##[group]«x»", ["| ## [group]x", "|           ^"]],
    ["has emoji of several parts whole", "👩‍🚒 «👨‍👩‍👧» x", ["| 👩‍🚒 👨‍👩‍👧 x", "|    ^^"]],
  ])("%s", (_, text, lines) => {
    expect(carets(text)).toEqual(lines);
  });

  it("is none for a mere place, a blank, and no line", () => {
    expect(carets("a«»b")).toEqual([]);
    expect(carets("a« »b")).toEqual([]);
    expect(caretLines(undefined, 60, PLAIN)).toEqual([]);
  });

  it.each([
    [
      "at its beginning",
      `«begin» ${"word ".repeat(99)}`,
      ["| begin word word word word wor…", "| ^^^^^"],
    ],
    [
      "in its middle",
      `${"word ".repeat(99)}«middle» ${"more ".repeat(99)}`,
      ["| …word word middle more more m…", "|            ^^^^^^"],
    ],
    [
      "at its end",
      `${"word ".repeat(99)}«end»`,
      ["| …word word word word word end", "|                           ^^^"],
    ],
    [
      "all over",
      `«${"word ".repeat(99)}»`,
      ["| word word word word word word…", `| ${"^".repeat(30)}`],
    ],
  ])("of a long line shows what is wrong %s", (_, text, lines) => {
    const [line = "", below = ""] = carets(text, 32);
    expect([line, below]).toEqual(lines);
  });

  it("keeps within its columns, and its carets below text, whatever stands there", () => {
    const unit = fc.constantFrom(
      "a",
      "b",
      " ",
      "時",
      "\t",
      "\u001b[2J",
      "e\u0301",
      "👩‍🚒",
      "\u202e",
      "\n",
    );
    const units = fc.array(unit, { maxLength: 100 }).map((all) => all.join(""));
    fc.assert(
      fc.property(units, units, units, fc.integer({ min: 3, max: 50 }), (a, b, c, width) => {
        const span = { start: a.length, end: a.length + b.length };
        const [line, below] = caretLines(excerptOf(a + b + c, span), width, PLAIN);
        if (line === undefined || below === undefined) return;
        expect(columns(line)).toBeLessThanOrEqual(width);
        expect(columns(below)).toBeLessThanOrEqual(columns(line));
      }),
    );
  });

  it("has colour only where it is wanted", () => {
    const excerpt = excerptOf("owner: x", { start: 7, end: 8 });
    expect(caretLines(excerpt, 60, styleOf(true))[1]).toContain("\u001b[31m^");
  });

  it("costs the same for a line of any length", () => {
    const text = "x ".repeat(10_000_000);
    const excerpt = excerptOf(text, { start: 9_000_000, end: 9_000_100 });
    expect(excerpt.text.length).toBeLessThanOrEqual(600);
    expect(caretLines(excerpt, 60, PLAIN)).toHaveLength(2);
  });
});
