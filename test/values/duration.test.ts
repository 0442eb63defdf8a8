import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDuration, parseDurationParts, printDuration } from "../../src/values/duration.ts";

const HOUR = 3600;
const DAY = 24 * HOUR;

describe("parseDuration", () => {
  it.each([
    ["2 weeks", 14 * DAY],
    ["7d", 7 * DAY],
    [" 90 D ", 90 * DAY],
    ["2h", 2 * HOUR],
    ["1.5 hours", 1.5 * HOUR],
    ["1h30m", 1.5 * HOUR],
    ["1 h 30 min", 1.5 * HOUR],
    ["45s", 45],
    ["1 month", 30 * DAY],
    ["1y", 365 * DAY],
    ["0 days", 0],
  ])("reads %j", (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds);
  });

  it.each([
    "",
    "soon",
    "2",
    "weeks",
    "2 fortnights",
    "30m 1h",
    "1h 2h",
    "-2h",
    "2 h ago",
    "1 constructor",
    "1h30",
  ])("refuses %j", (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  it("refuses a long text at once", () => {
    expect(parseDuration("1h".repeat(100_000))).toBeUndefined();
    expect(parseDuration(`1${" ".repeat(100_000)}h`)).toBeUndefined();
  });

  it("gives the parts as typed", () => {
    expect(parseDurationParts("1 week 2 days")).toEqual([
      { amount: 1, unit: "week" },
      { amount: 2, unit: "day" },
    ]);
  });
});

describe("printDuration", () => {
  it.each([
    [0, "0 s"],
    [45, "45 s"],
    [125, "2 min 5 s"],
    [59.6, "1 min"],
    [HOUR, "1 h"],
    [6.5 * HOUR, "6 h 30 min"],
    [HOUR + 59, "1 h 1 min"],
    [DAY - 1, "1 d"],
    [3 * DAY + 4 * HOUR + 29 * 60, "3 d 4 h"],
    [-90 * 60, "-1 h 30 min"],
  ])("shows %d seconds as %s", (seconds, shown) => {
    expect(printDuration(seconds, false)).toBe(shown);
  });

  it("says about", () => {
    expect(printDuration(6.5 * HOUR, true)).toBe("about 6 h 30 min");
    expect(printDuration(0, true)).toBe("about 0 min");
  });

  it("is read back to within the rounding", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 * DAY }), (seconds) => {
        const back = parseDuration(printDuration(seconds, false)) as number;
        const finest = seconds >= DAY ? HOUR : seconds >= HOUR ? 60 : 1;
        expect(Math.abs(back - seconds)).toBeLessThanOrEqual(finest / 2);
      }),
    );
  });
});
