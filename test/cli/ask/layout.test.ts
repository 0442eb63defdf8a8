import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cut,
  joinWithin,
  placeIn,
  plain,
  wrapColumns,
  wrapWords,
} from "../../../src/cli/ask/layout.ts";

const texts = fc.string({
  unit: fc.constantFrom("a", "b", " ", "日", "é", "🙂", "-"),
  maxLength: 60,
});
const widths = fc.integer({ min: 2, max: 30 });

import { columns } from "../../../src/values/printable.ts";

describe("what is laid out", () => {
  test("never exceeds the width", () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        const lines = [...wrapWords(text, width), ...wrapColumns(text, width), cut(text, width)];
        for (const line of [...lines, ...joinWithin(text.split("-"), " · ", width)]) {
          expect(columns(line)).toBeLessThanOrEqual(width);
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
        const place = { row: before.length - 1, column: columns(before.at(-1) as string) };
        expect(placeIn(wrapColumns(head + tail, width), head.length)).toEqual(place);
      }),
    );
  });
});

test("cutting marks what is missing, and only that", () => {
  expect(["release", "日本語"].map((text) => cut(text, 7))).toEqual(["release", "日本語"]);
  expect(["release", "日本語"].map((text) => cut(text, 5))).toEqual(["rele…", "日本…"]);
});

test("cutting leaves words whole, where more than half of the room is left", () => {
  expect(cut("edit it in your editor", 16)).toBe("edit it in your…");
  expect(cut("edit it in your editor", 15)).toBe("edit it in…");
  expect(cut("a 2019-04-02-every-modelling-job", 15)).toBe("a 2019-04-02-e…");
});

test("a long text is wrapped by columns in no time to speak of", () => {
  expect(wrapColumns("a".repeat(1_000_000), 40)).toHaveLength(25_000);
});

test("a pasted text keeps its lines and tabs", () => {
  expect(plain("a\r\n\tb\rc\n\nd\x00")).toBe("a\n\tb\nc\n\nd");
});

test("help goes on as few lines as it fits on, its pieces whole", () => {
  const pieces = ["Enter skip", "Esc back", "Ctrl-C stop"];
  expect(joinWithin(pieces, " · ", 35)).toEqual(["Enter skip · Esc back · Ctrl-C stop"]);
  expect(joinWithin(pieces, " · ", 34)).toEqual(["Enter skip · Esc back", "Ctrl-C stop"]);
});
