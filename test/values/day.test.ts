import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  isDay,
  nearestWeekday,
  weekdayOf,
} from "../../src/values/day.ts";

const someDay = fc
  .integer({ min: 0, max: 365 * 8000 })
  .map((count) => addDays("1500-01-01", count));

describe("isDay", () => {
  it.each(["2019-04-02", "2020-02-29", "2000-02-29", "1000-01-01", "9999-12-31"])(
    "takes %s",
    (text) => {
      expect(isDay(text)).toBe(true);
    },
  );

  it.each([
    "2019-02-29",
    "1900-02-29",
    "2019-04-31",
    "2019-00-01",
    "2019-13-01",
    "2019-04-00",
    "0019-04-02",
  ])("refuses %s, which no calendar has", (text) => {
    expect(isDay(text)).toBe(false);
  });

  it.each(["", "2019-4-2", "20190402", " 2019-04-02", "2019-04-02T10", "2019-04-02\n"])(
    "refuses %j",
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );
});

describe("day arithmetic", () => {
  it("comes back from where it went", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -100_000, max: 100_000 }), (day, count) => {
        const moved = addDays(day, count);
        expect(isDay(moved)).toBe(true);
        expect(daysBetween(day, moved)).toBe(count);
        expect(addDays(moved, -count)).toBe(day);
        expect(weekdayOf(moved)).toBe((((weekdayOf(day) + count) % 7) + 7) % 7);
      }),
    );
  });

  it.each([
    ["2019-02-28", 1, "2019-03-01"],
    ["2020-02-28", 1, "2020-02-29"],
    ["2019-12-31", 1, "2020-01-01"],
    ["2019-03-31", -31, "2019-02-28"],
  ])("%s and %i days is %s", (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  it.each([
    ["2019-01-31", 1, "2019-02-28"],
    ["2020-01-31", 1, "2020-02-29"],
    ["2019-11-15", 2, "2020-01-15"],
    ["2019-01-15", -1, "2018-12-15"],
    ["2020-02-29", 12, "2021-02-28"],
  ])("%s and %i months is %s", (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected);
  });

  it("knows the days of the week", () => {
    expect(weekdayOf("2019-04-02")).toBe(2);
    expect(weekdayOf("1969-12-31")).toBe(3);
  });

  it.each([
    [1, "2019-04-01"],
    [2, "2019-04-02"],
    [5, "2019-04-05"],
    [6, "2019-03-30"],
    [7, "2019-03-31"],
  ])("the day of the week %i nearest to a Tuesday is %s", (weekday, day) => {
    expect(nearestWeekday("2019-04-02", weekday)).toBe(day);
  });

  it("refuses what is no day", () => {
    expect(() => addDays("soon", 1)).toThrow(RangeError);
    expect(() => daysBetween("2019-04-02", "2019-02-30")).toThrow(RangeError);
  });
});

describe("dayOf", () => {
  const lateInLondon = Date.UTC(2019, 3, 2, 23, 30) / 1000;

  it.each([
    ["UTC", "2019-04-02"],
    ["Europe/Berlin", "2019-04-03"],
    ["America/Chicago", "2019-04-02"],
    ["Pacific/Apia", "2019-04-03"],
  ])("is the day on the wall in %s", (zone, day) => {
    expect(dayOf(lateInLondon, zone)).toBe(day);
  });

  it("counts back before 1970", () => {
    expect(dayOf(-1, "UTC")).toBe("1969-12-31");
  });
});
