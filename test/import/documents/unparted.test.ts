import { describe, expect, test } from "vitest";
import type { Manner } from "../../../src/import/documents/model.ts";
import { takeIn } from "../../../src/import/documents/take-in.ts";
import { reading } from "./support.ts";

function doubtsOf(text: string, manner: Manner = "anew"): string[] {
  const [first] = takeIn({ path: "old/outage.md", text, firstLine: 1 }, reading, manner);
  if (first === undefined || "why" in first) throw new Error(first?.why);
  return first.doubts.map(({ line, message }) => `${line} ${message}`);
}

const TOP =
  "# Search was down\n\nOn 2019-04-02 search was down for two hours for all of our users.\n\n";
const PROSE = "The index had been full since the night, and nobody had an alert on it. ".repeat(6);

describe("a document of which nothing is recognised says so", () => {
  test.each<[name: string, text: string, manner: Manner, doubt: string]>([
    [
      "prose alone",
      TOP + PROSE,
      "anew",
      "3 no section of its own was recognised: from here on, all of it is in the summary or the notes",
    ],
    [
      "headings that nobody knows",
      `# Search was down on 2019-04-02\n\n## The night\n\n${PROSE}\n\n## The day\n\n${PROSE}\n`,
      "anew",
      "3 no section of its own was recognised: from here on, all of it is in the notes",
    ],
    [
      "prose in place",
      TOP + PROSE,
      "in-place",
      "3 no section of its own was recognised: from here on, no part of it is a section that other commands know",
    ],
    [
      "tasks in the notes",
      `${TOP}## Impact\n\nAll.\n\n## The future\n\n- [ ] Add an alert\n`,
      "anew",
      "11 what is to be done here is in no list of actions",
    ],
    [
      "labels in the notes",
      `${TOP}## Impact\n\nAll.\n\n## The future\n\n- Action: add an alert (@kim)\n`,
      "anew",
      "11 what is to be done here is in no list of actions",
    ],
    [
      "labels among causes, beside a list of actions",
      `${TOP}## Root causes\n\nFull.\n\n- Action: add an alert\n- Action: add a disk\n\n## Action items\n\n- Sleep\n`,
      "anew",
      "9 what is to be done here is in no list of actions, nor on another line",
    ],
    [
      "a second story beside a timeline",
      `${TOP}## Timeline\n\n- 10:00 A\n\n## What others saw\n\n- 10:01 B\n- 10:02 C\n- 10:03 D\n`,
      "anew",
      "11 3 lines begin with a time, and are in no timeline",
    ],
    [
      "times in the notes",
      `${TOP}## Impact\n\nAll.\n\n## The night\n\n- 10:00 A\n\nThen much was said by all of us.\n\n- 10:10 B\n\nThen nothing was said by any of us.\n\n- 10:20 C\n\nThen all of us were asleep again.\n`,
      "anew",
      "11 3 lines begin with a time, and are in no timeline",
    ],
  ])("%s", (_, text, manner, doubt) => expect(doubtsOf(text, manner)).toContain(doubt));

  test.each<[name: string, text: string]>([
    ["sections", `${TOP}${PROSE}\n\n## Impact\n\nAll.\n`],
    ["little text", TOP],
    [
      "times in code",
      `${TOP}## Impact\n\nAll.\n\n## Logs\n\n\`\`\`\n10:00 a\n10:01 b\n10:02 c\n\`\`\`\n`,
    ],
    ["a timeline", `${TOP}${PROSE}\n\n## Timeline\n\n- 10:00 A\n- 10:10 B\n- 10:20 C\n`],
  ])("and one with %s does not", (_, text) =>
    expect(doubtsOf(text).filter((one) => /recognised|begin with|to be done/.test(one))).toEqual(
      [],
    ),
  );
});
