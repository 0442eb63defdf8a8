import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ClockTime, clockOn, parseClock, printClock } from "../../src/values/clock.ts";
import { printTime } from "../../src/values/time.ts";

const clock: fc.Arbitrary<ClockTime> = fc
  .record({
    precision: fc.constantFrom("minute" as const, "second" as const),
    approximate: fc.boolean(),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    second: fc.integer({ min: 0, max: 59 }),
  })
  .map((time) => (time.precision === "second" ? time : { ...time, second: 0 }));

describe("parseClock", () => {
  it.each([
    ["10:00", "10:00"],
    ["9:05", "09:05"],
    ["~ 9:05", "~09:05"],
    ["10:30:15", "10:30:15"],
    ["2:30pm", "14:30"],
    ["12:05 AM", "00:05"],
    ["12:00 pm", "12:00"],
    ["2pm", "~14:00"],
  ])("reads %j as %s", (text, canonical) => {
    const read = parseClock(text);
    expect(read && printClock(read)).toBe(canonical);
  });

  it.each([
    "",
    "10",
    "10h",
    "24:00",
    "10:60",
    "10:30:60",
    "10:5",
    "13pm",
    "0am",
    "10:99",
    "10:30 UTC",
    "1".repeat(30),
  ])("refuses %s", (text) => {
    expect(parseClock(text)).toBeUndefined();
  });

  it("reads back what is printed", () => {
    fc.assert(
      fc.property(clock, (time) => {
        expect(parseClock(printClock(time))).toEqual(time);
      }),
    );
  });
});

describe("clockOn", () => {
  it("puts a time of day on its day", () => {
    const on = (text: string) => printTime(clockOn("2019-04-02", parseClock(text) as ClockTime));
    expect(on("~9:05")).toBe("~2019-04-02T09:05");
    expect(on("2pm")).toBe("2019-04-02T14");
    expect(() => clockOn("2019-02-30", parseClock("9:05") as ClockTime)).toThrow(RangeError);
  });
});
