/** What whole documents say, in the layouts that people write. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFacts } from "../../../../src/import/documents/facts/read-facts.ts";
import { parseTime } from "../../../../src/values/time.ts";
import { isZone } from "../../../../src/values/zone.ts";
import { doubts, outlined, READING, read, values } from "./read.ts";

const STORY =
  "\n\n## Summary\n\nSearch answered with errors for all who used it, in every region.\n";

it.each([
  ["**Début de l'incident :** 9h12\n**Fin de l'incident :** 11h40", "2024-03-05T11:40"],
  ["**발생 시각:** 오전 9시 12분\n**복구 시각:** 오전 11시 40분", "2024-03-05T11:40"],
  ["**Incident start date/time:** 9:12\n**Incident end:** 11:40", "2024-03-05T11:40"],
  ["**Beginn des Ausfalls:** 9:12 Uhr\n**Ende des Ausfalls:** 11:40 Uhr", "2024-03-05T11:40"],
])("a beginning and an end in the words of others: %j", (words, end) => {
  const text = `# Search was down\n\n**Date:** 2024-03-05\n${words}\n`;
  expect(values(text)).toMatchObject({ started_at: "2024-03-05T09:12", resolved_at: end });
});

it("an end behind a start that clocks skipped is not of the next day", () => {
  const text = "# Search was down\n\nStart: 2022-03-27 01:30 Europe/London\nEnd: 02:10\n";
  expect(values(text)).toMatchObject({ started_at: "2022-03-27T02:30" });
  expect(values(text).resolved_at).toBeUndefined();
  expect(doubts(text)[1]).toBe(
    "4 resolved_at: resolved_at would be 2022-03-27T02:10, before the start at 2022-03-27T02:30: left out",
  );
  const late = text.replace("02:10", "01:20");
  expect(values(late).resolved_at).toBe("2022-03-28T01:20");
});

it.each([
  "발생 시각: 2024년 1월 2일 오후 10시 5분\n종료 시각: 2024년 1월 2일 밤 11시 20분",
  "- 장애 발생: 2024. 1. 2.(화) 22:05\n- 장애 종료: 2024. 1. 2. 23:20",
  "| 발생 일시 | 복구 완료 |\n| --- | --- |\n| 2024-01-02 22시 5분 | 23시 20분 |",
  "发生时间: 2024年1月2日 晚上10点05分\n恢复时间: 晚上11点20分",
  "発生日時: 2024年1月2日（火）夜10時5分\n復旧日時: 同日 夜11時20分",
])("times are read in Korean, Chinese and Japanese: %j", (words) => {
  const text = `# 障害\n\n${words}\n`;
  expect(values(text)).toMatchObject({
    ...{ started_at: "2024-01-02T22:05", resolved_at: "2024-01-02T23:20" },
  });
  expect(doubts(text)).toEqual([]);
});

it.each([
  ["| Start | End |\n| --- | --- |\n| 2024-01-02 10:05 | 11:20 |"],
  ["| Start | 2024-01-02 10:05 |\n| --- | --- |\n| End | 11:20 |"],
])("a table of two columns has its names above its values or before them: %j", (table) => {
  expect(values(`# Search was down\n\n${table}\n`)).toMatchObject({
    ...{ started_at: "2024-01-02T10:05", resolved_at: "2024-01-02T11:20" },
  });
});

it("a clock past 24 that is told in characters is a doubt", () => {
  const text = "# 障害\n\n発生日時: 2024年1月2日 22時5分\n復旧日時: 25時30分\n";
  expect(doubts(text)).toEqual([expect.stringContaining('4 resolved_at: "25時30分" could not')]);
});

describe("a stated end that cannot be read", () => {
  const text = (end: string, more = "") =>
    `# Suche war weg\n\nBeginn: 03.03.2021 10:05\nEnde: ${end}\n${more}`;

  it.each([
    "03.03.2021, halb zwölf",
    "03.03.2021, gegen Mittag",
    "2021-03-03 noon",
    "2021-03-03 9:5",
    "3 mars 2021, midi",
  ])("is its day, with a doubt: %s", (end) => {
    expect(values(text(end)).resolved_at).toBe("2021-03-03");
    expect(doubts(text(end))).toEqual([
      `4 resolved_at: the time of day in "${end}" could not be read: only the day is taken`,
    ]);
  });

  it("is a doubt beside what another place says", () => {
    expect(doubts(text("halb zwölf"))[0]).toContain('"halb zwölf" could not be read');
    const story = "\n## Timeline\n\n- 11:40 Incident resolved\n";
    expect(values(text("halb zwölf", story)).resolved_at).toBe("2021-03-03T11:40");
    expect(doubts(text("halb zwölf", story)).join()).toContain(
      "2021-03-03T11:40 of line 8 is taken",
    );
  });

  it.each(["03.03.2021", "03.03.2021 11:40 Uhr", "offen"])(
    "is none where nothing of a time is left: %s",
    (end) => expect(doubts(text(end)).filter((one) => one.includes("could not"))).toEqual([]),
  );

  it("has a year of two digits where a clock stands behind it", () => {
    expect(values(text("3.3.21 11:40")).resolved_at).toBe("2021-03-03T11:40");
    expect(doubts(text("3.3.21 11:40")).join()).toContain("two digits");
  });
});

describe("a stated start against the days of the timeline", () => {
  const text = (start: string, entries: string) =>
    `# Search was down\n\nStart: ${start}\n\n## Timeline\n\n${entries}\n`;

  it.each([
    ["2022-03-12 08:05", "### 2022-04-12\n\n- 08:05 Search fails", "begins on 2022-04-12", 9],
    ["2022-03-05 08:05", "- 2022-03-12 08:05 Search fails", "begins on 2022-03-12", 7],
    ["2022-03-13 08:05", "- 2022-03-12 08:05 Search fails", "ends on 2022-03-12", 7],
    ["2022-01-02 08:05", "- Dec 28 08:05 Search fails", "ends on 2021-12-28", 7],
  ])("%s is a doubt beside %j", (start, entries, says, line) => {
    const [value, day] = [start.replace(" ", "T"), start.slice(0, 10)];
    expect(values(text(start, entries)).started_at).toBe(value);
    expect(doubts(text(start, entries)).join()).toContain(
      `3 started_at: the timeline (line ${line}) ${says}, and the text says ${day}, which is taken`,
    );
  });

  it.each([
    ["2022-03-12 08:05", "- 2022-03-12 08:20 pages"],
    ["2022-03-10 08:05", "- 2022-03-12 08:20 pages"],
    ["2022-12-31 23:40", "- Jan 1 00:20 pages"],
    ["2022-03-12 08:05", "- 08:20 pages\n- 2022-04-12 09:00 Review"],
  ])("%s is none beside %j", (start, entries) => {
    expect(doubts(text(start, entries)).filter((one) => one.includes("timeline ("))).toEqual([]);
  });
});

describe("the date of a page that bears a time", () => {
  const page = (date: string, story: string) =>
    `---\ntitle: Search was down\ndate: ${date}\n---\n\n## Timeline\n\n**September 1, 2022**\n\n${story}\n`;
  const cdt = "- 22:35 CDT pages\n- 22:50 CDT fixed";

  it("is the start where the story begins right behind it, in the zone that the story names", () => {
    const text = page("2022-09-01T22:30:00-05:00", cdt);
    expect(values(text)).toMatchObject({
      ...{ started_at: "2022-09-01T22:30:00", timezone: "America/Chicago" },
    });
    expect(doubts(text).join()).toContain("3 started_at: no start is stated; the time of the page");
    expect(values(page("2022-09-02T03:30:00Z", cdt))).toMatchObject({
      ...{ started_at: "2022-09-01T22:30:00", timezone: "America/Chicago" },
    });
  });

  it.each(["2022-09-01T23:30:00-05:00", "2022-09-01T00:00:00-05:00", "2022-09-01"])(
    "is its day where the page was made later: %s",
    (date) => expect(values(page(date, cdt)).started_at).toBe("2022-09-01"),
  );

  it("is in its own zone where the story names none", () => {
    const text = page("2022-09-01T22:30:00-05:00", "- 22:35 pages");
    expect(values(text)).toMatchObject({ timezone: "Etc/GMT+5" });
  });
});

it("an offset of the start is the zone that the story names, if its clocks show that", () => {
  const text = (start: string, zone: string) =>
    `# Search was down\n\nStart: ${start}\n\n## Timeline\n\n- 10:35 ${zone} pages\n`;
  expect(values(text("2022-01-10T10:30:00-06:00", "CST")).timezone).toBe("America/Chicago");
  expect(values(text("2022-01-10T10:30:00+08:00", "CST")).timezone).toBe("Asia/Shanghai");
  expect(values(text("2022-01-10T10:30:00-06:00", "EST")).timezone).toBe("Etc/GMT+6");
});

it.each([
  "Start: 2022-03-12 08:05 UTC\nCause: A bad deploy",
  "Start: 2022-03-12 08:05 UTC\n**Root cause:** A bad deploy",
  "Start: 2022-03-12 08:05 UTC\n**Action items:**\n\n- Pin it",
  "- Start: 2022-03-12 08:05 UTC\n- **Root cause:** A bad deploy",
  "> Start: 2022-03-12 08:05 UTC\n> **Root cause:** A bad deploy",
])("what is stated right above the label of a section is a fact: %j", (words) => {
  const text = `# Search was down\n\n${words}\n`;
  expect(values(text)).toMatchObject({ started_at: "2022-03-12T08:05", timezone: "UTC" });
  expect(doubts(text)).toEqual([]);
});

it.each([
  ["bold", (name: string, value: string) => `**${name}** ${value}`],
  ["headings", (name: string, value: string) => `## ${name}\n\n${value}`],
])("questions are names of times, as %s", (_, told) => {
  const lines = [
    told("When did it start?", "11:02 UTC"),
    told("When was it noticed?", "11:20 UTC"),
    told("When was it fixed?", "12:10 UTC"),
  ];
  expect(values(`# Queue\n\nDate: 2025-02-11\n\n${lines.join("\n\n")}\n`)).toMatchObject({
    started_at: "2025-02-11T11:02",
    detected_at: "2025-02-11T11:20",
    resolved_at: "2025-02-11T12:10",
  });
});

const unread = (start: string) =>
  `3 started_at: "${start}" could not be read as a day with its year and a time: left out`;

it.each([
  ["9.3.2 14:20", unread("9.3.2 14:20")],
  ["halb drei", unread("halb drei")],
  ["March 9, 14:20 UTC", "3 started_at: the year of this date is told nowhere: left out"],
  ["last Monday 14:20", unread("last Monday 14:20")],
])("a stated time of which no day can be told is a doubt: %s", (start, doubt) => {
  expect(doubts(`# Search was down\n\nStart: ${start}\n`)).toEqual([doubt]);
});

describe("a time in several fields", () => {
  const dated = (words: string) => values(`# Search was down\n\n${words}\n${STORY}`);
  const expected = { started_at: "2024-01-02T10:05", resolved_at: "2024-01-03T11:20" };

  it.each([
    "Start date: 2024-01-02\nStart time: 10:05\nEnd date: 2024-01-03\nEnd time: 11:20",
    "Start date: 2024-01-02\nEnd date: 2024-01-03\nStart time: 10:05\nEnd time: 11:20",
    "| Start date | Start time | End date | End time |\n| --- | --- | --- | --- |\n| 2 Jan 2024 | 10:05 am | 3 Jan 2024 | 11:20 am |",
  ])("has its day in one and its clock in another: %j", (words) =>
    expect(dated(words)).toMatchObject(expected),
  );

  it.each([
    "Date: 2024-01-02\nTime: 10:05 – 11:20 (next day)",
    "Outage window: 2024-01-02 10:05 to 11:20 the following day",
    "Outage window: 2024-01-02 10:05 – 11:20 (+1)",
    "発生日時: 2024年1月2日 10:05\n復旧日時: 翌日 11:20",
    "Began: 2024-01-02 10:05\nEnded: the next day at 11:20",
  ])("is of the next day where its words say so: %j", (words) =>
    expect(dated(words)).toMatchObject(expected),
  );

  it.each([
    ["Start: Sunday 10:05", "2023-12-31T10:05"],
    ["Start: 10:05 on Sunday", "2023-12-31T10:05"],
    ["Start: 10:05 on Tuesday", "2024-01-02T10:05"],
  ])("is on the day of the week beside it: %j", (words, start) => {
    const text = `# Search was down\n\n${words}\n${STORY}`;
    const told = doubts(text, "2024-01-02-a.md").filter((one) => one.includes("of the week"));
    expect(values(text, "2024-01-02-a.md").started_at).toBe(start);
    expect(told).toHaveLength(start.startsWith("2024-01-02") ? 0 : 1);
  });

  it("is of a later week where the one before lies before the start", () => {
    const words = "Start: Friday, 10:05\nEnd: Thursday 11:20";
    const text = `# Search was down\n\n${words}\n${STORY}`;
    expect(values(text, "2024-01-02-a.md")).toMatchObject({
      started_at: "2024-01-05T10:05",
      resolved_at: "2024-01-11T11:20",
    });
    expect(doubts(text, "2024-01-02-a.md").join()).toContain("a week later");
  });

  it("is of the day before the one that is known, where it is told as yesterday", () => {
    const text = "# Search was down\n\nYesterday at 10:05 search went down for all who used it.\n";
    expect(values(text, "2024-01-02-a.md").started_at).toBe("2024-01-01T10:05");
    expect(doubts(text, "2024-01-02-a.md").join()).toContain("yesterday is told");
  });

  it.each(["(London)", "local time", "(hora de Utopia)"])(
    "with words that may be its zone, and are not known, is a doubt: %s",
    (zone) => {
      const message = "may be the zone of this time, and is not known";
      expect(doubts(`# A\n\nStart: 2024-01-02 10:05 ${zone}\n${STORY}`).join()).toContain(message);
      expect(doubts(`# A\n\nStart: 2024-01-02 10:05 (about)\n${STORY}`).join()).not.toContain(
        message,
      );
    },
  );

  it("is stated behind the name of a section, where it stands there", () => {
    const text = "Start: 2024-01-02 10:05 UTC\nDetection: 10:20 by an alarm\nMitigation: 10:50";
    expect(dated(text)).toMatchObject({
      ...{ detected_at: "2024-01-02T10:20", mitigated_at: "2024-01-02T10:50" },
    });
    expect(dated("Start: 2024-01-02 10:05\nDetection: by an alarm").detected_at).toBeUndefined();
  });

  it("is in the zone that the name of its field tells", () => {
    expect(dated("Start (UTC): 2024-01-02 10:05\nEnd (PST): 2024-01-02 03:20")).toMatchObject({
      ...{ started_at: "2024-01-02T10:05", resolved_at: "2024-01-02T11:20", timezone: "UTC" },
    });
    const both = "Start (local): 2024-01-02 11:05\nStart (UTC): 2024-01-02 10:05";
    expect(dated(both)).toMatchObject({ started_at: "2024-01-02T10:05", timezone: "UTC" });
    expect(dated("Start (local): 2024-01-02 11:05").started_at).toBe("2024-01-02T11:05");
  });

  it("is of the afternoon where the timeline says so", () => {
    const text = (clock: string, entry: string) =>
      `# Search was down\n\nDate: 2024-01-02\nStart: ${clock}\n${STORY}\n## Timeline\n\n- ${entry} Search fails\n`;
    expect(values(text("2:05", "2:05 PM")).started_at).toBe("2024-01-02T14:05");
    expect(doubts(text("2:05", "2:05 PM"))).toContain(
      "4 started_at: 02:05 is told; the timeline has 14:05, which is taken",
    );
    expect(values(text("2:05", "2:05")).started_at).toBe("2024-01-02T02:05");
  });

  it("is a doubt where only the file's name tells its day, in an order that cannot be told", () => {
    const said = doubts(`# Search was down\n${STORY}`, "03-04-2020-search.md");
    expect(said.join()).toContain("the order of day and month cannot be told");
  });

  it("is of the new year behind a start in the old one", () => {
    const words = "Start: Dec 31, 2023 23:50\nEnd: Jan 1 00:20";
    expect(dated(words)).toMatchObject({ resolved_at: "2024-01-01T00:20" });
    expect(doubts(`# Search was down\n\n${words}\n${STORY}`).join()).toContain("2024 is taken");
  });

  it("is a doubt where its year is told nowhere", () => {
    const text = `# Search was down\n\nDate: March 3, 10:05 UTC\n${STORY}`;
    expect(values(text).started_at).toBeUndefined();
    expect(doubts(text)).toEqual(["3 started_at: the year of this date is told nowhere: left out"]);
  });

  it.each(["2024-01-02T00:00:00Z", "2024-01-02 00:00:00 +0100", "2024-01-02T00:00:00.000Z"])(
    "is a day where a program wrote its midnight: %s",
    (value) => {
      expect(dated(`Date: ${value}`).started_at).toBe("2024-01-02");
      expect(dated(`Start: ${value}`).started_at).toMatch(/^2024-01-02T/);
    },
  );

  it("is not where another sentence begins so", () => {
    const words = "Began: 2024-01-02 10:05\nEnded: 11:20, the next day we wrote this";
    expect(dated(words)).toMatchObject({ resolved_at: "2024-01-02T11:20" });
  });
});

describe("a mail", () => {
  const mail = (head: string) => `${head}\n\nHi all,\n\nSUMMARY\n\nSearch was down.\n`;

  it.each([
    "Subject: Search was down on 3 May 2023\nFrom: ops@example.com\nDate: Thu, 4 May 2023 17:10:00 +0200",
    "**Von:** ops@example.com\n**Datum:** 4. Mai 2023 17:10\n**Betreff:** Ausfall der Suche am 03.05.2023",
  ])("is dated by when it was sent, and no incident is: %j", (head) => {
    expect(read(mail(head)).facts.get("started_at")?.value).toBe("2023-05-03");
  });

  it("is none with the times of an incident in their place", () => {
    const text = "Subject: Search was down\nDate: 2023-05-04\nFrom: 10:00\nTo: 11:00 UTC\n";
    expect(values(text).started_at).toMatch(/^2023-05-04/);
  });

  it("is none without a sender", () => {
    const { facts } = read("Subject: Search was down\nDate: 2023-05-04\n\n## Summary\n\nIt was.\n");
    expect(facts.get("started_at")?.value).toBe("2023-05-04");
  });
});

describe("layouts", () => {
  const expected = {
    title: "Search was down",
    severity: "sev1",
    status: "resolved",
    started_at: "2024-01-02T10:05",
    resolved_at: "2024-01-02T11:20",
    timezone: "UTC",
  };

  it.each([
    [
      "YAML front matter",
      `---\ntitle: Search was down\nincident:\n  severity: P1\nstatus: resolved\nstart_time: 2024-01-02 10:05 UTC\nend_time: 2024-01-02 11:20 UTC\n---\n`,
    ],
    [
      "TOML front matter",
      `+++\ntitle = "Search was down"\nstatus = "Resolved"\n[incident]\nseverity = "P1"\nstarted_at = 2024-01-02T10:05:00Z\nresolved_at = 2024-01-02T11:20:00Z\n+++\n`,
    ],
    [
      "a table of two columns",
      `# Postmortem: Search was down\n\n| Field | Value |\n| --- | --- |\n| **Severity** | P1 - Critical |\n| Status | Resolved |\n| Period | 2024-01-02 10:05–11:20 UTC |\n`,
    ],
    [
      "a table of one row",
      `# Search was down\n\n| Date | Time | Severity | Status |\n| --- | --- | --- | --- |\n| 2024-01-02 | 10:05–11:20 UTC | Critical | Closed |\n`,
    ],
    [
      "bold labels",
      `# INC-7: Search was down\n\n**Date:** January 2, 2024  \n**Time**: 10:05 AM to 11:20 AM UTC  \n**Severity:** SEV-1 (all users)  \n**Status:** ✅ Fixed\n`,
    ],
    [
      "several on a line",
      `# Search was down\n\n**Date:** 2024-01-02 | **Time:** 10:05–11:20 UTC | **Severity:** P1 | **Status:** Resolved\n`,
    ],
    [
      "a list",
      `# Search was down\n\n- Date: 2 January 2024\n- Duration: 75 minutes (10:05–11:20 UTC)\n- Severity: 1\n- Status: closed\n`,
    ],
    [
      "lines in a quote",
      `# Search was down\n\n> **Severity**: Critical\n> **Status**: Resolved\n> **Start time (UTC)**: 2024-01-02 10:05\n> **End time (UTC)**: 2024-01-02 11:20\n`,
    ],
    [
      "short headings",
      `# Search was down\n\n### Date\n\n2024-01-02, 10:05–11:20 UTC\n\n### Severity: P1\n\n### Status\n\nResolved\n`,
    ],
    [
      "Japanese",
      `# 障害報告：Search was down\n\n## 基本情報\n\n- 発生日時：２０２４年１月２日 １０時５分 UTC\n- 復旧日時：2024年1月2日 11:20 UTC\n- 重大度：重大\n- ステータス：解決済み\n`,
    ],
    [
      "Norwegian",
      `# Hendelsesrapport: Search was down\n\n**Dato:** 02.01.2024 kl. 10.05 - 11.20 (UTC)\n\n**Alvorlighetsgrad:** Kritisk\n\n**Status:** Løst\n`,
    ],
  ])("%s", (_, text) => {
    const found = values(text + STORY);
    const minutes = (value: unknown) => String(value).slice(0, 16);
    expect({
      ...found,
      started_at: minutes(found.started_at),
      resolved_at: minutes(found.resolved_at),
    }).toEqual(expected);
  });
});

it("doubts a zone that a few times carry for all", () => {
  const entries = (zones: readonly string[]) =>
    zones.map((zone, at) => `- 2024-03-12 1${at}:00${zone} step\n`).join("");
  const doubtsOf = (zones: readonly string[]) =>
    read(`# Search was down\n\n## Timeline\n\n${entries(zones)}`).doubts.filter(({ message }) =>
      message.includes("few times name a zone"),
    );
  const none = ["", "", "", "", "", ""];
  expect(doubtsOf([...none, " PDT", " EDT"])).toMatchObject([{ line: 11 }]);
  expect(doubtsOf([...none, " PDT"])).toHaveLength(1);
  expect(doubtsOf([" PDT", "", ""])).toEqual([]);
  expect(doubtsOf([" PDT", " EDT"])).toEqual([]);
});

describe("how long it took", () => {
  it.each([
    "**Duration:** 2h 35m (14:05 – 16:40 UTC)",
    "**Duration:** 2h35 (14:05 – 16:40 UTC)",
    "**Duration:** 02:35 hours, 14:05-16:40 UTC",
    "**Downtime:** 2 h 35 min (14:05 – 16:40 UTC)",
    "**Dauer:** 2h 35m (14:05 – 16:40 UTC)",
    "| Field | Value |\n|-|-|\n| Outage duration | 2h 35m (from 14:05 to 16:40 UTC) |",
    "**When:** 2h 35m, 14:05 – 16:40 UTC",
  ])("is no time of day: %s", (line) => {
    expect(values(`# Search was down\n\n**Date:** 2024-03-12\n\n${line}${STORY}`)).toMatchObject({
      started_at: "2024-03-12T14:05",
      resolved_at: "2024-03-12T16:40",
    });
  });

  it.each(["2h 35m", "2 h 35 min", "02:35", "2h35"])("is none alone: %s", (length) => {
    const text = `# Search was down\n\n**Date:** 2024-03-12\n\n**Duration:** ${length}${STORY}`;
    expect(values(text)).toMatchObject({ started_at: "2024-03-12" });
    expect(values(text)).not.toHaveProperty("resolved_at");
  });

  it("is told beside when it began", () => {
    const text = `# Search was down\n\n**When:** 12 March 2024, 2h 35m starting at 14:05 UTC${STORY}`;
    expect(values(text)).toMatchObject({ started_at: "2024-03-12T14:05" });
  });
});

it.each([
  "Date/Time of incident: 2024-01-17 | 08:15 - 09:45 (UTC)",
  "Fecha y hora: 17/01/2024 8:15 – 9:45",
])("the day and the time may be one fact: %s", (line) => {
  expect(values(`# Search was down\n\n${line}\n${STORY}`)).toMatchObject({
    started_at: "2024-01-17T08:15",
    resolved_at: "2024-01-17T09:45",
  });
});

it("takes what stands below Causes for no tags, and who reported it for no owner", () => {
  const text = `# Search was down\n\n- Reporter: Ann Lee\n- Assignee: Bo Roe\n${STORY}\n## Causes\n\n- Missing index\n- No alert, sadly\n`;
  expect(values(text)).not.toHaveProperty("causes");
  expect(values(text)).toMatchObject({
    owner: "bo-roe",
    participants: ["ann-lee (reporter)", "bo-roe"],
  });
});

it("takes no date of an action for one of the incident, and none of code", () => {
  const text = `# Search was down\n\n**Date:** 2024-01-02${STORY}\n## Action items\n\n### Detection\n\n- Alert on it, due 2024-05-15\n\n### Resolved\n\n- 2024-06-01\n`;
  expect(values(text)).not.toHaveProperty("detected_at");
  expect(values(text)).not.toHaveProperty("resolved_at");
  const code = `# Search was down${STORY}\n\`\`\`\nversion: 2022-11-28\n\`\`\`\n`;
  expect(values(code)).not.toHaveProperty("started_at");
});

describe("the title", () => {
  it.each([
    ["a plain first line", "Post-mortem: Search was down\nauthors: the team\n\nDate: 2024-01-02"],
    ["a first line alone", "Search was down\n\nDate: 2024-01-02"],
    [
      "the heading below one that is a number",
      "# Incident 1\n\n## Search was down\n\nDate: 2024-01-02",
    ],
    [
      "the heading below one of many",
      "# Search postmortems\n\nWhat we learnt.\n\n## 2024-01-02: Search was down\n\nAll of it.",
    ],
    ["a field below such a heading", "# INC-12\n\n**Title:** Search was down"],
  ])("is %s", (_, head) => {
    expect(values(`${head}${STORY}`, "docs/a.md").title).toBe("Search was down");
  });

  it.each([
    ["a sentence", "Search was down. It was bad.", "docs/search.md", "Search"],
    [
      "a section that nobody knows",
      "# Incident 1\n\n## Some background\n\nWe search.",
      "docs/a.md",
      "Incident 1",
    ],
    ["a line below a heading", "# Search was down\n\nPost-mortem: DNS", "a.md", "Search was down"],
  ])("is not %s", (_, head, path, title) => {
    expect(values(`${head}${STORY}`, path).title).toBe(title);
  });
});

describe("the beginning", () => {
  const timeline = (...entries: string[]) =>
    `# Search was down${STORY}\n## Timeline (UTC)\n\n${entries.map((entry) => `- ${entry}`).join("\n")}\n`;

  it("is the entry that says so", () => {
    const text = timeline(
      "09:00 A meeting",
      "10:05 Errors begin",
      "10:20 Issue detected",
      "11:20 Incident resolved",
    );
    expect(values(text, "2024-01-02-search.md")).toMatchObject({
      started_at: "2024-01-02T10:05",
      detected_at: "2024-01-02T10:20",
      resolved_at: "2024-01-02T11:20",
      timezone: "UTC",
    });
    expect(doubts(text, "2024-01-02-search.md")).toEqual([]);
  });

  it.each([
    ["A deploy went out at 09:50 on 2024-01-02. Search started failing at 10:05.", "10:05"],
    ["On 2024-01-02 a deploy at 09:50 broke search, and errors started at 10:05 for all.", "10:05"],
    ["On 2024-01-02 search went down at 10:05, a fix was made at 10:50.", "10:05"],
    [
      "On 2024-01-02 at 10:05 we deployed and at 10:10 search went unavailable there.",
      "10:05",
      "several",
    ],
  ])("is one of the times of a sentence: %s", (words, clock, doubt?: string) => {
    const text = `# Search was down\n\n${words}\n\n## Root cause\n\nA bad deploy.\n`;
    expect(values(text).started_at).toBe(`2024-01-02T${clock}`);
    const said = doubts(text).filter((one) => one.includes("sentence"));
    expect(said).toEqual(doubt === undefined ? [] : [expect.stringContaining(doubt)]);
  });

  it("is no command of which an option is called so", () => {
    const text = timeline(
      "09:50 CI starts: `run --timeout 30 --errors=fail`",
      "10:05 Search fails for all",
    );
    expect(values(text, "2024-01-02-search.md").started_at).toBe("2024-01-02T10:05");
  });

  it("is told behind a remark on the time in a row", () => {
    const text = `# Search was down${STORY}\n## Timeline\n\n| Time | What |\n| --- | --- |\n| 2024-01-02 early | 発生: all fails |\n| 2024-01-03 10:00 | Errors begin |\n`;
    expect(values(text).started_at).toBe("2024-01-02");
  });

  it.each([
    ["2024-01-02 10:05", "10:05"],
    ["2024-01-02 10:05 CET (09:05 UTC)", "10:05"],
    ["2024-01-02 10:05 (first reports at 10:20)", "10:05"],
    ["2024-01-02 10:05, detected at 10:20, resolved at 11:20", "10:05"],
    ["detected 2024-01-02 10:20, had begun at 10:05", "10:05"],
    [
      "last good order 2024-01-02 09:50, first failed order 2024-01-02 10:05",
      "10:05",
      "still right",
    ],
    [
      "最終の正常版（v1）は2024-01-01 09:50。空の版は2024-01-02 10:05〜11:20の間",
      "10:05",
      "still right",
    ],
    ["wave 1: 2024-01-02 10:05 / wave 2: 2024-01-03 09:10", "10:05", "the first is taken"],
    ["A: 2024-01-02 10:20 (late. Very) / B: 2024-01-02 10:05", "10:05", "the earliest is taken"],
    ["2024-01-02 10:05. It was triggered by a deploy at 09:50", "10:05", "the first is taken"],
    ["2024-01-02 10:05 UTC / 02:05 PST", "10:05"],
    ["before 2024-01-02 10:05", "10:05", "before or after"],
    ["5 minutes after 10:05 on 2024-01-02", "10:05", "before or after"],
    ["2024-01-02 10:05 以前", "10:05", "before or after"],
    ["no later than 2024-01-02 10:05", "10:05"],
  ])("is one of the times in its field: %s", (value, clock, doubt?: string) => {
    const text = `# Search was down\n\n**Start time:** ${value}\n${STORY}`;
    expect(values(text).started_at).toBe(`2024-01-02T${clock}`);
    const said = doubts(text).filter((one) => one.includes("taken"));
    expect(said).toEqual(doubt === undefined ? [] : [expect.stringContaining(doubt)]);
  });

  it.each([
    ["11:20", "11:20"],
    ["10:40 mitigated, 11:20 resolved", "11:20", "the last is taken"],
    ["11:20 (verified at 12:00)", "11:20"],
    ["11:20, written up at 18:00", "11:20"],
    [
      "11:20. The on-call engineer rested from then; the team met at 18:00",
      "11:20",
      "the first is taken",
    ],
  ])("and so is the end: %s", (value, clock, doubt?: string) => {
    const text = `# Search was down\n\nStart: 2024-01-02 10:05\nResolved: ${value}\n${STORY}`;
    expect(values(text).resolved_at).toBe(`2024-01-02T${clock}`);
    const said = doubts(text).filter((one) => one.includes("taken"));
    expect(said).toEqual(doubt === undefined ? [] : [expect.stringContaining(doubt)]);
  });

  describe("and the ends, marked as Google's SRE book does", () => {
    const PATH = "2024-01-02-search.md";
    const entries = [
      "10:02 INCIDENT BEGINS, since many call",
      "10:05 Backends melt, **OUTAGE BEGINS** under load",
      "10:40 Rolled back, OUTAGE ENDS for all users, a post-mortem is to be written",
      "11:10 INCIDENT ENDS, reached 30 minutes of nominal performance",
    ];

    it("are when users were well again, and when it was closed", () => {
      expect(values(timeline(...entries), PATH)).toMatchObject({
        started_at: "2024-01-02T10:05",
        mitigated_at: "2024-01-02T10:40",
        resolved_at: "2024-01-02T11:10",
      });
      expect(doubts(timeline(...entries), PATH)).toEqual([]);
    });

    it("are asked about where a third one is told", () => {
      const text = timeline(...entries.toSpliced(2, 0, "10:30 OUTAGE MITIGATED by a second pool"));
      expect(values(text, PATH)).toMatchObject({
        mitigated_at: "2024-01-02T10:30",
        resolved_at: "2024-01-02T11:10",
      });
      expect(doubts(text, PATH)).toEqual([
        "13 resolved_at: the timeline tells when the outage ended, and later when the incident did, which is taken",
      ]);
    });

    it.each([
      ["10:40", entries.slice(0, 3)],
      ["11:10", [...entries.slice(0, 2), entries[3] as string]],
    ])("is %s where it is the only one", (end, some) => {
      const found = values(timeline(...some), PATH);
      expect(found.resolved_at).toBe(`2024-01-02T${end}`);
      expect(found).not.toHaveProperty("mitigated_at");
    });
  });

  it("is a guess where no entry says so, and that is said", () => {
    const text = timeline("10:05 Deployed 2.4.0", "10:20 The alert on errors fires");
    expect(values(text, "2024-01-02-search.md").started_at).toBe("2024-01-02T10:05");
    expect(doubts(text, "2024-01-02-search.md")).toEqual([
      "9 started_at: no start is stated; the change before it was noticed is taken",
    ]);
  });

  it("is a day where the story begins with what was noticed", () => {
    const text = timeline("10:20 The alert on errors fires", "10:40 Rolled back");
    expect(values(text, "2024-01-02-search.md").started_at).toBe("2024-01-02");
  });

  describe("on a stated day", () => {
    const dated = (date: string, ...entries: string[]) =>
      timeline(...entries).replace("\n\n", `\n\n**Date:** ${date}\n\n`);

    it("stays there where the first harm told is on another, and takes the clock of that day", () => {
      const other = dated("2024-01-02", "2024-01-01 23:00 Requests fail", "2024-01-02 10:20 Fixed");
      expect(values(other).started_at).toBe("2024-01-02");
      expect(doubts(other)).toEqual([]);
      const same = dated("2024-01-02", "2024-01-01 23:00 A release", "2024-01-02 10:20 All fails");
      expect(values(same).started_at).toBe("2024-01-02T10:20");
    });

    it("is asked about where nothing in the timeline is on it", () => {
      const text = dated("2024-01-02", "2024-01-04 10:05 Requests fail", "2024-01-04 10:20 Fixed");
      expect(values(text).started_at).toBe("2024-01-02");
      expect(doubts(text)).toEqual([
        "3 started_at: the timeline begins on 2024-01-04, and the text says 2024-01-02, which is taken | 2024-01-02 | 2024-01-04",
      ]);
      const front = timeline("2024-01-04 10:05 Requests fail");
      const inFront = `---\ndate: 2024-01-02\n---\n${front}`;
      expect(values(inFront).started_at).toBe("2024-01-02");
      expect(values(front, "2024-01-02-a.md").started_at).toBe("2024-01-02");
    });

    it("stays there where the story begins before it, and says of no harm when it began", () => {
      const text = timeline("2024-01-01 09:00 A meeting", "2024-01-04 10:05 Errors again");
      expect(values(text, "2024-01-02-a.md").started_at).toBe("2024-01-02");
      expect(doubts(text, "2024-01-02-a.md")).toHaveLength(1);
    });

    it("is that of the document where it lies behind all that happened, or far from it", () => {
      const behind = dated("2024-01-09", "2024-01-02 10:05 Requests fail");
      expect(values(behind).started_at).toBe("2024-01-02T10:05");
      expect(doubts(behind)).toContainEqual(
        expect.stringMatching(/document's date says 2024-01-09.*\| 2024-01-02T10:05 \| 2024-01-09/),
      );
      const far = dated("2024-05-09", "2024-01-02 10:05 Requests fail", "2024-06-01 Closed");
      expect(values(far).started_at).toBe("2024-01-02T10:05");
    });

    it("is held against an entry that says itself to be the start", () => {
      const text = dated("2024-01-02", "2024-01-01 10:05 Errors begin", "2024-01-02 11:20 Fixed");
      expect(values(text).started_at).toBe("2024-01-01T10:05");
      expect(doubts(text)[0]).toMatch(/document's date says 2024-01-02, and the timeline/);
    });
  });

  describe("and the end in prose", () => {
    const told = (words: string, above = "") =>
      `# Search was down\n\n${above}## Summary\n\nEverybody uses search, every day, and from everywhere.\n\n${words}\n`;
    const PERIOD = { started_at: "2021-03-03T14:05", resolved_at: "2021-03-03T15:20" };

    it.each([
      [
        "On 3 March 2021 at 14:05 UTC we noticed errors that had begun on 1 March.",
        ", in which somebody noticed it",
      ],
      [
        "A token of ours was found on 3 March 2021 at 14:05 UTC in a public place.",
        ", in which somebody noticed it",
      ],
      [
        "Like on 3 March 2021 at 14:05 UTC, when the same happened, search was down for an hour.",
        "",
      ],
      ["On 3 March 2021 at 14:05 UTC a flag was turned on for all who use search.", ""],
    ])("a time, which is a guess: %s", (words, how) => {
      const text = `# Search\n\n## Summary\n\n${words}\n`;
      expect(values(text)).toMatchObject({ started_at: "2021-03-03T14:05" });
      expect(doubts(text)).toEqual([
        `5 started_at: no start is stated; the time in this sentence is taken${how}`,
      ]);
    });

    it("a day that ends a sentence, which is none of the next", () => {
      const words =
        "A release went out at 13:00 UTC on 2021-03-03. Search was down from 14:05 UTC on.";
      expect(values(`# Search\n\n## Summary\n\n${words}\n`).started_at).toBe("2021-03-03T14:05");
    });

    it.each([
      "Search was unavailable to everybody between 14:05 and 15:20 UTC on 3 March 2021.",
      "The outage lasted from 2021-03-03 14:05 UTC until 2021-03-03 15:20 UTC, since a disk was full.",
      "The incident started on 3 March 2021 at 14:05 UTC and ended at 15:20 UTC.",
      "Am 3. März 2021 war die Suche von 14:05 bis 15:20 Uhr nicht erreichbar.",
      "Søk var nede fra kl. 14:05 til 15:20 den 3. mars 2021.",
    ])("%s", (words) => {
      expect(values(told(words))).toMatchObject(PERIOD);
      expect(doubts(told(words))).toEqual([
        "7 started_at: no start is stated; the period in this sentence is taken",
      ]);
    });

    it("are none where nothing went wrong in it, or it was planned", () => {
      for (const words of [
        "We met between 14:05 and 15:20 UTC on 3 March 2021.",
        "The next downtime is planned between 14:05 and 15:20 UTC on 3 March 2021.",
      ])
        expect(values(told(words))).not.toHaveProperty("resolved_at");
    });

    it("are on the stated day", () => {
      const words = "Search was down from 14:05 until 15:20 UTC.";
      expect(values(told(words, "**Date:** 2021-03-03\n\n"))).toMatchObject(PERIOD);
    });
  });

  it("is told by a sentence that begins with it", () => {
    const text =
      "# Search was down\n\nOn January 2nd, 2024 at 10:05 UTC search stopped answering, and nobody was told.\n";
    expect(values(text)).toMatchObject({ started_at: "2024-01-02T10:05", timezone: "UTC" });
  });

  it("is the document's day only where nothing else is told", () => {
    const text = `---\ndate: 2024-01-05\n---\n# Search was down${STORY}`;
    expect(values(text).started_at).toBe("2024-01-05");
    expect(doubts(text)[0]).toMatch(/^2 started_at: only the day of the document/);
    expect(values(text, "2024-01-02-search.md").started_at).toBe("2024-01-02");
  });

  it("is not made up", () => {
    expect(values(`# Search was down${STORY}`)).not.toHaveProperty("started_at");
    expect(values(`# Search was down\n\n**Date:** January 2024${STORY}`)).not.toHaveProperty(
      "started_at",
    );
    expect(values(`# Search was down\n\n**Date:** YYYY-MM-DD${STORY}`)).not.toHaveProperty(
      "started_at",
    );
    expect(values(`# Search was down\n\n**Date:** 2024-02-31${STORY}`)).not.toHaveProperty(
      "started_at",
    );
  });
});

describe("the day of the document itself", () => {
  const told = (started: string, own: string) =>
    `# Search was down\n\n**Started:** ${started}\n**Detected:** ${started}\n${own}${STORY}`;

  it.each([
    ["2024-03-05", "**Published:** 2024-03-01", "after"],
    ["2024-03-05", "**Written:** 2024-03-01", "after"],
    ["2024-03-05", "**Last updated:** 2024-03-01", "after"],
    ["2014-03-05", "**Published:** 2024-03-07", "more than a year before"],
  ])("makes a start doubtful: %s, %s", (started, own, how) => {
    expect(values(told(started, own)).started_at).toBe(started);
    expect(doubts(told(started, own))).toEqual([
      expect.stringContaining(`started_at is ${started}, ${how} the day of the document itself`),
    ]);
  });

  it.each([
    ["2024-03-05", "**Published:** 2024-03-04"],
    ["2024-03-05", "**Published:** 2024-06-01"],
    ["2014-03-05", "**Last updated:** 2024-03-07"],
  ])("goes with a start: %s, %s", (started, own) => {
    expect(doubts(told(started, own))).toEqual([]);
  });

  it("is never the start", () => {
    for (const own of ["Written", "Published", "Postmortem date"]) {
      const text = `# Search was down\n\n**${own}:** 2024-03-01${STORY}`;
      expect(values(text)).not.toHaveProperty("started_at");
    }
  });
});

it("the day in the heading that names the one incident of a log is stated", () => {
  const text = `# Search postmortems\n\nWhat we learnt.\n\n## 2024-01-02: Search was down\n\n**Duration:** 45 minutes (10:25 - 11:10 UTC)\n\nSince 2023-05-06 it had been slow.\n`;
  expect(values(text, "docs/a.md")).toMatchObject({
    title: "Search was down",
    started_at: "2024-01-02T10:25",
  });
  expect(doubts(text, "docs/a.md")).toEqual([]);
});

describe("a clock that may have no summer time", () => {
  const told = (time: string) => `# Search was down\n\n**Started:** ${time}${STORY}`;
  const PHOENIX = { started_at: "2024-07-02T10:05", timezone: "America/Phoenix" };

  it.each(["Arizona time", "(MST, no DST)", "Phoenix time"])("is Arizona's: %s", (zone) => {
    expect(values(told(`2024-07-02 10:05 ${zone}`))).toMatchObject(PHOENIX);
    expect(doubts(told(`2024-07-02 10:05 ${zone}`))).toEqual([]);
  });

  it("is asked about in a summer, and only there", () => {
    for (const zone of ["MST", "Mountain Standard Time"]) {
      expect(doubts(told(`2024-07-02 10:05 ${zone}`))).toEqual([
        `3 timezone: ${zone} is not what clocks show in America/Denver at that time of the year: read as what they show, which is an hour beside it; in America/Phoenix they show it all the year round | America/Denver | America/Phoenix`,
      ]);
      expect(doubts(told(`2024-01-02 10:05 ${zone}`))).toEqual([]);
    }
  });

  it("is the team's own, where that is one", () => {
    const reading = { timezone: "America/Phoenix" };
    expect(values(told("2024-07-02 10:05 MST"), "a.md", reading)).toMatchObject(PHOENIX);
    expect(doubts(told("2024-07-02 10:05 MST"), "a.md", reading)).toEqual([]);
  });
});

describe("a timeline in another zone than the document", () => {
  const told = (start: string, detected: string) =>
    `# Search was down\n\n**Period:** ${start}${STORY}\n## Timeline\n\n| Time (UTC) | What |\n| --- | --- |\n| ${detected} | Detected by the monitoring |\n`;

  it.each([
    ["2024-01-02 18:35–18:50 JST", "09:45", "2024-01-02T18:45"],
    ["2024-01-02 00:35–00:50 JST", "15:45", "2024-01-02T00:45"],
    ["2024-01-02 18:35–18:50 JST", "09:45 UTC", "2024-01-02T18:45"],
  ])("%s, %s", (start, detected, expected) => {
    expect(values(told(start, detected)).detected_at).toBe(expected);
    expect(doubts(told(start, detected))).toEqual([]);
  });
});

describe("doubts", () => {
  const dated = (date: string) => `# Search was down\n\n**Date:** ${date}${STORY}`;

  it("an order of day and month that cannot be told", () => {
    expect(doubts(dated("03/04/2020"))).toEqual([
      "3 started_at: the order of day and month cannot be told; read as 2020-04-03, and 2020-03-04 is as likely | 2020-04-03 | 2020-03-04",
    ]);
    expect(values(dated("03/04/2020 10:05 AM")).started_at).toBe("2020-03-04T10:05");
  });

  it("none where the document, the folder or the file's name tells", () => {
    expect(doubts(`${dated("03/04/2020")}\nSeen again on 27/04/2020.`)).toEqual([]);
    expect(doubts(dated("03/04/2020"), "a.md", { dayOrder: "month-first" })).toEqual([]);
    expect(values(dated("03/04/2020"), "2020-03-04-a.md").started_at).toBe("2020-03-04");
    expect(doubts(dated("03/04/2020"), "2020-03-04-a.md")).toEqual([]);
  });

  it("none where a month in words tells, or the same day written in another way", () => {
    const text = dated("03/04/2020");
    for (const path of [
      "march-2020-search.md",
      "search_March_2020.md",
      "März-2020.md".normalize("NFD"),
    ]) {
      expect(values(text, path).started_at).toBe("2020-03-04");
      expect(doubts(text, path)).toEqual([]);
    }
    const named = text.replace("# Search was down", "# Search was down (mars 2020)");
    expect(values(named).started_at).toBe("2020-03-04");
    expect(values(`${text}\nOn 4 March 2020 we closed it.`).started_at).toBe("2020-03-04");
    expect(doubts(`${text}\nOn 4 March 2020 we closed it, after 3 April 2020.`)).toHaveLength(1);
  });

  it("stay where an entry adds the clock, and go where it bears a date", () => {
    const told = (time: string) =>
      `${dated("03/04/2020")}\n## Timeline\n\n- ${time} Errors begin\n- 11:00 Rolled back\n`;
    expect(values(told("10:05")).started_at).toBe("2020-04-03T10:05");
    expect(doubts(told("10:05"))[0]).toMatch(/^3 started_at: the order of day and month/);
    expect(doubts(told("2020-04-03 10:05"))).toEqual([]);
  });

  it("an end that is told before the start, unless only midnight lies between", () => {
    const text = (end: string) =>
      `${dated("2024-01-02")}\n- Start: 14:05\n- End: ${end}\n`.replace(STORY, "");
    expect(values(text("13:20")).resolved_at).toBe("2024-01-03T13:20");
    expect(doubts(text("13:20"))[0]).toMatch(
      /told before the start.*2024-01-03T13:20, a day later/,
    );
    expect(values(text("01:20")).resolved_at).toBe("2024-01-03T01:20");
    expect(doubts(text("01:20"))).toEqual([]);
  });

  describe("a weekday that is another", () => {
    const SAYS = "Monday stands beside 2024-03-05, which is a Tuesday: the date is taken";

    it.each([
      "Monday 2024-03-05",
      "2024-03-05 (Mon)",
      "2024-03-05, Monday",
      "2024-03-05 Monday 10:05 UTC",
      "10:05 UTC on Monday, 5 March 2024",
      "Montag, 5. März 2024",
      "lundi 5 mars 2024",
      "mandag 5. mars 2024",
      "2024年3月5日(月)",
      "2024年3月5日（月曜日） 10:05",
      "2024年3月5日 星期一",
    ])("%s", (date) => {
      expect(String(values(dated(date)).started_at)).toMatch(/^2024-03-05/);
      expect(doubts(dated(date))).toEqual([`3 started_at: ${SAYS}`]);
      const right = date
        .replace(/Mon(?=\))/, "Tue")
        .replace(/(?:Mon|Tues)day/, "Tuesday")
        .replace("Montag", "Dienstag")
        .replace("lundi", "mardi")
        .replace("mandag", "tirsdag")
        .replace(/(?<=[（(])月/, "火")
        .replace("期一", "期二");
      expect(doubts(dated(right))).toEqual([]);
    });

    it("none where it tells which of day and month comes first", () => {
      for (const date of ["Monday 04/03/2024", "04/03/2024 (Mon)"]) {
        expect(values(dated(date)).started_at).toBe("2024-03-04");
        expect(doubts(dated(date))).toEqual([]);
      }
      expect(values(dated("Wednesday 04/03/2024")).started_at).toBe("2024-04-03");
      expect(doubts(dated("Friday 04/03/2024"))).toHaveLength(2);
    });

    it("none for what is no weekday", () => {
      expect(doubts(dated("2024-03-05 (approx)"))).toEqual([]);
      expect(doubts(dated("2024-03-05, Sun servers failed"))).toEqual([]);
    });
  });

  it("none for 24:00, which is midnight by the clock of the day that it ends", () => {
    const text = (date: string) => `# Search was down\n\n**Date:** ${date}${STORY}`;
    expect(values(text("2024-01-02 22:00 to 24:00 UTC"))).toMatchObject({
      started_at: "2024-01-02T22:00",
      resolved_at: "2024-01-03T00:00",
    });
    expect(values(text("2024-12-31 24:00 UTC")).started_at).toBe("2025-01-01T00:00");
    expect(doubts(text("2024-12-31 24:00 UTC"))).toEqual([]);
    expect(doubts(text("2024-12-31 24:30 UTC"))[0]).toMatch(/"24:30" is no time of day/);
  });

  it("one for one date, and the day of an entry above is left at midnight", () => {
    const text = `${dated("12/05/23")}\n## Timeline\n\n- 12/05/23 23:50 Errors begin\n- 12/05/23 23:55 Detected\n- 00:20 Incident resolved\n`;
    expect(values(text)).toMatchObject({
      started_at: "2023-05-12T23:50",
      resolved_at: "2023-05-13T00:20",
    });
    expect(doubts(text)).toHaveLength(2);
  });

  it("that of a page's day, where it lends it to a clock", () => {
    const text = `---\ndate: 2024-01-05\n---\n# Search was down${STORY}\n## Timeline\n\n- 10:05 Errors begin\n`;
    expect(values(text).started_at).toBe("2024-01-05T10:05");
    expect(doubts(text)[0]).toMatch(/only the day of the document is told/);
  });

  it("what was noticed after the end", () => {
    const text = `# Search was down\n\n- Start: 2024-01-02\n- Detected: 2024-01-05\n- End: 2024-01-03${STORY}`;
    expect(doubts(text)).toEqual([
      "4 detected_at: detected_at is 2024-01-05, after the end at 2024-01-03: one of them is wrong",
    ]);
  });

  it("a day or a time that there is not, of which no part is read", () => {
    const text = (start: string) =>
      `# Search was down\n\n- Start: ${start}\n- End: 2024-13-40 10:00${STORY}\n## Timeline\n\n- 2024-01-05 09:00 A meeting\n`;
    expect(values(text("29.02.2021 10:00"))).toMatchObject({ started_at: "2024-01-05" });
    expect(values(text("29.02.2021 10:00"))).not.toHaveProperty("resolved_at");
    expect(doubts(text("29.02.2021 10:00")).slice(0, 2)).toEqual([
      '3 started_at: "29.02.2021" is no day of the calendar: left out',
      '4 resolved_at: "2024-13-40" is no day of the calendar: left out',
    ]);
    expect(values(text("2024-01-04 25:70")).started_at).toBe("2024-01-04");
    expect(doubts(text("2024-01-04 25:70"))[0]).toMatch(/"25:70" is no time of day/);
  });

  it.each([
    ["a year of two digits", dated("7/27/23"), "a.md", /two digits; read as 2023/],
    ["no year", dated("January 2"), "2024/a.md", /no year; 2024 is taken from the file's name/],
    [
      "a name of several zones",
      dated("2024-01-02 10:05 IST"),
      "a.md",
      /IST is the name of several.*Europe\/Dublin/,
    ],
    [
      "another day in the file's name",
      dated("2024-01-02"),
      "2024-03-01-a.md",
      /the file's name says 2024-03-01/,
    ],
    [
      "an hour that was skipped",
      dated("2024-03-31 02:30 CET"),
      "a.md",
      /2024-03-31T02:30 does not exist in Europe\/Berlin/,
    ],
    [
      "an end before the start",
      `# A\n\n- Start: 2024-01-02 10:05\n- End: 2024-01-01${STORY}`,
      "a.md",
      /resolved_at would be 2024-01-01, before the start/,
    ],
    ["several severities", `# A\n\n- Severity: SEV2 → SEV1${STORY}`, "a.md", /several severities/],
    ["front matter with a fault", `---\na: [\n---\n# A${STORY}`, "a.md", /cannot be read as YAML/],
    [
      "TOML with a fault",
      `+++\na = \n+++\n# A${STORY}`,
      "a.md",
      /the TOML at the top cannot be read/,
    ],
  ])("%s", (_, text, path, message) => {
    expect(doubts(text, path).join("\n")).toMatch(message);
  });

  it("an end after midnight needs none", () => {
    const text = `# A\n\n- Start: 2024-01-02 23:05\n- End: 00:20${STORY}`;
    expect(values(text).resolved_at).toBe("2024-01-03T00:20");
    expect(doubts(text)).toEqual([]);
  });
});

describe("zones", () => {
  it("times in another zone are told in that of the document", () => {
    const text = `# A\n\n- Start: 2024-07-02 10:05 UTC\n- Detected: 2024-07-02 03:15 PDT${STORY}`;
    expect(values(text)).toMatchObject({
      started_at: "2024-07-02T10:05",
      detected_at: "2024-07-02T10:15",
      timezone: "UTC",
    });
  });

  it("of several cities with one clock the team's own is meant", () => {
    const text = `# A\n\n- Start: 2024-07-02 10:05 CEST${STORY}`;
    expect(values(text).timezone).toBe("Europe/Berlin");
    expect(values(text, "a.md", { timezone: "Europe/Oslo" }).timezone).toBe("Europe/Oslo");
    expect(values(text, "a.md", { timezone: "Asia/Tokyo" }).timezone).toBe("Europe/Berlin");
  });
});

describe("fields in other languages", () => {
  it.each([
    ["Verfasserin: mail-lead", { owner: "mail-lead" }],
    ["Autorin: mail-lead", { owner: "mail-lead" }],
    ["Betroffene Systeme: mail, web", { services: ["mail", "web"] }],
    ["Betroffene Dienste: mail, web", { services: ["mail", "web"] }],
    ["Schwere: hoch", { severity: "sev2" }],
    ["Schweregrad: kritisch", { severity: "sev1" }],
    ["Alvorlighetsgrad: høy", { severity: "sev2" }],
    ["Starttidspunkt: 2024-05-03 10:00", { started_at: "2024-05-03T10:00" }],
    ["Sluttidspunkt: 2024-05-03 12:00", { resolved_at: "2024-05-03T12:00" }],
    ["発生日時: 2024-05-03 10:00", { started_at: "2024-05-03T10:00" }],
    ["復旧日時: 2024-05-03 12:00", { resolved_at: "2024-05-03T12:00" }],
    ["Services affectés: mail", { services: ["mail"] }],
    ["Sistemas afectados: mail", { services: ["mail"] }],
    ["Date de fin: 2024-05-03 12:00", { resolved_at: "2024-05-03T12:00" }],
  ])("%s", (line, facts) => expect(values(`# Mail\n\n${line}\n`)).toMatchObject(facts));

  it.each([
    ["Datum der Nachbesprechung: 2024-05-10"],
    ["Fecha del documento: 2024-05-10"],
    ["Rédigé le: 2024-05-10"],
  ])("%s is not the start", (line) => {
    const text = `# Mail\n\n${line}\nDatum: 2024-05-03\n`;
    expect(values(text)).toMatchObject({ started_at: "2024-05-03" });
  });
});

it("a state in the brackets of a form is one, and choices are none", () => {
  expect(values(`# A\n\n**Status:** [Løst]${STORY}`).status).toBe("resolved");
  for (const none of ["[Resolved | Ongoing]", "[Resolved / Ongoing]", "[your status]"])
    expect(values(`# A\n\n**Status:** ${none}${STORY}`)).not.toHaveProperty("status");
});

describe("a field that says that there is nothing", () => {
  it.each([
    ...["none", "None.", "N/A", "-", "—", "unknown", "TBD", "tbd", "Keine", "Ingen", "なし"],
    ...["未定", "无", "ninguno", "aucune", "нет", "No services affected", "None; seen in tests"],
  ])("%s", (value) => {
    const found = values(`# A\n\n- Affected services: ${value}\n- Tags: ${value}${STORY}`);
    expect(found).not.toHaveProperty("services");
    expect(found).not.toHaveProperty("tags");
  });

  it("counts for its entry alone among others", () => {
    const found = values(`---\nservices: [search, N/A]\ntags: [None]\n---\n# A${STORY}`);
    expect(found).toMatchObject({ services: ["search"] });
    expect(found).not.toHaveProperty("tags");
  });
});

describe("people, services and names of the team's own", () => {
  const text = `# A\n\n- Authors: Jane Doe, @release-lead\n- Incident commander: Support Lead\n- Affected services: search, checkout (EU)\n- Detected by: an alert\n- Grad: P2${STORY}`;

  it("are read", () => {
    expect(values(text, "a.md", { fieldNames: new Map([["severity", ["Grad"]]]) })).toMatchObject({
      owner: "jane-doe",
      participants: ["jane-doe", "release-lead", "support-lead (incident commander)"],
      services: ["search", "checkout"],
      detected_by: "monitoring",
      severity: "sev2",
    });
  });

  it.each([
    "not by an alert",
    "アラートではない",
    "A customer wrote in, since no alert had fired in two days",
  ])("who noticed is not told by a sentence that may deny it: %s", (value) => {
    expect(values(`# A\n\n- Detected by: ${value}${STORY}`).detected_by).toBeUndefined();
  });
});

it("lines count in the file, also of the second incident in it", () => {
  const outline = outlined("# Search was down\n\n**Severity:** P1\n", "a.md", 41);
  expect(readFacts(outline, READING).facts.get("severity")?.line).toBe(43);
});

describe("any document", () => {
  const words = fc.constantFrom(
    ..."Date: |**Start:** |Severity: |Status: |03/04/20|2024-01-02|10:15|→|–|UTC|PDT|Jan 2|kl. |\n|\n\n|## Timeline|## Summary|- | \\| |---|+++|P1|年|月|午後|~|unknown|24:00|99/99/9999|*".split(
      "|",
    ),
  );

  it("gives values that our documents can bear", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string()), { maxLength: 60 }),
        fc.string(),
        (pieces, path) => {
          const { facts, doubts: all } = read(pieces.join(" "), path);
          for (const [field, { value, line }] of facts) {
            expect(line).toBeGreaterThan(0);
            if (field.endsWith("_at"))
              expect(parseTime(String(value)), String(value)).toBeDefined();
            if (field === "timezone") expect(isZone(String(value))).toBe(true);
            if (field === "severity") expect(READING.severities).toContain(value);
          }
          for (const doubt of all) expect(doubt.message).not.toMatch(/\n|undefined|NaN/);
        },
      ),
    );
  });

  it.each([
    "1",
    ":",
    "1:",
    "|",
    "年",
    "**",
    "**a:** ",
    "- a: 1\n",
    "| a | b |\n",
    "10:15–",
    "Jan 2 ",
    "# \n",
    "## Timeline\n",
    "2024-01-02\n\n",
    "(",
    "a.b ",
  ])("is read in the time of its length: %j", (unit) => {
    const run = unit.repeat(100_000 / unit.length);
    for (const text of [
      run,
      `# ${run}`,
      `**Date:** ${run}`,
      `## Timeline\n\n${run}`,
      `---\ntitle: ${run}\n---\n`,
    ]) {
      read(text, run.slice(0, 1000));
    }
  });
});
