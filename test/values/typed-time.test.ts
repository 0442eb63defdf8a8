import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { readEnglish } from "../../src/values/english-time.ts";
import { parseTime, printTime } from "../../src/values/time.ts";
import { readTypedDay, readTypedTime } from "../../src/values/typed-time.ts";

/** Tuesday 2019-04-02, 12:34:56 in Chicago. */
const NOW = Date.UTC(2019, 3, 2, 17, 34, 56) / 1000;
const AT = { now: NOW, zone: "America/Chicago" };

const systemZone = process.env.TZ;
afterEach(() => {
  if (systemZone === undefined) delete process.env.TZ;
  else process.env.TZ = systemZone;
});

async function typed(
  text: string,
  at: Parameters<typeof readTypedTime>[1] = AT,
): Promise<string | undefined> {
  const time = await readTypedTime(text, at);
  return time && printTime(time);
}

const TIMES: [typed: string, understood: string][] = [
  ["2019-04-01T10:30:45", "2019-04-01T10:30:45"],
  ["~2019-04-01 10:00", "~2019-04-01T10:00"],
  ["2019-04-01 ~10", "~2019-04-01T10"],
  ["2019-04-01 at 2pm", "2019-04-01T14"],
  ["14:05", "2019-04-02T14:05"],
  ["~14:05", "~2019-04-02T14:05"],
  ["at 14:05", "2019-04-02T14:05"],
  ["  AROUND  14:05 ", "~2019-04-02T14:05"],
  ["2pm", "2019-04-02T14"],
  ["~2pm", "~2019-04-02T14"],
  ["2:30 PM", "2019-04-02T14:30"],
  ["now", "2019-04-02T12:34"],
  ["2019-04-01 10:30 Europe/Berlin", "2019-04-01T10:30+02:00"],
  ["2019-03-01 10:30 europe/berlin", "2019-03-01T10:30+01:00"],
  ["~2019-04-01 10 Europe/Berlin", "~2019-04-01T10+02:00"],
  ["10:30 Asia/Kolkata", "2019-04-02T10:30+05:30"],
  ["yesterday 23:50 Asia/Tokyo", "2019-04-02T23:50+09:00"],
  ["March 3rd at noon America/New_York", "2019-03-03T12-05:00"],
  // The document's own needs no offset.
  ["2019-04-01 10:30 America/Chicago", "2019-04-01T10:30"],
  ["yesterday America/Chicago", "2019-04-01"],
  ["20m ago", "2019-04-02T12:14"],
  ["2h ago", "2019-04-02T10:34"],
  ["1h30m ago", "2019-04-02T11:04"],
  ["about 2h ago", "~2019-04-02T10:34"],
  ["3 days ago", "2019-03-30"],
  ["2 weeks ago", "2019-03-19"],
  ["1 month ago", "2019-03-02"],
  ["1 day 2h ago", "2019-04-01T10:34"],
  ["today", "2019-04-02"],
  ["today 9", "2019-04-02T09"],
  ["yesterday 2pm", "2019-04-01T14"],
  ["yesterday 14:05", "2019-04-01T14:05"],
  ["yesterday around 5pm", "~2019-04-01T17"],
  ["tomorrow 9:00", "2019-04-03T09:00"],
  ["friday 3pm", "2019-03-29T15"],
  ["tue 9:00", "2019-04-02T09:00"],
  ["last friday 3pm", "2019-03-29T15"],
  ["5pm yesterday", "2019-04-01T17"],
  ["March 3rd at noon", "2019-03-03T12"],
  ["March 3rd 2018 10:30", "2018-03-03T10:30"],
  ["March 3rd", "2019-03-03"],
  ["half an hour ago", "2019-04-02T12:04"],
  ["two hours ago", "2019-04-02T10:34"],
  ["in 20 minutes", "2019-04-02T12:54"],
  ["a day ago", "2019-04-01"],
  ["2pm UTC", "2019-04-02T14Z"],
  ["10:30 PST", "2019-04-02T10:30-08:00"],
];

const NO_TIMES = [
  "",
  " ",
  "soon",
  "10",
  "10:99",
  "24:00",
  "2019-02-30",
  "2019-02-30 10:00",
  "03/04/2019 10:00",
  "midnight",
  "3pm to 5pm",
  "may",
  "last month",
  "the rollback at 10:00",
  "10:00 and 11:00",
  "ago",
  "99999 years 1h ago",
  "99999 years 1 day ago",
  "99999 weeks ago",
  "~",
  // Another day in another zone.
  "2019-04-01 Europe/Berlin",
  "10:30Z Europe/Berlin",
  "10:30 Asia/Tokyo Europe/Berlin",
  "10:30 Mars/Berlin",
  "Europe/Berlin",
];

const ZONES = [
  "UTC",
  "America/Chicago",
  "Pacific/Apia",
  "Pacific/Pago_Pago",
  "Australia/Lord_Howe",
];

describe.each(ZONES)("readTypedTime on a machine in %s", (machine) => {
  it("understands what people type", async () => {
    process.env.TZ = machine;
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(machine);
    const understood = await Promise.all(TIMES.map(async ([text]) => [text, await typed(text)]));
    expect(understood).toEqual(TIMES);
  });
});

describe("readTypedTime", () => {
  it.each(NO_TIMES)("refuses %j", async (text) => {
    expect(await typed(text)).toBeUndefined();
  });

  it("puts a time of day alone on the day that it is given", async () => {
    const at = { ...AT, day: "2019-03-28" };
    expect(await typed("14:05", at)).toBe("2019-03-28T14:05");
    expect(await typed("~2pm", at)).toBe("~2019-03-28T14");
    expect(await typed("noon", at)).toBe("2019-03-28T12");
    expect(await typed("yesterday 2pm", at)).toBe("2019-04-01T14");
    expect(await typed("20m ago", at)).toBe("2019-04-02T12:14");
  });

  it("means the zone's today, not the machine's", async () => {
    const at = { now: Date.UTC(2019, 3, 2, 23, 30) / 1000, zone: "Pacific/Apia" };
    expect(await typed("14:05", at)).toBe("2019-04-03T14:05");
    expect(await typed("last friday 3pm", at)).toBe("2019-03-29T15");
    expect(await typed("5pm yesterday", at)).toBe("2019-04-02T17");
  });

  it("keeps apart the two rounds of an hour that is repeated", async () => {
    const at = { ...AT, now: Date.UTC(2019, 10, 3, 7, 30) / 1000 };
    expect(await typed("now", at)).toBe("2019-11-03T01:30-06:00");
    expect(await typed("1h ago", at)).toBe("2019-11-03T01:30");
  });

  it("takes whatever is printed", async () => {
    const minute = fc.integer({ min: 0, max: 3e7 }).map((count) => count * 60);
    await fc.assert(
      fc.asyncProperty(minute, fc.boolean(), async (epoch, rough) => {
        const text = `${rough ? "~" : ""}${new Date(epoch * 1000).toISOString().slice(0, 16)}`;
        expect(await readTypedTime(text, AT)).toEqual(parseTime(text));
      }),
    );
  });

  it("gives a real time or nothing for any text", async () => {
    const word = fc.constantFrom(
      "last",
      "friday",
      "3pm",
      "10:99",
      "ago",
      "99999",
      "years",
      "at",
      "~",
      "h",
      "in",
      "-",
    );
    const text = fc.oneof(
      fc.string({ maxLength: 120 }),
      fc.array(word, { maxLength: 8 }).map((words) => words.join(" ")),
    );
    await fc.assert(
      fc.asyncProperty(text, async (any) => {
        const time = await readTypedTime(any, AT);
        if (time !== undefined) expect(parseTime(printTime(time))).toEqual(time);
      }),
      { numRuns: 300 },
    );
  });

  it.each(["10:30 Europe/Berlin ", "1h ", "~", " ", "10:", "friday ", "9"])(
    "refuses 100 KB of %j",
    async (piece) => {
      expect(await typed(piece.repeat(100_000 / piece.length))).toBeUndefined();
      expect(await readTypedDay(piece.repeat(100_000 / piece.length), AT)).toBeUndefined();
    },
  );
});

describe("readEnglish", () => {
  it("refuses runs of blanks, on which chrono backtracks", async () => {
    expect(await readEnglish("friday", "2019-04-02", "coming")).toMatchObject({
      day: "2019-04-05",
    });
    expect(await readEnglish("1h    ".repeat(16), "2019-04-02", "nearest")).toBeUndefined();
    expect(await readEnglish("next  friday", "2019-04-02", "nearest")).toBeUndefined();
  });
});

describe("readTypedDay", () => {
  it.each([
    ["2019-04-16", "2019-04-16"],
    ["today", "2019-04-02"],
    ["Tomorrow", "2019-04-03"],
    ["friday", "2019-04-05"],
    ["tuesday", "2019-04-09"],
    ["mon", "2019-04-08"],
    ["in 2 weeks", "2019-04-16"],
    ["2w", "2019-04-16"],
    ["7d", "2019-04-09"],
    ["+7d", "2019-04-09"],
    ["in 1 month", "2019-05-02"],
    ["next monday", "2019-04-08"],
    ["March 3rd", "2020-03-03"],
    ["end of month", "2019-04-30"],
    ["in two weeks", "2019-04-16"],
  ])("reads %j as %s", async (text, day) => {
    expect(await readTypedDay(text, AT)).toBe(day);
  });

  it.each([
    "",
    "soon",
    "2h",
    "10:99",
    "2019-02-30",
    "tomorrow 3pm",
    "next month",
    "99999y",
    "14:05",
    "03/04/2019",
  ])("refuses %j", async (text) => {
    expect(await readTypedDay(text, AT)).toBeUndefined();
  });
});
