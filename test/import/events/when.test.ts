import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DayOrder, dayOrderOf } from "../../../src/import/dates/day-order.ts";
import { readWhen, type When } from "../../../src/import/events/when.ts";

const setting = { zone: "America/Chicago", day: undefined };
const shown = (when: When) =>
  when.ok ? new Date(when.at * 1000).toISOString().replace(".000", "") : when.message;
const read = (value: unknown, dates?: DayOrder) => shown(readWhen(value, { ...setting, dates }));

describe("a time of an export", () => {
  it.each<[unknown, string, DayOrder?]>([
    ["2019-04-02T10:30:00Z", "2019-04-02T10:30:00Z"],
    ["2019-04-02T10:30:15.123+02:00", "2019-04-02T08:30:15Z"],
    ["2019-04-02 10:30", "2019-04-02T15:30:00Z"],
    ["2019-04-02 10:30:00 UTC", "2019-04-02T10:30:00Z"],
    ["2019/04/02 10:30", "2019-04-02T15:30:00Z"],
    ["02.04.2019, 10:30", "2019-04-02T15:30:00Z"],
    ["13/04/2019 10:30", "2019-04-13T15:30:00Z"],
    ["4/13/2019 2:30 PM", "2019-04-13T19:30:00Z"],
    ["04/04/2019 12:00 am", "2019-04-04T05:00:00Z"],
    ["Apr 2, 2019 10:30 AM", "2019-04-02T15:30:00Z"],
    ["Tue, 02 Apr 2019 10:30:00 +0200", "2019-04-02T08:30:00Z"],
    ["2 April 2019 10:30:00 GMT", "2019-04-02T10:30:00Z"],
    ["April 2nd, 2019 at 10:30 AM", "2019-04-02T15:30:00Z"],
    ["Tue Apr 02 2019 10:30:00 GMT-0400 (Eastern Daylight Time)", "2019-04-02T14:30:00Z"],
    ["2 Apr 2019 10:30:00 -04:00", "2019-04-02T14:30:00Z"],
    ["[02/Apr/2019:10:30:00 +0000]", "2019-04-02T10:30:00Z"],
    ["02/04/2019T10:30 Europe/Berlin", "2019-04-02T08:30:00Z", "day-first"],
    ["2. April 2019 um 10:30 Uhr", "2019-04-02T15:30:00Z"],
    ["2019年4月2日 10時30分", "2019-04-02T15:30:00Z"],
    ["2019-04-02 10:30 PDT", "2019-04-02T17:30:00Z"],
    ["2019-01-02 10:30 PST", "2019-01-02T18:30:00Z"],
    ["2019-04-02 10:30 PT", "2019-04-02T17:30:00Z"],
    ["2019-04-02 10:30 JST", "2019-04-02T01:30:00Z"],
    ["2019-01-02 10:30 CST", "2019-01-02T16:30:00Z"],
    ["2019-04-02 10:30 CEST", "2019-04-02T08:30:00Z"],
    [1_554_219_000, "2019-04-02T15:30:00Z"],
    [1_554_219_000_123, "2019-04-02T15:30:00Z"],
    ["1554219000.000200", "2019-04-02T15:30:00Z"],
    ["1554219000123", "2019-04-02T15:30:00Z"],
  ])("%j is %s", (value, instant, order) => {
    expect(read(value, order)).toBe(instant);
  });

  it.each([
    [
      "2019-03-10 02:30",
      "2019-03-10 02:30 never was in America/Chicago: the clock was set forward past it",
    ],
    ["02/04/2019 10:30", '"02/04/2019 10:30" can be either of two days'],
    ["02/04/19 10:30", 'the year of "02/04/19 10:30" has 2 digits'],
    ["13/04/19 10:30", 'the year of "13/04/19 10:30" has 2 digits'],
    ["02.04.19 10:30", 'the year of "02.04.19 10:30" has 2 digits'],
    ["Apr 2, 19 10:30", 'the year of "Apr 2, 19 10:30" has 2 digits'],
    ["2019-04-02", '"2019-04-02" is a day without a time'],
    ["31.04.2019 10:30", '"31.04.2019 10:30" is no time that can be read'],
    ["2019-04-02 25:00", '"2019-04-02 25:00" is no time that can be read'],
    ["2019-04-02 10:30 PST", 'the time zone of "2019-04-02 10:30 PST" may be read in two ways'],
    ["2019-04-02 10:30 CST", 'the time zone of "2019-04-02 10:30 CST" may be read in two ways'],
    ["2019-04-02 10:30 IST", 'the time zone of "2019-04-02 10:30 IST" may be read in two ways'],
    ["2019-01-02 10:30 CEST", 'the time zone of "2019-01-02 10:30 CEST" may be read in two ways'],
    ["2019-04-02 10:30 to 11:00", '"2019-04-02 10:30 to 11:00" is a span of time'],
    ["10:30", '"10:30" has no day'],
    ["Apr 2 10:30", '"Apr 2 10:30" has no year'],
    ["2019-04-02 10:30 rolled back", '"2019-04-02 10:30 rolled back" is no time that can be read'],
    ["soon", '"soon" is no time that can be read'],
    ["", "there is no time"],
    [null, "there is no time"],
    [-5, '"-5" is no time that can be read'],
    [Number.NaN, '"NaN" is no time that can be read'],
    [{ a: 1 }, "there is no time"],
  ])("%j is none: %s", (value, message) => {
    expect(read(value)).toBe(message);
  });

  it("is in the document's zone where the name of a neighbour's has no other clock", () => {
    const at = (value: string, zone: string) => shown(readWhen(value, { ...setting, zone }));
    expect(at("2019-01-02 10:30 AEST", "Australia/Brisbane")).toBe("2019-01-02T00:30:00Z");
    expect(at("2019-07-02 10:30 MST", "America/Phoenix")).toBe("2019-07-02T17:30:00Z");
    expect(at("2019-07-02 10:30 MST", "America/Denver")).toContain("may be read in two ways");
  });

  it("is told by who says the order, or by the others of the export", () => {
    expect(read("02/04/2019 10:30", "day-first")).toBe("2019-04-02T15:30:00Z");
    expect(read("02/04/2019 10:30", "month-first")).toBe("2019-02-04T16:30:00Z");
    expect(dayOrderOf(["02/04/2019 10:30", "13/04/2019 10:30"])).toBe("day-first");
    expect(dayOrderOf(["04/13/2019 10:30"])).toBe("month-first");
    expect(dayOrderOf(["04/13/2019 10:30", "13/04/2019 10:30"])).toBeUndefined();
    expect(dayOrderOf(["2019/13/04"])).toBeUndefined();
  });

  it("is the first of two where the clock was set back, and says so", () => {
    expect(readWhen("2019-11-03 01:30", setting)).toEqual({
      ok: true,
      at: Date.UTC(2019, 10, 3, 6, 30) / 1000,
      isTwice: true,
    });
    expect(readWhen("2019-11-03T01:30-06:00", setting)).toEqual({
      ok: true,
      at: Date.UTC(2019, 10, 3, 7, 30) / 1000,
    });
  });

  it("is rough where it is written so, or to the hour", () => {
    expect(readWhen("~2019-04-02 10:30", setting)).toMatchObject({ isApproximate: true });
    expect(readWhen("2019-04-02T10", setting)).toMatchObject({ isApproximate: true });
  });

  it("may be anything", () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom("Europe/Berlin", "UTC"), (value, zone) => {
        const when = readWhen(value, { zone, day: undefined });
        if (when.ok) expect(Number.isFinite(when.at)).toBe(true);
      }),
    );
  });
});
