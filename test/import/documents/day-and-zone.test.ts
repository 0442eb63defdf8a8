import { describe, expect, test } from "vitest";
import type { Reading } from "../../../src/import/documents/model.ts";
import { takeIn } from "../../../src/import/documents/take-in.ts";
import { reading } from "./support.ts";

function taken(text: string, own: Partial<Reading> = {}, path = "old/mail.md") {
  const [first] = takeIn({ path, text, firstLine: 1 }, { ...reading, ...own }, "anew");
  if (first === undefined || "why" in first) throw new Error(first?.why);
  const zone = /^timezone: (.*)$/m.exec(first.text)?.[1];
  const doubts = first.doubts.map(({ line, message }) => `${line}: ${message}`);
  return { ...first, zone, doubts };
}

const STORY = "\n## Summary\n\nThe mail of the shop stood still.\n";
const UNZONED = "no time zone is stated: times are read as UTC (say --timezone)";

describe("a zone that nobody names", () => {
  const stated = `# Mail stood still\n\nStart: 2024-05-03 10:00\nEnd: 2024-05-03 12:00\n${STORY}`;
  const told = `# Mail stood still\n\nDate: 2024-05-03\n${STORY}\n## Timeline\n\n- 10:20 Somebody looked\n`;

  test("is a doubt once, on the line of the first time", () => {
    expect(taken(stated).doubts).toEqual([`3: ${UNZONED}`]);
    expect(taken(told).doubts).toContain(`9: ${UNZONED}`);
  });

  test.each([
    ["days alone", `# Mail stood still\n\nDate: 2024-05-03\n${STORY}`],
    ["a zone in the text", stated.replace("10:00", "10:00 CEST")],
    ["offsets", stated.replace("10:00", "10:00+02:00").replace("12:00", "12:00+02:00")],
  ])("%s raise none", (_, text) => {
    expect(taken(text).doubts.join()).not.toContain("no time zone");
  });

  test("is the one of the team, where it has one", () => {
    for (const text of [stated, told]) {
      const own = taken(text, { timezone: "Europe/Oslo" });
      expect(own.zone).toBe("Europe/Oslo");
      expect(own.doubts.join()).not.toContain("no time zone");
    }
    const elsewhere = stated.replace("10:00", "10:00 UTC");
    expect(taken(elsewhere, { timezone: "Europe/Oslo" }).zone).toBe("UTC");
    const days = `# Mail stood still\n\nDate: 2024-05-03\n${STORY}`;
    expect(taken(days, { timezone: "Europe/Oslo" }).zone).toBeUndefined();
  });
});

describe("the day that names the file", () => {
  const day = (text: string) => taken(`# Mail stood still\n\n${text}\n${STORY}`).day;

  test.each([
    ["when it was noticed", "Detected: 2024-05-03 10:00\nResolved: 2024-05-04 12:00"],
    ["when it was over, where no more is told", "Resolved: 2024-05-03 12:00"],
    ["when it began", "Start: 2024-05-03\nDetected: 2024-05-04"],
  ])("is the day %s", (_, facts) => {
    expect(day(facts)).toBe("2024-05-03");
  });
});
