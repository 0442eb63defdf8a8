import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actionFacts } from "../../src/archive/action-facts.ts";
import { actionStats } from "../../src/archive/action-stats.ts";
import { completionLine, completionTables } from "../../src/archive/action-stats-rows.ts";
import { actionStatsSchema } from "../../src/archive/action-stats-schema.ts";
import { median } from "../../src/values/median.ts";
import { documentOf } from "./support.ts";

const TODAY = "2019-04-16";

function factsOf(front: string, items: readonly string[]) {
  const body = `## Action items\n\n${items.map((item) => `- ${item}\n`).join("")}`;
  return actionFacts(documentOf(front, body), () => TODAY);
}

const FACTS = [
  ...factsOf("started_at: 2019-04-02\nheld_at: 2019-04-05", [
    "[x] a — @ana, due 2019-04-10, prevent, done 2019-04-10",
    "[x] b — @Ana, due 2019-04-10, prevent, done 2019-04-11",
    "[x] c — @sol, due 2019-04-10",
    "[x] d — done 2019-04-11",
    "[ ] e — @ana, due 2019-04-15, detect",
    "[ ] f — @sol, due 2019-04-16, prevent",
    "[ ] g",
    "[ ] h — @kim, due 2019-04-01, proposed",
    "[ ] i — @kim, due 2019-04-01, declined: no",
  ]),
  ...factsOf("started_at: 2019-04-01\nresolved_at: 2019-04-12", ["[ ] j — @sol, due 2019-05-01"]),
  ...factsOf("held_at: 2019-05-01", ["[ ] k — @sol"]),
];

describe("the measures of completion", () => {
  const stats = actionStats(FACTS);

  it("count those agreed on, and judge those that are done or late", () => {
    expect(stats).toMatchObject({ agreed: 9, done: 4, open: 4, overdue: 1, undated: 1 });
    expect(stats.inTime).toMatchObject({ count: 1, of: 3, share: 1 / 3 });
  });

  it("know how old those are that are not done, since the meeting, or the end where there was none", () => {
    expect(FACTS.flatMap(({ age }) => age ?? [])).toEqual([11, 11, 11, 4]);
    expect(stats.medianAge).toBe(11);
  });

  it("by owner, however the handle is written, and by type", () => {
    expect(
      stats.byOwner.map(({ owner, agreed, inTime }) => [owner, agreed, inTime.count, inTime.of]),
    ).toEqual([
      ["sol", 4, 0, 0],
      ["ana", 3, 1, 3],
      [null, 2, 0, 0],
    ]);
    expect(
      stats.byType.map(({ type, agreed, inTime }) => [type, agreed, inTime.count, inTime.of]),
    ).toEqual([
      ["detect", 1, 0, 1],
      ["prevent", 3, 1, 2],
      [null, 5, 0, 0],
    ]);
  });

  it("are said in a line and in tables of those that have a case", () => {
    expect(completionLine(stats)).toBe(
      "9 actions agreed on: 4 done, 4 open, 1 overdue. Those not done are 11 days old (median).",
    );
    expect(completionLine(actionStats([]))).toBe("0 actions agreed on: 0 done, 0 open, 0 overdue.");
    const tables = completionTables(stats);
    expect(tables.map(({ part, rows }) => [part, rows.map(({ label }) => label)])).toEqual([
      ["in-time", ["all"]],
      ["in-time-by-owner", ["ana"]],
      ["in-time-by-type", ["detect", "prevent"]],
    ]);
    expect(tables[0]?.explained).toContain("1 action is done without a day, and not counted.");
    expect(completionTables(actionStats([]))).toEqual([]);
  });

  it("have the shape that is published", () => {
    for (const one of [stats, actionStats([])]) expect(actionStatsSchema.parse(one)).toEqual(one);
  });
});

it("the median has as many above as below", () => {
  expect(median([])).toBeUndefined();
  expect(median([3, 1, 2])).toBe(2);
  expect(median([10, 9, 1, 2])).toBe(5.5);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1 }), (values) => {
      const middle = median(values) as number;
      const below = values.filter((one) => one < middle).length;
      const above = values.filter((one) => one > middle).length;
      expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
    }),
  );
});
