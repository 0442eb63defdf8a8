import { describe, expect, it } from "vitest";
import {
  insertEntry,
  type NewEntry,
  printEntry,
  setStart,
} from "../../../src/document/edits/timeline.ts";
import { entryTime } from "../../../src/document/facts.ts";
import type { Milestone } from "../../../src/document/timeline.ts";
import { parseTime, printTime, type WrittenTime } from "../../../src/values/time.ts";
import { bodyOf, documentOf, edited } from "../support.ts";

const HEAD = "## Timeline\n\n";
const timeOf = (text: string) => parseTime(text) as WrittenTime;

function entry(time: string, text: string, milestone?: Milestone): NewEntry {
  return { time: timeOf(time), text, milestone };
}

/** The content of the section with one more entry. */
function insert(content: string, time: string, text = "New", milestone?: Milestone): string {
  const document = bodyOf(HEAD + content);
  const after = edited(document, insertEntry(document, entry(time, text, milestone)));
  return after.text.slice(after.text.indexOf(HEAD) + HEAD.length);
}

describe("printEntry", () => {
  const print = (time: string, text: string, milestone?: Milestone) =>
    printEntry(bodyOf(""), entry(time, text, milestone));

  it.each([
    ["2019-04-02T10:30", "a", "10:30 a"],
    ["2019-04-03T10:30:05", "a", "2019-04-03 10:30:05 a"],
    ["~2019-04-02T10:30", "a", "~10:30 a"],
    ["2019-04-02T10", "a", "~10:00 a"],
    ["2019-04-02T10:30-06:00", "a", "10:30 UTC-06:00 a"],
    ["2019-04-02T10:30Z", "a", "10:30 UTC a"],
    ["2019-04-02T10:30", " a\n b ", "10:30 a b"],
    ["2019-04-02T10:30", "- 11:00 a", "10:30: - 11:00 a"],
    ["2019-04-02T10:30", "pm is on call", "10:30: pm is on call"],
    ["2019-04-02T10:30", "UTC is what the logs say", "10:30: UTC is what the logs say"],
    ["2019-04-02T10:30", "`kubectl` failed", "10:30 `kubectl` failed"],
  ])("%s %j is %j", (time, text, expected) => {
    expect(print(time, text)).toBe(expected);
    expect(print(time, text, "detected")).toBe(`${expected} #detected`);
  });
});

describe("insertEntry", () => {
  it.each([
    [
      "10:20",
      "- 10:00 a\n- 10:20 b\n- 10:30 c\n",
      "- 10:00 a\n- 10:20 b\n- 10:20 New\n- 10:30 c\n",
    ],
    ["09:00", "- 10:00 a", "- 09:00 New\n- 10:00 a"],
    ["11:00", "* 10:00 a\n\n  more\n\nText\n", "* 10:00 a\n\n  more\n* 11:00 New\n\nText\n"],
    ["11:00", "1. 10:00 a\n2. 12:00 b\n", "1. 10:00 a\n1. 11:00 New\n2. 12:00 b\n"],
    [
      "11:00",
      "- 10:00 a\n- 2019-04-03 09:00 b\n",
      "- 10:00 a\n- 11:00 New\n- 2019-04-03 09:00 b\n",
    ],
    ["11:00", "- 23:50 a\n- 00:10 b\n", "- 23:50 a\n- 00:10 b\n- 11:00 New\n"],
    ["11:00", "", "- 11:00 New\n\n"],
    ["11:00", "Prose.\n\n- no time\n", "Prose.\n\n- no time\n- 11:00 New\n"],
    ["11:00", "[10:00] a\n[12:00] b\n", "[10:00] a\n\n[11:00] New\n\n[12:00] b\n"],
    ["09:00", "10:00 a\n12:00 b\n", "09:00 New\n\n10:00 a\n12:00 b\n"],
    [
      "11:00",
      "### 10:00 a\n\nText\n\n### 12:00 b\n",
      "### 10:00 a\n\nText\n\n### 11:00 New\n\n### 12:00 b\n",
    ],
  ])("at %s into %j", (clock, before, after) => {
    expect(insert(before, `2019-04-02T${clock}`)).toBe(after);
  });

  it.each([
    ["| Time | What |\n|-|-|\n", "| 10:00 | a |\n", "| 10:00 | a |\n| 11:00 | x \\| y |\n"],
    [
      "| Time (UTC) | **Who** | Event | Source |\n|-|-|-|-|\n",
      "| 10:00 | b | a | c |\n",
      "| 10:00 | b | a | c |\n| 11:00 |  | x \\| y |  |\n",
    ],
    ["| Time | What |\n|-|-|\n", "| 12:00 | a |\n", "| 11:00 | x \\| y |\n| 12:00 | a |\n"],
    [
      "| Day | Time | What | Who |\n|-|-|-|-|\n",
      "| 2019-04-02 | 10:00 | a | @b |\n",
      "| 2019-04-02 | 10:00 | a | @b |\n| 2019-04-02 | 11:00 | x \\| y |  |\n",
    ],
    [
      "| # | Time | What |\n|-|-|-|\n",
      "| 10:00 | b | a |",
      "| 10:00 | b | a |\n| 11:00 | x \\| y |  |",
    ],
  ])("into a table %j", (head, before, after) => {
    expect(insert(head + before, "2019-04-02T11:00", "x | y")).toBe(head + after);
  });

  it("dates what is not on the day that an undated entry would have there", () => {
    const days = "### 2019-04-02\n\n- 10:00 a\n\n### 2019-04-03\n\n- 10:00 b\n";
    expect(insert(days, "2019-04-02T11:00")).toContain("- 10:00 a\n- 11:00 New\n");
    expect(insert(days, "2019-04-03T11:00")).toContain("- 10:00 b\n- 11:00 New\n");
    expect(insert(days, "2019-04-04T11:00")).toContain("- 10:00 b\n- 2019-04-04 11:00 New\n");
    expect(insert("### 2019-04-03\n\n- 10:00 b\n", "2019-04-02T11:00")).toContain(
      "- 2019-04-02 11:00 New\n- 10:00 b\n",
    );
  });

  it("is read back, milestone and all, in every form", () => {
    for (const content of [
      "- 10:00 a",
      "| T | W |\n|-|-|\n| 10:00 | a |",
      "### 10:00 a",
      "[10:00] a",
    ]) {
      const document = bodyOf(HEAD + content);
      const added = entry("2019-04-03T01:30-06:00", "pm | said `so`", "mitigated");
      const { timeline } = edited(document, insertEntry(document, added));
      const last = timeline.entries.at(-1);
      expect(last).toMatchObject({ text: "pm | said so", milestone: { name: "mitigated" } });
      expect(last && printTime(entryTime(document, last.time) as WrittenTime)).toBe(
        printTime(added.time),
      );
      expect(timeline.entries).toHaveLength(2);
    }
  });
});

describe("setStart", () => {
  const body =
    "## Timeline\n\n- 10:00 a\n- **~10:05** b\n- [10:10] c\n- 2019-04-03 09:00 d\n\n### 2019-04-04\n\n- 10:00 e\n";
  const start = (time: string) => {
    const document = bodyOf(body);
    return edited(document, setStart(document, timeOf(time)));
  };

  it("first dates the undated entries when the day moves", () => {
    const after = start("2019-04-01T23:30");
    expect(after.text).toContain("started_at: 2019-04-01T23:30\n");
    expect(after.text).toContain(
      "- 2019-04-02 10:00 a\n- **2019-04-02 ~10:05** b\n- [2019-04-02 10:10] c\n- 2019-04-03 09:00 d\n\n### 2019-04-04\n\n- 10:00 e\n",
    );
    const times = (document: typeof after) =>
      document.timeline.entries.map(({ time }) => entryTime(document, time));
    expect(times(after)).toEqual(times(bodyOf(body)));
  });

  it("leaves them alone when it does not", () => {
    expect(start("~2019-04-02T09").text).toBe(
      bodyOf(body).text.replace("2019-04-02T10", "~2019-04-02T09"),
    );
  });

  it("takes the day before from the file's name where no start was known", () => {
    const document = documentOf("---\nkind: postmortem\n---\n## Timeline\n\n- 10:00 a\n");
    const after = edited(document, setStart(document, timeOf("2019-04-01T23:30")));
    expect(after.text).toContain("- 2019-04-02 10:00 a");
  });
});
