import { describe, expect, it } from "vitest";
import { splitLeading, splitWritten, spoiltClock } from "../../src/document/typed-entry.ts";
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
    ["09:03 CET the alert fired", "09:03 CET", "the alert fired"],
    ["[09:03 CET] the alert fired", "09:03 CET", "the alert fired"],
    ["~2pm PST: the alert fired", "~2pm PST", "the alert fired"],
    ["yesterday 09:03 EDT the alert fired", "yesterday 09:03 EDT", "the alert fired"],
    ["08:50-09:10 UTC errors", "08:50 UTC", "until 09:10 UTC: errors"],
    ["08:50-09:10 CET errors", "08:50 CET", "until 09:10 CET: errors"],
    ["09:03 GET /users fails", "09:03", "GET /users fails"],
    ["09:03 SAST found it", "09:03", "SAST found it"],
    ["09:03 – CET trains were late", "09:03", "CET trains were late"],
    ["09:03 CET-1 is down", "09:03", "CET-1 is down"],
    ["09:03 met the team", "09:03", "met the team"],
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

describe("a time with a slip in it", () => {
  it.each([
    ["8:5o typo", "8:5o"],
    ["25:99 foo", "25:99"],
    ["08:60: foo", "08:60"],
    ["08:5", "08:5"],
    ["~12:61:00 foo", "~12:61:00"],
    ["2019-04-02 24:10 foo", "24:10"],
  ])("is none: %s", (typed, spoilt) => {
    expect(spoiltClock(typed)).toBe(spoilt);
  });

  it.each([
    "00:1b:44:11:3a:b7 left the network",
    "2001:db8::1 is unreachable",
    "10:1000 requests fail",
    "1:n relations broke",
    "500 for 10:1 of the calls",
  ])("or something else: %s", (typed) => {
    expect(spoiltClock(typed)).toBeUndefined();
  });
});

it("loses no end of a range", () => {
  const split = splitWritten("2019-04-02 10:00 – 10:30 partial outage", undefined);
  expect(split && printTime(split.time)).toBe("2019-04-02T10:00");
  expect(split?.rest).toBe("until 10:30: partial outage");
});
