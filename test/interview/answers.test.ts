import { describe, expect, it } from "vitest";
import {
  parseAnswers,
  readAnswers,
  sectionMarkdown,
  textUnder,
} from "../../src/interview/answers.ts";
import type { MortemError } from "../../src/values/error.ts";
import { at, base, sectionOf } from "./support.ts";

const read = (text: string) => readAnswers(parseAnswers(text, "answers.yaml"), base, at);

async function refused(text: string): Promise<MortemError> {
  try {
    await read(text);
  } catch (error) {
    return error as MortemError;
  }
  throw new Error("it was not refused");
}

describe("an answers file", () => {
  it("holds fields by key and sections by id, as YAML", async () => {
    const { fields, sections } = await read(`
template: release
title: "Jobs: all fail"
started_at: 2019-04-02 10
participants: [ana (ops), sol]
tags: python
owner:
impact: |
  46 jobs.

  And more.
timeline: |

  - 10:30 The alert fired #detected
root-causes:
  - 'The script: it skips. → A1'
  - >
    Folded
    text
summary: ""
`);
    expect([...fields]).toEqual([
      ["title", "Jobs: all fail"],
      ["started_at", "2019-04-02T10"],
      ["participants", ["ana (ops)", "sol"]],
      ["tags", ["python"]],
    ]);
    expect([...sections]).toEqual([
      ["impact", "46 jobs.\n\nAnd more."],
      ["timeline", "- 10:30 The alert fired #detected"],
      ["root-causes", "- The script: it skips. → A1\n- Folded text"],
    ]);
  });

  it("gives every action of a list its box, whether it has an id or not", async () => {
    const { sections } = await read(
      'action-items: ["**A7** Test it — @ana", "Check it", "[x] **A1** Pin it"]',
    );
    expect(sections.get("action-items")).toBe(
      "- [ ] **A7** Test it — @ana\n- [ ] Check it\n- [x] **A1** Pin it",
    );
  });

  it("is read as JSON too, and may be empty", async () => {
    const { fields } = await read('{"title": "A", "tags": ["x", "y"]}');
    expect([...fields]).toEqual([
      ["title", "A"],
      ["tags", ["x", "y"]],
    ]);
    expect((await read("")).fields.size + (await read("# nothing\n")).sections.size).toBe(0);
  });

  it("gives the text of a key before it is held against a template", () => {
    const file = parseAnswers("title: 500\ntemplate: [release]\nowner:\n", "a");
    expect(["title", "template", "owner", "tags"].map((key) => textUnder(file, key))).toEqual([
      "500",
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each([
    ["an unknown key", "title: A\nsumary: x\n", 2, 1, '"sumary"', "Did you mean `summary`?"],
    ["one like no other", "\n\nqqqq: x\n", 3, 1, '"qqqq"', "The keys are title, status"],
    ["a prototype's name", "__proto__: x\n", 1, 1, '"__proto__"', "The keys are"],
    [
      "an item that is a map",
      "root-causes:\n  - Rolled back: failed\n",
      2,
      5,
      '"root-causes"',
      "- Rolled back: failed",
    ],
    ["an item that is a list", "root-causes:\n  - [a, b]\n", 2, 5, '"root-causes"', "block"],
    ["an item that is nothing", "went-well:\n  - a\n  -\n", 3, undefined, '"went-well"', "block"],
    [
      "an item cut off by a comment",
      "timeline:\n  - 10:30 Fired #detected\n",
      2,
      16,
      "cut off",
      "#detected",
    ],
    [
      "a text cut off by a comment",
      "impact: 40 jobs #late\n",
      1,
      16,
      '"impact" is cut off',
      "quotes",
    ],
    [
      "a title cut off by a comment",
      "title: Issue #12 and #13 more\n",
      1,
      undefined,
      '"title" is cut off',
      "quotes",
    ],
    ["a section that is a map", "impact:\n  users: 40\n", 2, 3, '"impact"', "block"],
    [
      "a list for one text",
      "owner: [ana, sol]\n",
      1,
      8,
      '"owner" takes one text, not a list',
      "owner: ",
    ],
    ["a map for a field", "owner: {a: b}\n", 1, 8, '"owner" takes one text', "quotes"],
    ["a map in a list", "tags:\n  - a: b\n", 2, 5, '"tags" takes a list of texts', "quotes"],
    ["a value of the wrong kind", "\nseverity: bad\n", 2, 11, "sev1, sev2, sev3", "Mend"],
    ["a time that is none", "started_at: soon\n", 1, 13, "no time that can be read", "Mend"],
    ["a list as a whole", "- a\n- b\n", 1, 1, "not keys with values", "key: value"],
    ["a text as a whole", "just words\n", 1, 1, "not keys with values", "key: value"],
    ["a key twice", "title: A\ntitle: B\n", 2, 1, "title", "Mend"],
    ["a colon in a text", "title: Jobs: all fail\n", 1, undefined, "", "Mend"],
    ["a tab as indent", "impact: |\n\t46 jobs\n", undefined, undefined, "", "Mend"],
    ["a bare @", "owner: @ana\n", 1, 8, "", "Mend"],
  ])("is refused for %s, with the line", async (_, text, line, column, message, hint) => {
    const error = await refused(text);
    expect(error).toMatchObject({ name: "MortemError", place: { path: "answers.yaml" } });
    if (line !== undefined) expect(error.place.line).toBe(line);
    if (column !== undefined) expect(error.place.column).toBe(column);
    expect(error.message).toContain(message);
    expect(error.hint).toContain(hint);
  });
});

describe("a section's text", () => {
  it.each([
    ["root-causes", "One cause", "- One cause"],
    ["root-causes", "- One\n- Two", "- One\n- Two"],
    ["root-causes", "A paragraph\nof two lines", "A paragraph\nof two lines"],
    ["got-lucky", "None: it was planned", "None: it was planned"],
    ["timeline", "10:00 Tagged\n\n~10:30 Noticed", "- 10:00 Tagged\n- ~10:30 Noticed"],
    ["timeline", "| Time | What |\n| --- | --- |", "| Time | What |\n| --- | --- |"],
    ["action-items", "Test it — @ana", "- Test it — @ana"],
    ["summary", "One line", "One line"],
    ["summary", "\n\n    code\n", "    code"],
  ])("%s: %j", (id, given, written) => {
    expect(sectionMarkdown(sectionOf(id), given)).toBe(written);
  });
});
