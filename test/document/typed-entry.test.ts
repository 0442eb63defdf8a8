import { describe, expect, it } from "vitest";
import { splitLeading, splitWritten } from "../../src/document/typed-entry.ts";
import { printTime } from "../../src/values/time.ts";

/** 2019-04-05 09:00 in Chicago. */
const AT = { now: 1_554_472_800, zone: "America/Chicago" };

describe("a sentence begins with its time:", () => {
  it.each([
    ["08:50 the alert fired", "08:50", "the alert fired"],
    ["~08:50 the alert fired", "~08:50", "the alert fired"],
    ["08:50: the alert fired", "08:50", "the alert fired"],
    ["08:50 – the alert fired", "08:50", "the alert fired"],
    ["8:50 pm the alert fired", "8:50 pm", "the alert fired"],
    ["2pm the alert fired", "2pm", "the alert fired"],
    ["08:50 UTC the alert fired", "08:50 UTC", "the alert fired"],
    ["[08:50] the alert fired", "08:50", "the alert fired"],
    ["2019-04-04 08:50 the alert fired", "2019-04-04 08:50", "the alert fired"],
    ["2019-04-04T08:50-05:00 the alert fired", "2019-04-04T08:50-05:00", "the alert fired"],
    ["yesterday 23:50 the alert fired", "yesterday 23:50", "the alert fired"],
    ["at 08:50 the alert fired", "at 08:50", "the alert fired"],
    ["20m ago the alert fired", "20m ago", "the alert fired"],
    ["about an hour ago it was slow", "about an hour ago", "it was slow"],
    ["08:50-09:10 errors", "08:50", "until 09:10: errors"],
    ["08:50", "08:50", ""],
  ])("%s", async (typed, time, rest) => {
    expect(await splitLeading(typed, AT)).toEqual({ time, rest });
  });

  it.each([
    "the alert fired at 08:50",
    "now restarting",
    "10 hosts are down",
    "3 hosts went down 20m ago",
    "10 minutes later all was back",
    "today the release went out",
    "from 08:50 on errors rose",
    "since 08:50 errors rise",
    "500 for 10:1 of the calls",
    "",
  ])("or not: %j", async (typed) => {
    expect(await splitLeading(typed, AT)).toBeUndefined();
  });
});

it("loses no end of a range", () => {
  const split = splitWritten("2019-04-02 10:00 – 10:30 partial outage", undefined);
  expect(split && printTime(split.time)).toBe("2019-04-02T10:00");
  expect(split?.rest).toBe("until 10:30: partial outage");
});
