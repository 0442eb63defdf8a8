import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  columnsOf,
  cut,
  joinWithin,
  plain,
  printable,
  wrapColumns,
  wrapWords,
} from "../../../src/cli/ask/layout.ts";

const texts = fc.string({
  unit: fc.constantFrom("a", "b", " ", "日", "é", "🙂", "-"),
  maxLength: 60,
});
const widths = fc.integer({ min: 2, max: 30 });

describe("what is laid out", () => {
  test("never exceeds the width", () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        const lines = [...wrapWords(text, width), ...wrapColumns(text, width), cut(text, width)];
        for (const line of [...lines, ...joinWithin(text.split("-"), " · ", width)]) {
          expect(columnsOf(line)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  test("keeps every character when it is broken by columns", () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        expect(wrapColumns(text, width).join("")).toBe(text);
      }),
    );
  });

  test("puts the cursor where the text before it ends", () => {
    fc.assert(
      fc.property(texts, texts, widths, (head, tail, width) => {
        const before = wrapColumns(head, width);
        const whole = wrapColumns(head + tail, width);
        expect(whole.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
      }),
    );
  });
});

test("cutting marks what is missing, and only that", () => {
  expect([cut("release", 7), cut("release", 6), cut("日本語", 5)]).toEqual([
    "release",
    "relea…",
    "日本…",
  ]);
});

test("nothing in a text steers the terminal", () => {
  expect(printable("a\x1b[2Jb\x07c\td\re\u202Ef\x9b2Jg")).toBe("abc d efg");
});

test("a pasted text keeps its lines and tabs", () => {
  expect(plain("a\r\n\tb\rc\n\nd\x00")).toBe("a\n\tb\nc\n\nd");
});

test("help goes on as few lines as it fits on, its pieces whole", () => {
  const pieces = ["Enter skip", "Esc back", "Ctrl-C stop"];
  expect(joinWithin(pieces, " · ", 35)).toEqual(["Enter skip · Esc back · Ctrl-C stop"]);
  expect(joinWithin(pieces, " · ", 34)).toEqual(["Enter skip · Esc back", "Ctrl-C stop"]);
});
