import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PERIODS, periodOf, periodsOf } from "../../src/archive/periods.ts";
import { addDays } from "../../src/values/day.ts";

describe("a day is in", () => {
  it.each([
    ["2019-01-01", "2019-01", "2019-Q1", "2019"],
    ["2019-03-31", "2019-03", "2019-Q1", "2019"],
    ["2019-04-01", "2019-04", "2019-Q2", "2019"],
    ["2019-12-31", "2019-12", "2019-Q4", "2019"],
  ])("%s: %s, %s, %s", (day, ...periods) => {
    expect(PERIODS.map((period) => periodOf(day, period))).toEqual(periods);
  });
});

describe("the periods of days", () => {
  it("hold those between two of them", () => {
    expect(periodsOf(["2019-02-28", "2018-11-30"], "month")).toEqual([
      "2018-11",
      "2018-12",
      "2019-01",
      "2019-02",
    ]);
    expect(periodsOf(["2019-05-05", "2018-11-30"], "quarter")).toEqual([
      "2018-Q4",
      "2019-Q1",
      "2019-Q2",
    ]);
    expect(periodsOf([], "year")).toEqual([]);
  });

  it("do not fill what a slip in a year makes", () => {
    expect(periodsOf(["1019-04-02", "2019-04-02", "9999-12-31"], "month")).toEqual([
      "1019-04",
      "2019-04",
      "9999-12",
    ]);
  });

  it("are in order, each once, with each day in one of them", () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((count) => addDays("2015-01-01", count));
    fc.assert(
      fc.property(fc.array(day), fc.constantFrom(...PERIODS), (days, period) => {
        const periods = periodsOf(days, period);
        expect(periods).toEqual([...new Set(periods)].sort());
        for (const one of days) expect(periods).toContain(periodOf(one, period));
      }),
    );
  });
});
