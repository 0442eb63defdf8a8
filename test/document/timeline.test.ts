import { describe, expect, it } from "vitest";
import { at, bodyOf } from "./support.ts";

const documentWith = (content: string) => bodyOf(`## Timeline\n\n${content}\n\n## Root causes\n`);
/** `list 2019-04-03 10:00 text #milestone` */
const read = (content: string) =>
  documentWith(content).timeline.entries.map(({ form, time, text, milestone }) => {
    const clock = `${time.hour}:${String(time.minute).padStart(2, "0")}`;
    const mark = milestone === undefined ? undefined : `#${milestone.name}`;
    return [form, time.day, clock, text, mark].filter((part) => part !== undefined).join(" ");
  });

describe("timeline entries", () => {
  it.each([
    [
      "a list",
      "- 10:00 Tagged\n- ~10:30 Tests\n  fail #detected\n- 2019-04-03 09:10 More",
      ["list 10:00 Tagged", "list 10:30 Tests fail #detected", "list 2019-04-03 9:10 More"],
    ],
    [
      "a list with dashes and bold times",
      "* **10:00** – Tagged\n* 10:05: Built",
      ["list 10:00 Tagged", "list 10:05 Built"],
    ],
    [
      "a table",
      "| Time | What |\n| --- | --- |\n| 10:00 | Tagged \\| built |\n| 10:30 | Fails | #detected |",
      ["table 10:00 Tagged | built", "table 10:30 Fails #detected"],
    ],
    [
      "a table with a column for the day",
      "| Day | Time | What | Who |\n|-|-|-|-|\n| 2019-04-03 | 10:00 | Tagged | @a |\n|  | 10:05 | Built | |",
      ["table 2019-04-03 10:00 Tagged | @a", "table 10:05 Built"],
    ],
    [
      "a row that begins with words where others have their day",
      "| Day | Time | What |\n|-|-|-|\n| 2019-04-03 | 10:00 | a |\n| same day | 10:05 | b |\n| words | c | 10:00 |",
      ["table 2019-04-03 10:00 a", "table 10:05 same day | b"],
    ],
    [
      "headings",
      "### 10:00 Tagged\n\nWords\n\n### 10:30\n\nFails\n\n- detail",
      ["heading 10:00 Tagged", "heading 10:30 Fails"],
    ],
    [
      "lines in brackets",
      "[10:00] Tagged\n[10:30] Fails\nand fails\n\n[10:40] Stops",
      ["line 10:00 Tagged", "line 10:30 Fails and fails", "line 10:40 Stops"],
    ],
    [
      "subheadings that are days",
      "- 09:00 a\n\n### 2019-04-03\n\n- 10:00 b\n- 2019-04-04 11:00 c\n\n### Later\n\n- 12:00 d",
      ["list 9:00 a", "list 2019-04-03 10:00 b", "list 2019-04-04 11:00 c", "list 12:00 d"],
    ],
    [
      "days where no more is known",
      "- 2019-04-03: a\n- **2019-04-03** - b\n- 2019-04-03 to 2019-04-05: c\n- 2019-04-03 HH:mm d",
      [
        "list 2019-04-03 0:00 a",
        "list 2019-04-03 0:00 b",
        "list 2019-04-03 0:00 c",
        "list 2019-04-03 0:00 d",
      ],
    ],
    [
      "a table of days",
      "| Day | What |\n|-|-|\n| 2019-04-03 | a |\n| 2019-04-03〜2019-04-05 | b |",
      ["table 2019-04-03 0:00 a", "table 2019-04-03 0:00 b"],
    ],
    [
      "a table with the times in a later column",
      "| # | What | Time | Who |\n|-|-|-|-|\n| 1 | a | 10:00 | @b |\n| 2 | c | 10:30 | |",
      ["table 10:00 a | @b", "table 10:30 c"],
    ],
    [
      "headings and labels that begin with a day",
      "### 2019-04-03 The day after\n\n- 10:00 a\n\n**2019-04-04**\n\n- 11:00 b\n\n### 2019-04-05\n\nc\n\n- d",
      ["list 2019-04-03 10:00 a", "list 2019-04-04 11:00 b", "heading 2019-04-05 0:00 c"],
    ],
    [
      "items below a day or a name",
      "- 2019-04-03\n  - 10:00 a\n  - 11:00 b\n- Afterwards\n  - 12:00 c\n- 13:00 d\n  - 14:00 a detail",
      ["list 2019-04-03 10:00 a", "list 2019-04-03 11:00 b", "list 12:00 c", "list 13:00 d"],
    ],
    [
      "comments and prose around them",
      "<!-- 10:00 hidden -->\n\nAll times are local.\n\n- 10:00 a",
      ["list 10:00 a"],
    ],
  ])("in %s", (_, content, expected) => {
    expect(read(content)).toEqual(expected);
    expect(read(content.replaceAll("\n", "\r\n"))).toEqual(expected);
  });

  it.each([
    ["a #detected", "detected"],
    ["#started", "started"],
    ["a **b** #resolved", "resolved"],
    ["a #inc-42", undefined],
    ["a #detected then more", undefined],
    ["a #solved", undefined],
    ["a#detected", undefined],
    ["a #Detected", undefined],
  ])("count a milestone as the last word only: %j", (words, milestone) => {
    const [entry] = documentWith(`- 10:00 ${words}`).timeline.entries;
    expect(entry?.milestone?.name).toBe(milestone);
    expect(entry?.text.includes("#")).toBe(milestone === undefined);
  });

  it("keep a link as evidence", () => {
    const document = documentWith("- 10:00 Fails, see [the log](https://x.test/1) #detected");
    const [entry] = document.timeline.entries;
    expect(entry?.text).toBe("Fails, see the log");
    expect(at(document.text, entry?.milestone?.span ?? { start: 0, end: 0 })).toBe("#detected");
    expect(at(document.text, entry?.span ?? { start: 0, end: 0 })).toContain("https://x.test/1");
  });

  it("hold all that stands below them", () => {
    const document = documentWith("### 10:00 a\n\nb\n\n- c\n\n### 11:00 d\n\n- 12:00 e\n  - f");
    expect(document.timeline.entries.map(({ span }) => at(document.text, span))).toEqual([
      "### 10:00 a\n\nb\n\n- c",
      "### 11:00 d\n\n- 12:00 e\n  - f",
      "- 12:00 e\n  - f",
    ]);
  });
});

describe("unreadable entries", () => {
  it("are list items without a time", () => {
    const { unreadable } = documentWith("- 10:00 a\n- 10h later: b\n- **soon** c").timeline;
    expect(unreadable.map(({ line, text }) => [line, text])).toEqual([
      [8, "10h later: b"],
      [9, "soon c"],
    ]);
  });

  it("are days with a clock that cannot be read, or with none and no words", () => {
    const { unreadable } = documentWith(
      "- 2019-04-03 25:10 a\n- 2019-04-03\n- 2019-04-03-x b",
    ).timeline;
    expect(unreadable).toHaveLength(3);
  });

  it("are not what is said below a time", () => {
    expect(documentWith("### 10:00\n\n- a\n- b").timeline.unreadable).toEqual([]);
    expect(documentWith("### 10:00\n\n### Notes\n\n- a").timeline.unreadable).toHaveLength(1);
  });
});
