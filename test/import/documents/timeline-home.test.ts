/** Chronologies that no heading names, and those that a status page wrote. */
import { describe, expect, it } from "vitest";
import type { Imported, Manner } from "../../../src/import/documents/model.ts";
import { takeIn } from "../../../src/import/documents/take-in.ts";
import { reading } from "./support.ts";

function taken(body: string, manner: Manner = "anew"): Imported {
  const source = {
    path: "old/2022-03-01-mail.md",
    text: `# Mail stood\n\n${body}\n`,
    firstLine: 1,
    isNamed: true,
  };
  const [first] = takeIn(source, reading, manner);
  if (first === undefined || !("text" in first)) throw new Error("left out");
  return first;
}
const bodyOf = ({ text }: Imported) => text.slice(text.indexOf("# Mail stood"));
const takenText = (text: string) => {
  const source = {
    path: "old/2022-03-01-mail.txt",
    text: `Mail stood\n\n${text}\n`,
    firstLine: 1,
    isNamed: true,
  };
  const [first] = takeIn(source, reading, "anew");
  return first !== undefined && "text" in first ? first.text : "";
};
const ROOT = "\n\n## Root cause\n\nA disk.";

describe("a chronology without a name", () => {
  it.each([
    [
      "a list in a story",
      "## What happened\n\nIt began.\n\n- 10:05 Alert\n- 10:20 Moved\n- 10:40 Done\n\nThen we slept.",
      3,
    ],
    [
      "a table",
      "| Time | What |\n|-|-|\n| 10:05 | Alert |\n| 10:20 | Moved |\n| 10:40 | Done |",
      3,
    ],
    ["lines", "Impact: all\n\n10:05 Alert\n10:20 Moved\n10:40 Done", 3],
    ["headings", "## 10:05 Alert fires\n\nIt does.\n\n## 10:20 Moved\n\nTo B.", 2],
    ["all of a part of another name", "## 経緯\n\n- 10:05 通知\n- 10:20 移動", 2],
    [
      "a label with a zone",
      "**Impact**\n\nAll.\n\n**Timeline (UTC)**\n\n- 10:05 Alert\n- 10:20 Moved",
      2,
    ],
    ["two times of a story", "## What happened\n\nIt began.\n\n- 10:05 Alert\n- 10:20 Moved", 0],
    ["a list of which most have none", "Seen:\n\n- 10:05 Alert\n- a\n- b\n- c\n- 10:20 d", 0],
    [
      "sentences that begin with a time",
      "At 10:05 it fell.\n\nAt 10:20 we saw it.\n\nAt 10:40 it rose.",
      0,
    ],
    ["lines with blank ones between", "**10:05** Alert\n\n10:20 - Moved\n\n[10:40] Done", 3],
    [
      "lists below days",
      "## What happened\n\nFriday, 1 March\n\n- 10:05 Alert\n- 10:20 Moved\n\nSaturday, 2 March\n\n- 09:00 Done",
      3,
    ],
    [
      "a list in which days stand",
      "## What happened\n\n- Friday, 1 March\n- 10:05 Alert\n- 10:20 Moved\n- Saturday, 2 March\n- 09:00 Done",
      3,
    ],
    ["beside a timeline", "- 09:05 a\n- 09:20 b\n- 09:30 c\n\n## Timeline\n\n- 10:05 Alert", 1],
  ])("%s", (_, body, entries) => {
    expect(taken(body + ROOT).understood.timelineEntries).toBe(entries);
  });

  it("stands below a plain label, and below days in lines", () => {
    const label = takenText("what happened:\n10:05 Alert\n10:20 Moved\n10:40 Done\n\nwhy: a disk");
    expect(label).toContain("## Timeline\n\n10:05 Alert\n10:20 Moved\n10:40 Done\n");
    const days = bodyOf(
      taken(
        `## What happened\n\nTuesday, 1 March\n10:05 Alert\n10:20 Moved\nWednesday, 2 March\n09:00 Done${ROOT}`,
      ),
    );
    expect(days).toContain("\n2022-03-02 09:00 Done\n");
  });

  it("leaves what stands around it where it was", () => {
    const body =
      "## What happened\n\nIt began.\n\n- 10:05 Alert\n- 10:20 Moved\n- 10:40 Done\n\nThen we slept.";
    expect(bodyOf(taken(body))).toBe(
      "# Mail stood\n\n## Summary\n\n**What happened**\n\nIt began.\n\nThen we slept.\n\n## Timeline\n\n- 10:05 Alert\n- 10:20 Moved\n- 10:40 Done\n",
    );
  });

  it("gets its heading in place only where nothing would be torn apart", () => {
    const list = "- 10:05 Alert\n- 10:20 Moved\n- 10:40 Done";
    const body = `## What happened\n\nIt began.\n\n${list}${ROOT}`;
    expect(bodyOf(taken(body, "in-place"))).toBe(
      `# Mail stood\n\n${body.replace(list, `## Timeline\n\n${list}`)}\n`,
    );
    const torn = taken(`## What happened\n\n${list}\n\nThen we slept.${ROOT}`, "in-place");
    expect(torn.text).not.toContain("## Timeline");
  });
});

describe("a status page", () => {
  const update = (name: string, clock: string) => `**${name}** - We tell.\n${clock}`;

  it("has an entry an update, from the first to the last", () => {
    const body = ["Resolved", "Investigating"]
      .map((name, at) => update(name, `Mar 1, ${14 - at}:18 UTC`))
      .join("\n\n");
    const one = taken(`## Updates\n\n${body}${ROOT}`);
    expect(bodyOf(one)).toContain(
      "## Timeline\n\n### Updates\n\n2022-03-01 13:18 **Investigating** - We tell.\nMar 1, 13:18 UTC\n\n2022-03-01 14:18 **Resolved**",
    );
    expect(one.doubts.map(({ message }) => message)).toContain(
      "the timeline ran from the last entry to the first, and is turned round",
    );
  });

  it("is left in its order in place, and where something else stands between", () => {
    const body = "## Timeline\n\n- 2022-03-01 14:18 Resolved\n- 2022-03-01 13:18 Investigating";
    expect(bodyOf(taken(body, "in-place"))).toContain(body);
    const parted =
      "## Timeline\n\n- 2022-03-01 14:18 Resolved\n\nMeanwhile:\n\n- 2022-03-01 13:18 Investigating";
    expect(bodyOf(taken(parted))).toContain(parted);
    expect(bodyOf(taken(body))).toContain("13:18 Investigating\n- 2022-03-01 14:18 Resolved");
  });
});

describe("a weekday and a clock", () => {
  it("are on the first such day since the entry above, with a doubt", () => {
    const one = taken("## Timeline\n\n- Tuesday 18:30 Alert\n- Thu, 09:00 Moved\n- 10:00 Done");
    expect(bodyOf(one)).toContain(
      "- 18:30 (Tuesday) Alert\n- 2022-03-03 09:00 (Thu) Moved\n- 2022-03-03 10:00 Done",
    );
    const doubts = one.doubts.filter(({ field }) => field === undefined);
    expect(doubts.map(({ message }) => message)).toEqual([
      '"Tuesday" taken to be 2022-03-01, the nearest to 2022-03-01, the day that is stated',
      '"Thu" taken to be 2022-03-03, the first since the entry above',
    ]);
  });

  it("may be before the day that is stated, where nothing stands above", () => {
    const one = taken("## Timeline\n\n- Mon 23:50 Alert\n- Tue 00:20 Moved\n- Mon 10:00 Review");
    expect(bodyOf(one)).toContain(
      "- 2022-02-28 23:50 (Mon) Alert\n- 00:20 (Tue) Moved\n- 2022-03-07 10:00 (Mon) Review",
    );
  });

  it("of words that are no day of the week are words", () => {
    expect(taken("## Timeline\n\n- Alert 18:30\n- Monitor 19").understood.timelineEntries).toBe(0);
  });
});

it("words for a half of the day in front of a clock are of it", () => {
  const one = taken("## Timeline\n\n- 朝9時5分 Alert\n- 夕方5時5分 Moved\n- 밤 11시 20분 Done");
  expect(bodyOf(one)).toContain("- 09:05 Alert\n- 17:05 Moved\n- 23:20 Done");
});

it("`Uhr`, `h` and dots are of clocks", () => {
  const one = taken("## Ablauf\n\n- 10.07 Uhr: Alarm\n- 10.15 Uhr: verschoben\n- 14h30 fertig");
  expect(bodyOf(one)).toContain("- 10:07: Alarm\n- 10:15: verschoben\n- 14:30 fertig");
});
