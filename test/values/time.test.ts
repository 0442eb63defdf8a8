import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../src/values/day.ts";
import {
  instants,
  localTime,
  mayAgree,
  mayPrecede,
  type Precision,
  parseTime,
  printTime,
  type WrittenTime,
} from "../../src/values/time.ts";

const PRECISIONS: Precision[] = ["day", "hour", "minute", "second"];
const zone = fc.constantFrom(
  "UTC",
  "America/Chicago",
  "Europe/Berlin",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
);

const written: fc.Arbitrary<WrittenTime> = fc
  .record({
    precision: fc.constantFrom(...PRECISIONS),
    approximate: fc.boolean(),
    day: fc.integer({ min: 0, max: 30_000 }).map((count) => addDays("1970-01-01", count)),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    second: fc.integer({ min: 0, max: 59 }),
    offset: fc.option(
      fc.integer({ min: -14 * 60, max: 14 * 60 }).map((minutes) => minutes * 60),
      { nil: undefined },
    ),
  })
  .map(({ precision, approximate, day, hour, minute, second, offset }) => {
    const depth = PRECISIONS.indexOf(precision);
    const [years, months, days] = day.split("-").map(Number) as [number, number, number];
    return {
      precision,
      approximate,
      year: years,
      month: months,
      day: days,
      hour: depth >= 1 ? hour : 0,
      minute: depth >= 2 ? minute : 0,
      second: depth >= 3 ? second : 0,
      offset: depth >= 1 ? offset : undefined,
    };
  });

function read(text: string): WrittenTime {
  const time = parseTime(text);
  if (time === undefined) throw new Error(`not read: ${text}`);
  return time;
}

const utc = (text: string) => Date.parse(text) / 1000;

describe("parseTime", () => {
  it.each([
    ["2019-04-02", "2019-04-02"],
    ["2019-04-02T10", "2019-04-02T10"],
    ["2019-04-02 10:30", "2019-04-02T10:30"],
    ["2019-04-02t9:05", "2019-04-02T09:05"],
    [" ~2019-04-02T10:30:45\t", "~2019-04-02T10:30:45"],
    ["~ 2019-04-02", "~2019-04-02"],
    ["2019-04-02T10:30:45.123456Z", "2019-04-02T10:30:45Z"],
    ["2019-04-02T10:30:45,5", "2019-04-02T10:30:45"],
    ["2019-04-02T10:30+02:00", "2019-04-02T10:30+02:00"],
    ["2019-04-02 10:30 -0530", "2019-04-02T10:30-05:30"],
    ["2019-04-02T10+02", "2019-04-02T10+02:00"],
    ["2019-04-02T10:30-00:00", "2019-04-02T10:30Z"],
  ])("reads %j as %s", (text, canonical) => {
    expect(printTime(read(text))).toBe(canonical);
  });

  it.each([
    "",
    "soon",
    "10:30",
    "2019-02-30",
    "2019-04-31T10",
    "2019-13-01",
    "0019-04-02",
    "2019-04-02T24:00",
    "2019-04-02T10:60",
    "2019-04-02T10:30:60",
    "2019-04-02T",
    "2019-04-02Z",
    "2019-04-02T10:30+15:00",
    "2019-04-02T10:30+02:60",
    "2019-04-02T10:30 UTC",
    "2019-04-02 10:30 deployed",
    "~~2019-04-02",
  ])("refuses %j", (text) => {
    expect(parseTime(text)).toBeUndefined();
  });

  it("refuses a long text at once", () => {
    expect(parseTime(`2019-04-02${" ".repeat(100_000)}x`)).toBeUndefined();
    expect(parseTime(`2019-04-02T10:30:45.${"1".repeat(100_000)}`)).toBeUndefined();
  });

  it("reads back what is printed", () => {
    fc.assert(
      fc.property(written, (time) => {
        expect(parseTime(printTime(time))).toEqual(time);
      }),
    );
  });
});

describe("instants", () => {
  it.each([
    ["2019-04-02", "2019-04-02T05:00Z", 0, 86_400],
    ["2019-04-02T10", "2019-04-02T15:00Z", 0, 3600],
    ["2019-04-02T10:30", "2019-04-02T15:30Z", 0, 60],
    ["2019-04-02T10:30:45", "2019-04-02T15:30:45Z", 0, 1],
    ["~2019-04-02T10:30", "2019-04-02T15:30Z", 1800, 60],
    ["~2019-04-02T10", "2019-04-02T15:00Z", 3600, 3600],
    ["~2019-04-02", "2019-04-02T05:00Z", 86_400, 86_400],
    ["2019-04-02T10:30+02:00", "2019-04-02T08:30Z", 0, 60],
    ["2019-03-10", "2019-03-10T06:00Z", 0, 23 * 3600],
    ["2019-11-03", "2019-11-03T05:00Z", 0, 25 * 3600],
    ["2019-03-10T02:30", "2019-03-10T08:30Z", 0, 60],
    ["2019-03-10T02", "2019-03-10T08:00Z", 0, 3600],
    ["2019-11-03T01:30", "2019-11-03T06:30Z", 0, 3660],
    ["2019-11-03T01:30-06:00", "2019-11-03T07:30Z", 0, 60],
    ["2019-11-03T00:59", "2019-11-03T05:59Z", 0, 60],
    ["2019-11-03T01", "2019-11-03T06:00Z", 0, 7200],
  ])("of %s in Chicago start at %s", (text, start, leeway, length) => {
    expect(instants(read(text), "America/Chicago")).toEqual({
      start: utc(start),
      earliest: utc(start) - leeway,
      latest: utc(start) + length + leeway,
    });
  });

  it("are in the order of what is written", () => {
    fc.assert(
      fc.property(written, written, fc.boolean(), (one, other, approximate) => {
        const plain = { precision: one.precision, offset: undefined, approximate };
        const times = [
          { ...one, ...plain },
          { ...other, ...plain },
        ] as const;
        const [a, b] = [instants(times[0], "UTC"), instants(times[1], "UTC")];
        if (printTime(times[0]) <= printTime(times[1])) {
          expect(a.start).toBeLessThanOrEqual(b.start);
          expect(mayPrecede(a, b)).toBe(true);
          expect(mayAgree(a, b)).toBe(mayPrecede(b, a));
        }
        expect(mayAgree(a, b)).toBe(mayAgree(b, a));
      }),
    );
  });

  it("hold the start, and the finer time inside of the coarser one", () => {
    fc.assert(
      fc.property(written, zone, (time, name) => {
        const own = instants(time, name);
        expect(own.earliest).toBeLessThanOrEqual(own.start);
        expect(own.latest).toBeGreaterThan(own.start);
        const whole = instants({ ...time, precision: "day", hour: 0, minute: 0, second: 0 }, name);
        if (time.offset === undefined) expect(mayAgree(own, whole)).toBe(true);
      }),
    );
  });

  it("fail to fit only when nothing in one can come before something in the other", () => {
    const ten = instants(read("2019-04-02T10"), "UTC");
    const halfPastTen = instants(read("2019-04-02T10:30"), "UTC");
    const eleven = instants(read("2019-04-02T11:00"), "UTC");
    expect(mayPrecede(ten, halfPastTen) && mayPrecede(halfPastTen, ten)).toBe(true);
    expect(mayPrecede(ten, eleven)).toBe(true);
    expect(mayPrecede(eleven, ten)).toBe(false);
    expect(mayAgree(ten, eleven)).toBe(false);
    expect(mayAgree(instants(read("~2019-04-02T10"), "UTC"), eleven)).toBe(true);
  });
});

describe("localTime", () => {
  it("is the way back of instants", () => {
    const second = fc.integer({ min: 0, max: utc("2040-01-01") });
    fc.assert(
      fc.property(second, zone, fc.constantFrom(...PRECISIONS), (epoch, name, precision) => {
        const { earliest, latest, start } = instants(localTime(epoch, name, precision), name);
        expect(earliest).toBeLessThanOrEqual(epoch);
        expect(latest).toBeGreaterThan(epoch);
        if (precision === "second") expect(start).toBe(epoch);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["2019-04-02T15:30:45Z", "second", "2019-04-02T10:30:45"],
    ["2019-04-02T15:30:45Z", "minute", "2019-04-02T10:30"],
    ["2019-04-02T15:30:45Z", "hour", "2019-04-02T10"],
    ["2019-04-02T02:30:00Z", "day", "2019-04-01"],
    ["2019-11-03T06:30:00Z", "minute", "2019-11-03T01:30"],
    ["2019-11-03T07:30:00Z", "minute", "2019-11-03T01:30-06:00"],
    ["2019-11-03T07:30:00Z", "hour", "2019-11-03T01"],
  ] as const)("shows %s to the %s in Chicago as %s", (instant, precision, expected) => {
    expect(printTime(localTime(utc(instant), "America/Chicago", precision))).toBe(expected);
  });

  it("can be rough", () => {
    expect(printTime(localTime(utc("2019-04-02T15:30:45Z"), "UTC", "minute", true))).toBe(
      "~2019-04-02T15:30",
    );
  });
});
