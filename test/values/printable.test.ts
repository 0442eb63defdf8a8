import fc from "fast-check";
import { expect, test } from "vitest";
import { columns, hanging, printable, truncate, wrap } from "../../src/values/printable.ts";

test.each([
  ["plain text", "plain text"],
  ["a\nb\r\nc\td\u2028e\u0085f", "a b c d e f"],
  ["\u001b[31mred\u001b[0m \u009b1mbold", "red bold"],
  ["\u001b]0;title\u0007a \u001b]8;;https://x\u001b\\link\u001b]8;;\u001b\\", "a link"],
  ["\u001bPdevice\u001b\\a\u001b(Bb\u001bcc", "abc"],
  ["\u001b]never closed", "never closed"],
  ["\u001b\u001b[31m[31mnested", "[31mnested"],
  ["a\0b\u0007c\u007fd\u008de", "abcde"],
  ["\u202egnp.exe\u202c \u2066x\u2069 \u200e\u061c", "gnp.exe x "],
  ["zero\u200bwidth\ufeff \u{e0041}tag", "zerowidth tag"],
  ["\ud800lone", "lone"],
  ["日本 👩‍👩‍👧 می‌خواهم e\u0301 ☎️", "日本 👩‍👩‍👧 می‌خواهم e\u0301 ☎️"],
])("%j is shown as %j", (text, shown) => {
  expect(printable(text)).toBe(shown);
});

test("line breaks can be kept", () => {
  expect(printable("a\r\nb\tc\u2028d", { lines: true })).toBe("a\nb c\nd");
});

test("tabs can be kept", () => {
  expect(printable("a\tb\r\n\u200bc", { lines: true, tabs: true })).toBe("a\tb\nc");
});

test("nothing that steers a terminal is left", () => {
  const piece = fc.constantFrom(
    "\u001b",
    "[",
    "]",
    "31m",
    "\u009b",
    "\u0007",
    "\\",
    "\u001b\\",
    "\u202e",
    "a",
    "\n",
    "P",
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      expect(printable(pieces.join(""))).toMatch(/^[ -~]*$/);
    }),
  );
});

test("hostile lengths are no trouble", () => {
  const openers = ["\u0090", "\u0098", "\u009b", "\u009d", "\u009e", "\u009f"];
  for (const piece of ["\u001b[", "\u001b]", "\u001b[1;", "\u001b]8;;", ...openers]) {
    expect(printable(piece.repeat(500_000)).slice(0, 10)).toMatch(/^[ -~]*$/);
  }
  expect(printable("a\u009d".repeat(500_000))).toBe("a".repeat(500_000));
});

test("a command of the terminal that is never ended hides nothing behind it", () => {
  expect(printable("\u009d0;title\u009d1;x\u009ca")).toBe("0;titlea");
});

test.each([
  ["", 0],
  ["abc", 3],
  ["日本", 4],
  ["ｱ", 1],
  ["e\u0301", 1],
  ["\u1112\u1161\u11ab", 2],
  ["👩‍👩‍👧", 2],
  ["🇩🇪", 2],
  ["می‌خواهم", 7],
  ["क्\u200dष", 2],
  ["…→", 2],
  ["\u001b[1mab\u001b[22m", 2],
])("%j takes %i columns", (text, width) => {
  expect(columns(text)).toBe(width);
});

test.each([
  ["abcdef", 6, "abcdef"],
  ["abcdef", 4, "abc…"],
  ["ab cdef", 4, "ab…"],
  ["日本語", 6, "日本語"],
  ["日本語", 5, "日本…"],
  ["日本語", 4, "日…"],
  ["𠮷𠮷𠮷", 4, "𠮷…"],
  ["e\u0301e\u0301e\u0301", 2, "e\u0301…"],
  ["नमस्ते नमस्ते", 5, "नमस्ते…"],
  ["👩‍👩‍👧👩‍👩‍👧", 3, "👩‍👩‍👧…"],
  ["abc", 1, "…"],
  ["abc", 0, ""],
])("%j cut to %i columns", (text, width, expected) => {
  expect(truncate(text, width)).toBe(expected);
});

const anyText = fc.array(
  fc.constantFrom("a", "word", " ", "日本語", "🇩🇪", "👩‍👩‍👧", "e\u0301", "नमस्ते", "𠮷", "-"),
);

/** As `truncate`, character by character. */
function cut(text: string, width: number): string {
  const characters = [...new Intl.Segmenter("en").segment(text)].map(({ segment }) => segment);
  const fitting = characters.findIndex(
    (_, at) => columns(characters.slice(0, at + 1).join("")) > width - 1,
  );
  return `${characters.slice(0, fitting).join("").trimEnd()}…`;
}

test("what is cut ends at a character", () => {
  const unit = fc.constantFrom(
    ..."a é-—→…’ɏ\u0301\ufe0f",
    "日",
    "🇩🇪",
    "👩",
    "👩\u200d🚀",
    "e\u0301",
  );
  fc.assert(
    fc.property(
      fc.string({ unit, minLength: 12 }),
      fc.integer({ min: 1, max: 9 }),
      (text, width) => {
        if (columns(text) > width) expect(truncate(text, width)).toBe(cut(text, width));
      },
    ),
  );
});

test("what is cut fits", () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 0, max: 20 }), (pieces, width) => {
      expect(columns(truncate(pieces.join(""), width))).toBeLessThanOrEqual(width);
    }),
  );
});

test("wraps between words, after the indent", () => {
  expect(wrap("one two three four", 9, 2)).toBe("  one two\n  three\n  four");
  expect(wrap("abcdefgh", 4)).toBe("abcd\nefgh");
  expect(wrap("a\n\nb", 10, 1)).toBe(" a\n\n b");
});

test("wrapped lines fit, and hold all the words", () => {
  fc.assert(
    fc.property(
      anyText,
      fc.integer({ min: 4, max: 20 }),
      fc.integer({ min: 0, max: 2 }),
      (pieces, width, indent) => {
        const text = pieces.join("");
        const wrapped = wrap(text, width, indent);
        for (const line of wrapped.split("\n")) expect(columns(line)).toBeLessThanOrEqual(width);
        expect(wrapped.replace(/\s/g, "")).toBe(text.normalize().replace(/\s/g, ""));
      },
    ),
  );
});

test("a text hangs behind its first words", () => {
  expect(hanging("日 ", "one two three", 9)).toBe("日 one\n   two\n   three");
  expect(hanging("- ", "one two three", undefined)).toBe("- one two three");
});
