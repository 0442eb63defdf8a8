import fc from "fast-check";
import { expect, it } from "vitest";
import { amountBar } from "../../src/cli/listing/bars.ts";
import { figureLines } from "../../src/cli/listing/figures.ts";
import { styleOf } from "../../src/cli/style.ts";
import { columns } from "../../src/values/printable.ts";

const style = styleOf(false);

it.each([
  [0, 4, ""],
  [4, 4, "████████"],
  [2, 4, "████"],
  [1, 64, "▏"],
  [1, 9999, "▏"],
  [3, 16, "█▌"],
])("draws %i of %i as %j", (count, most, bar) => {
  expect(amountBar(count, most, 8, false)).toBe(bar);
});

it("draws no more than the width, more for more, and something for anything", () => {
  const many = fc.integer({ min: 1, max: 9999 });
  fc.assert(
    fc.property(many, many, many, fc.boolean(), (a, b, c, isAscii) => {
      const [less, more, most] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
      const [short, long] = [less, more].map((count) => amountBar(count, most, 20, isAscii)) as [
        string,
        string,
      ];
      expect(short.length).toBeGreaterThan(0);
      expect(short.length).toBeLessThanOrEqual(long.length);
      expect(long.length).toBeLessThanOrEqual(20);
      if (isAscii) expect(long).toMatch(/^#+$/);
    }),
  );
});

const LONG = "a service whose name is very much longer than any other";
const ROWS = ["login", LONG].map((label, at) => ({
  label,
  cells: [String(at), "7 of 12"],
  bar: (width: number) => "█".repeat(width),
}));

it("puts a label that is too long above its figures, and not in a pipe", () => {
  expect(figureLines(ROWS, { style, width: 80 }, ["N", "Known"])).toEqual([
    `${" ".repeat(42)}N    Known`,
    `login${" ".repeat(37)}0  7 of 12  ████████████████████`,
    LONG,
    `${" ".repeat(42)}1  7 of 12  ████████████████████`,
  ]);
  const piped = figureLines(ROWS, { style, width: undefined });
  expect(piped).toHaveLength(2);
  expect(piped[1]).toBe(`${LONG}  1  7 of 12`);
});

it("fits any width that its figures fit", () => {
  fc.assert(
    fc.property(fc.integer({ min: 14, max: 120 }), (width) => {
      for (const text of figureLines(ROWS, { style, width }, ["N", "Known"])) {
        for (const line of text.split("\n")) expect(columns(line)).toBeLessThanOrEqual(width);
      }
    }),
  );
});

it("takes more rows than a function takes arguments", () => {
  const many = Array.from({ length: 200_000 }, () => ({ label: "x", cells: ["1"] }));
  expect(figureLines(many, { style, width: undefined })).toHaveLength(200_000);
});
