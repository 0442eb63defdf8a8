import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entryTime } from "../../../src/document/facts.ts";
import type { DayOrder } from "../../../src/import/dates/day-order.ts";
import { lostWords } from "../../../src/import/documents/loss.ts";
import { settleTimeline } from "../../../src/import/documents/timeline.ts";
import { applyEdits } from "../../../src/values/text.ts";
import { printTime } from "../../../src/values/time.ts";
import { documentOf } from "../../document/support.ts";

const FOOT = "\n\n## Root causes\n\n- 1/2/2019: a cause\n";

interface Setting {
  readonly started?: string;
  readonly zone?: string;
  readonly heading?: string;
  readonly dayOrder?: DayOrder | undefined;
}

function settled(
  content: string,
  { started = "2019-04-02T10:00", zone = "America/Chicago", heading, dayOrder }: Setting = {},
) {
  const head = `---\nkind: postmortem\nstarted_at: ${started}\ntimezone: ${zone}\n---\n\n## Timeline${heading ?? ""}\n\n`;
  const before = documentOf(head + content + FOOT);
  const { edits, doubts } = settleTimeline(before, { dayOrder });
  const after = documentOf(applyEdits(before.text, edits));
  const body = after.text.slice(head.length);
  return { before, after, doubts, content: body.slice(0, body.lastIndexOf(FOOT)) };
}

/** What our reader finds, with the full time. */
const read = (content: string, setting?: Setting) => {
  const { after } = settled(content, setting);
  return after.timeline.entries.map(({ time, text }) => {
    const written = entryTime(after, time);
    return `${written && printTime(written)} ${text}`;
  });
};

it("MST in a document that is kept in Arizona's time is that, also in a summer", () => {
  const phoenix = { started: "2024-07-02T10:00", zone: "America/Phoenix" };
  const { content, doubts } = settled("- 10:15 MST a", phoenix);
  expect(content).toBe("- 10:15 MST a");
  expect(doubts).toEqual([]);
});

it("a weekday that is another is doubtful once, and the date is taken", () => {
  const { content, doubts } = settled("- Tue, Apr 2 2019, 10:15 a\n- Friday 2019-04-03 10:20 b");
  expect(content).toBe("- 2019-04-02 10:15 a\n- 2019-04-03 10:20 b");
  expect(doubts).toEqual([
    {
      line: 10,
      message: "Friday stands beside 2019-04-03, which is a Wednesday: the date is taken",
    },
  ]);
});

describe("times in other forms", () => {
  it.each([
    ["- Apr 2, 10:15 – it fails", "- 2019-04-02 10:15 – it fails"],
    ["- April 3rd 2019, 10:15pm: it fails", "- 2019-04-03 22:15: it fails"],
    ["- **2019/04/03 10:15** it fails", "- **2019-04-03 10:15** it fails"],
    ["- [04-03 10:15] it fails", "- [2019-04-03 10:15] it fails"],
    ["- **3. april 2019** kl. 10.15 – feil", "- **2019-04-03 10:15** – feil"],
    ["- 03.04.2019 10.15 feil", "- 2019-04-03 10:15 feil"],
    ["- 4月3日 10:15 障害", "- 2019-04-03 10:15 障害"],
    ["- 2019年4月3日 午後3時10分 障害", "- 2019-04-03 15:10 障害"],
    ["- １０：１５ 障害", "- 10:15 障害"],
    ["- 1015 UTC it fails", "- 05:15 (1015 UTC) it fails"],
    ["- [April 3, 2019] 10:15 it fails", "- [2019-04-03 10:15] it fails"],
    ["- around 10:15 it fails", "- ~10:15 it fails"],
    ["10:05 a\n10.20 Uhr b\ngegen 11 Uhr - c", "10:05 a\n10:20 b\n~11:00 - c"],
    ["- \\~10:15 a\n- \\[11:15\\] b", "- \\~10:15 a\n- \\[11:15\\] b"],
    ["- 23:00 a\n- \\~00:15 b", "- 23:00 a\n- 2019-04-03 ~00:15 b"],
    ["- \\[Apr 3, 10:15\\] b", "- \\[2019-04-03 10:15\\] b"],
    ["- um 11 Uhr a\n- gegen 14:20 b", "- ~11:00 a\n- ~14:20 b"],
    ["- à 18h a\n- vers 19h b", "- ~18:00 a\n- ~19:00 b"],
    ["- hacia las 9 a\n- sobre las 14:30 b", "- ~09:00 a\n- ~14:30 b"],
    ["- a las 3 de la tarde a", "- ~15:00 de la tarde a"],
    ["- 10:15 Uhr a\n- 16:40頃 b", "- 10:15 Uhr a\n- 16:40頃 b"],
    ["- 10.15 a\n- 10.30 b", "- 10:15 a\n- 10:30 b"],
    ["- Apr 2, 10:15–11:20 it fails", "- 2019-04-02 10:15–11:20 it fails"],
    ["- April 3-5, 2019: slow", "- 2019-04-03 – 2019-04-05: slow"],
    ["- April 3, 2019: slow", "- 2019-04-03: slow"],
    ["- Dec 31, 23:00 a", "- 2018-12-31 23:00 a"],
    ["- 23:50 a\n- 24:00 b\n- 00:10 c", "- 23:50 a\n- 2019-04-03 00:00 b\n- 2019-04-03 00:10 c"],
    ["- 2019-04-03 24:00 a", "- 2019-04-04 00:00 a"],
    ["- Apr 2, 22:00–24:00 a", "- 2019-04-02 22:00 – 2019-04-03 00:00 a"],
    [
      "| When | What |\n|-|-|\n| Apr 3 | 10:15 | a |",
      "| When | What |\n|-|-|\n| 2019-04-03 | 10:15 | a |",
    ],
    [
      "| # | Time | What |\n|-|-|-|\n| 1 | Apr 3, 10:15 | a |",
      "| # | Time | What |\n|-|-|-|\n| 1 | 2019-04-03 10:15 | a |",
    ],
    ["April 3, 2019 10:15: a\nand more", "2019-04-03 10:15: a\nand more"],
    ["### 3. April, 11:00\n\na", "### 2019-04-03 11:00\n\na"],
    ["> Apr 3, 10:15 a\n> and\n>\n> 10:20 b", "2019-04-03 10:15 a\nand\n\n2019-04-03 10:20 b"],
    [
      "Found: 03.04.2019 10.15\nFixed: 03.04.2019 11.15",
      "2019-04-03 10:15 Found: 03.04.2019 10.15\n2019-04-03 11:15 Fixed: 03.04.2019 11.15",
    ],
    [
      "*Fixed* - all is well, April 3, 2019 10:15\n\n*Seen* - it fails, April 2, 2019 10:15",
      "2019-04-03 10:15 *Fixed* - all is well, April 3, 2019 10:15\n\n2019-04-02 10:15 *Seen* - it fails, April 2, 2019 10:15",
    ],
    ["02.04. 23:59 Uhr - a\n03.04. 06:45 Uhr - b", "2019-04-02 23:59 - a\n2019-04-03 06:45 - b"],
    ["- 10 Uhr 15: a\n- 11 Uhr 40 – b", "- 10:15: a\n- 11:40 – b"],
    ["- 10:15 de la noche a\n- 9:00 da noite b", "- 22:15 de la noche a\n- 21:00 da noite b"],
    ["- 3.04 14:05 down", "- 2019-04-03 14:05 down"],
    [
      "- 03.04. deploy prepared\n- 04.04. 10:00 a",
      "- 2019-04-03 deploy prepared\n- 2019-04-04 10:00 a",
    ],
    [
      "| Day | Time | What |\n|-|-|-|\n| Apr 3 | 10:15 | a |\n| ? | 10:30 | b |\n| Same day | 10:45 | c |",
      "| Day | Time | What |\n|-|-|-|\n| 2019-04-03 | 10:15 | a |\n| ? | 2019-04-03 10:30 | b |\n| Same day | 2019-04-03 10:45 | c |",
    ],
    [
      "- 23:10 a\n- 翌0:10 b\n- 翌日 8:00 c\n- 翌朝6:00 d",
      "- 23:10 a\n- 2019-04-03 00:10 (翌) b\n- 2019-04-03 08:00 (翌日) c\n- 2019-04-04 06:00 (翌朝) d",
    ],
    [
      "- 23:10 a\n- the next morning, 08:00: b",
      "- 23:10 a\n- 2019-04-03 08:00 (the next morning): b",
    ],
    ["- T+0 it fails\n- T+0: fixed", "- 10:00 (T+0) it fails\n- 10:00 (T+0): fixed"],
    ["- T+5m it fails\n- T+1h30m: fixed", "- 10:05 (T+5m) it fails\n- 11:30 (T+1h30m): fixed"],
    ["- Day 2, 10:15: b", "- 2019-04-03 10:15 (Day 2): b"],
    ["- 2019-04-03 10:00 a\n- Same day: b", "- 2019-04-03 10:00 a\n- 2019-04-03 Same day: b"],
  ])("%s", (content, expected) => {
    const once = settled(content);
    expect(once.content).toBe(expected);
    expect(once.after.timeline.unreadable).toEqual([]);
    const lines = settled(content.replaceAll("\n", "\r\n"));
    expect(lines.content).toBe(expected.replaceAll("\n", "\r\n"));
  });

  it.each([
    "- 10:00 a\n- ~10:30 b #detected\n- 2019-04-03 09:10 c",
    "| Time | What |\n|-|-|\n| 10:00 | a |\n| 2019-04-03 | b |",
    "### 2019-04-03\n\n- 10:00 a\n\n### 2019-04-04 The rest\n\n- 11:00 b",
    "### 2019-04-03\n\nIt went on.",
    "- 10:00 CDT a\n- 10:05 UTC b",
    "- Release 2.10 went out\n- 10:00 a",
    "- 6h 50m to find it\n- 10:00 a",
    "- 14:49 a\n- 14:43 b",
    "It began in the morning of April 3 and ended at noon.",
    "- May went well\n- 10:00 a",
    "- at 2h a\n- 10:15 b",
    "- first\n- then",
    "- 10:00 a\n\nmore\n-10:05",
    "- Apr2x went well\n- 10:00 a",
    "- 14.20 % of requests fail\n- 12.30 euros each\n- 10:00 a",
  ])("stays as it is: %s", (content) => {
    expect(settled(content).content).toBe(content);
  });
});

describe("days", () => {
  it("of headings and labels in words hold below them", () => {
    expect(read("### April 3, 2019\n\n- 10:00 a\n- 11:00 b\n\n**4/17/2019**\n\n10:00 c")).toEqual([
      "2019-04-03T10:00 a",
      "2019-04-03T11:00 b",
      "2019-04-17T10:00 c",
    ]);
    expect(read("- April 3, 2019\n  - 10:00 a\n  - 11:00 b\n- 2019-04-05\n  - the rest")).toEqual([
      "2019-04-03T10:00 a",
      "2019-04-03T11:00 b",
      "2019-04-05 ",
    ]);
    expect(read("### Day 1\n\n- 10:00 a\n\n### Day 2\n\n- 10:00 b")).toEqual([
      "2019-04-02T10:00 a",
      "2019-04-03T10:00 b",
    ]);
  });

  it("go on below an entry that carries its date, and past midnight with a doubt", () => {
    const { content, doubts } = settled(
      "- 23:50 a\n- 00:20 b\n- 01:00 c\n- Apr 4, 10:00 d\n- 11:00 e",
    );
    expect(content).toBe(
      "- 23:50 a\n- 2019-04-03 00:20 b\n- 2019-04-03 01:00 c\n- 2019-04-04 10:00 d\n- 2019-04-04 11:00 e",
    );
    expect(doubts).toEqual([
      { line: 10, message: "after midnight, as it seems: taken to be on 2019-04-03" },
    ]);
    // Noon lies between: which is told, and not that it was the next day.
    expect(
      settled("- 11:50 a\n- 1:20 b\n- 2:00 c")
        .doubts.map(({ message }) => message)
        .join(),
    ).not.toContain("midnight");
  });

  it("are kept, so that no other entry is misread", () => {
    expect(settled("- Apr 2, 23:00 a\n- Apr 2, 02:00 b").content).toBe(
      "- 2019-04-02 23:00 a\n- 2019-04-02 02:00 b",
    );
  });

  it.each([
    ["- 04/03/2019 10:00 a", undefined, "2019-04-03T10:00 a", true],
    ["- 11/04/2019 10:00 a", undefined, "2019-04-11T10:00 a", true],
    ["- 03/04/2019 10:00 a\n- 13/04/2019 10:00 b", undefined, "2019-04-03T10:00 a", false],
    ["- 05/04/2019 10:00 a", "day-first", "2019-04-05T10:00 a", false],
    ["- 05/04/2019 10:00 a", "month-first", "2019-05-04T10:00 a", false],
  ] as const)("in numbers: %s, %s", (content, dayOrder, first, isDoubtful) => {
    expect(read(content, { dayOrder })[0]).toBe(first);
    expect(settled(content, { dayOrder }).doubts.length > 0).toBe(isDoubtful);
  });

  it("are not the next where a clock forgets to say PM", () => {
    const forgot = settled("- 2:17 PM a\n- 2:25 b\n- 3:10 PM c\n- 4:40 PM d", {
      started: "2019-04-02T14:17",
    });
    expect(forgot.content).toBe("- 2:17 PM a\n- 14:25 (2:25) b\n- 3:10 PM c\n- 4:40 PM d");
    expect(forgot.doubts).toEqual([
      {
        line: 10,
        message: '"2:25" says neither AM nor PM: taken to be 14:25, as it stands below a later one',
      },
    ]);
    const { content, doubts } = settled("- 11:50 a\n- 12:10 b\n- 1:05 c\n- 2:00 d");
    expect(content).toBe("- 11:50 a\n- 12:10 b\n- 13:05 (1:05) c\n- 14:00 (2:00) d");
    expect(doubts.map(({ line }) => line)).toEqual([11, 12]);
    expect(read("- 11:50 PM a\n- 12:10 b\n- 12:30 AM c", { started: "2019-04-02T23:50" })).toEqual([
      "2019-04-02T23:50 a",
      "2019-04-03T00:10 (12:10) b",
      "2019-04-03T00:30 c",
    ]);
    expect(read("- 11:50 PM a\n- 1:05 b", { started: "2019-04-02T23:50" })).toEqual([
      "2019-04-02T23:50 a",
      "2019-04-03T01:05 b",
    ]);
  });

  it("with two digits of the year are doubtful", () => {
    const { after, doubts } = settled("- 13.04.19 10:00 a\n- 14.04.19 10:00 b");
    expect(after.timeline.entries.map(({ time }) => time.day)).toEqual([
      "2019-04-13",
      "2019-04-14",
    ]);
    expect(doubts).toEqual([{ line: 9, message: "a year of two digits: taken to be after 2000" }]);
  });
});

describe("zones", () => {
  it.each([
    ["- 08:15 PDT a", undefined, "- 10:15 (08:15 PDT) a"],
    ["- 2019-04-03 00:15 JST a", undefined, "- 2019-04-02 10:15 (2019-04-03 00:15 JST) a"],
    ["- 15:15 a", " (UTC)", "- 10:15 (15:15 UTC) a"],
    ["All times in UTC.\n\n- 15:15 a", undefined, "All times in UTC.\n\n- 10:15 (15:15 UTC) a"],
    [
      "| Time (UTC) | What |\n|-|-|\n| 15:15 | a |",
      undefined,
      "| Time (UTC) | What |\n|-|-|\n| 10:15 (15:15 UTC) | a |",
    ],
    ["- 15:15–15:40 UTC a", undefined, "- 15:15–15:40 UTC a"],
    ["- Apr 3, 10:15 CDT a", undefined, "- 2019-04-03 10:15 CDT a"],
  ])("%s %s", (content, heading, expected) => {
    const { content: now, after } = settled(content, { heading: heading ?? "" });
    expect(now).toBe(expected);
    expect(settleTimeline(after, {}).edits).toEqual([]);
  });

  it("leave the words as they are where the document names none", () => {
    const document = documentOf(
      "---\nkind: postmortem\nstarted_at: 2019-04-02\n---\n## Timeline\n\n- 08:15 PDT a\n",
    );
    expect(settleTimeline(document, {}).edits).toEqual([]);
  });

  it("are on the day that it was in their zone when it began", () => {
    const setting = { started: "2019-04-02T02:30", zone: "America/New_York" };
    const heading = "\n\n**Timeline (PT)**";
    expect(read("- 23:30 a\n- 00:00 b", { ...setting, heading })).toEqual([
      "2019-04-02T02:30 (23:30 PT) a",
      "2019-04-02T03:00 (00:00 PT) b",
    ]);
  });

  it("are told where there is no such day or time, or where the minutes are not told", () => {
    const { content, doubts } = settled(
      "- 31.04.2019 10:00 a\n- 2019-04-02 25:70 b\n- 10:61 c\n- 2019-04-03 14:?? d\n- 15:?? e\n- 10:00 was 99:99 f",
    );
    expect(content.split("\n").slice(0, 3)).toEqual([
      "- 31.04.2019 10:00 a",
      "- 2019-04-02 25:70 b",
      "- 10:61 c",
    ]);
    expect(doubts.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '9 "31.04.2019" is no day of the calendar: left as it stands',
      '10 "25:70" is no time of day: left as it stands',
      '11 "10:61" is no time of day: left as it stands',
      '12 "14:??" tells no minutes: read as ~14:00',
    ]);
  });

  it("skip an hour in spring", () => {
    const { doubts } = settled("- 02:30 a", { started: "2019-03-10" });
    expect(doubts).toEqual([
      {
        line: 9,
        message: "no clock showed this time in America/Chicago, where it was being set forward",
      },
    ]);
  });
});

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      ..."- 10:00 a|- Apr 3, 10:15 PST b|  - 11:00 nested|- April 3, 2019|### Day 2|### April 4, 2019".split(
        "|",
      ),
      ..."**4/5/2019**|> 10:00 quoted|- 23:00 c|- 00:10 d|- same day e|- T+5m f|10.15 g|text|- 03/04/19 h".split(
        "|",
      ),
      "| Date | Time (UTC) | What |\n|-|-|-|\n| Apr 3 | 10:00 | i |\n| | 11:00–12:30 | j |",
      "- 午後3時 k\n- １２：３０頃 l",
      "Found: 03.04.2019 10.15",
      "- 10:15 (17:15 UTC) m",
      "",
      "```",
    ),
    fc.string({
      unit: fc.constantFrom(..."0123456789:.-/ Z()|*[]`~Aprm月日 \n"),
      maxLength: 30,
    }),
  ),
  { maxLength: 12 },
);

it("whatever stands there: settles once, finds no less, loses no word, and leaves the rest as it is", () => {
  fc.assert(
    fc.property(pieces, fc.constantFrom("UTC", "America/Chicago", "Asia/Tokyo"), (parts, zone) => {
      const { before, after } = settled(parts.join("\n"), { zone });
      expect(settleTimeline(after, {}).edits).toEqual([]);
      // Nested entries turn out to be details where the item above them has a time of its own.
      if (!parts.includes("  - 11:00 nested"))
        expect(after.timeline.entries.length).toBeGreaterThanOrEqual(
          before.timeline.entries.length,
        );
      expect(lostWords(before.text, after.text)).toEqual([]);
      expect(after.text.endsWith(FOOT)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

it.each([
  ["a long table", `| Time | What |\n|-|-|\n${"| Apr 3, 10:15 PST | a |\n".repeat(5000)}`],
  ["many items", "- Apr 3, 10:15 PST a\n".repeat(5000)],
  ["digits", `- ${"1".repeat(1_000_000)}`],
  ["colons", "10:15:".repeat(100_000)],
  ["lines of days", "4/3/2019\n".repeat(20_000)],
  ["one paragraph of times", "*x* 2019/04/03 10:15 ".repeat(20_000)],
  ["headings", "### April 3, 2019\n\na\n\n".repeat(2000)],
  ["deep lists", Array.from({ length: 300 }, (_, at) => `${" ".repeat(at)}- 10:00 a`).join("\n")],
])("%s are read in good time", (_, content) => {
  expect(settled(content).after.text.length).toBeGreaterThan(0);
});
