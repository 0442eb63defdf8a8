import { expect, it } from "vitest";
import { shareLines } from "../../src/cli/listing/share-table.ts";
import { styleOf } from "../../src/cli/style.ts";
import { columns } from "../../src/values/printable.ts";
import { wilson } from "../../src/values/wilson.ts";

const style = styleOf(false);
const row = (label: string, count: number, of: number) => {
  const interval = wilson(count, of);
  const share = of === 0 ? null : count / of;
  return { label, count, of, share, low: interval?.low ?? null, high: interval?.high ?? null };
};
const ROWS = [row("client success", 3, 4), row("engineering", 0, 12), row("data", 0, 0)];

it("draws what fits the cases beside the figures", () => {
  const [first, second, third] = shareLines(ROWS, { style, width: 80 });
  expect(first).toBe("client success   3 of 4  75 %  30–95 %  ······────────●────·");
  expect(second).toMatch(/^engineering {5}0 of 12 {3}0 % {3}0–24 % {2}●─{5}·{14}$/);
  expect(third).toBe("data                  –");
});

it("puts the figures below the label in a narrow terminal, and gives up the bar before them", () => {
  for (const width of [40, 30, 20]) {
    const lines = shareLines(ROWS, { style, width });
    expect(lines[0]).toBe("client success");
    expect(lines[1]).toContain("3 of 4  75 %  30–95 %");
    if (width >= 25) expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(width);
  }
  expect(shareLines(ROWS, { style, width: 40 })[1]).toContain("●");
  expect(shareLines(ROWS, { style, width: 30 })[1]).not.toContain("●");
});

it("has no bars in a pipe", () => {
  expect(shareLines(ROWS, { style, width: undefined })).toEqual([
    "client success   3 of 4  75 %  30–95 %",
    "engineering     0 of 12   0 %   0–24 %",
    "data                  –",
  ]);
});
