/** Files of several incidents, and those that only look so. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Source } from "../../../src/import/documents/model.ts";
import { outlineOf } from "../../../src/import/documents/outline.ts";
import { perhapsSeveral, splitIncidents } from "../../../src/import/documents/split.ts";
import { builtinTemplates } from "../../../src/template/builtin.ts";

const template = builtinTemplates()[0] as NonNullable<ReturnType<typeof builtinTemplates>[0]>;

const split = (text: string, path = "a.md"): Source[] =>
  splitIncidents(outlineOf({ path, text, firstLine: 1 }, template), template);

const titles = (sources: readonly Source[]): (string | undefined)[] =>
  sources.map((source) => outlineOf(source, template).title?.text);

const body = (level: string): string =>
  `${level} Impact\n\nNobody could log in.\n\n${level} Root cause\n\nA full disk.\n\n`;

describe("several incidents", () => {
  const cases: readonly [string, string, string[], string?][] = [
    [
      "numbered",
      `# Incidents of May\n\nTwo in one month.\n\n## Incident 1: mail\n\n${body("###")}## Incident 2: DNS\n\n${body("###")}`,
      ["Incident 1: mail", "Incident 2: DNS"],
    ],
    [
      "with a day",
      `# Post-mortems\n\n## 2021-03-04: the mail queue stood still\n\n${body("###")}## 2021-04-05: DNS gave no answer\n\n${body("###")}`,
      ["2021-03-04: the mail queue stood still", "2021-04-05: DNS gave no answer"],
    ],
    [
      "with labels",
      "# Incidents\n\n## March 4, 2021 – mail stood still\n\n**Severity:** high\n\n**Impact:** mail came late\n\n## April 5, 2021 – DNS gave no answer\n\n**Severity:** low\n\n**Impact:** few noticed\n",
      ["March 4, 2021 – mail stood still", "April 5, 2021 – DNS gave no answer"],
    ],
    [
      "with lessons for all",
      `# Incidents\n\n## Summary\n\nTwo.\n\n## Outage #1 mail\n\n${body("###")}## Outage #2 DNS\n\n${body("###")}## Lessons learned\n\nWatch disks.\n`,
      ["Outage #1 mail", "Outage #2 DNS"],
    ],
    [
      "each with a title of level 1",
      `# Mail stood still\n\n## Summary\n\nIt did.\n\n${body("##")}# DNS gave no answer\n\n## Summary\n\nNone.\n\n${body("##")}`,
      ["Mail stood still", "DNS gave no answer"],
    ],
    [
      "by months, as a status page has them",
      "# Incident history\n\n## March 2021\n\n### 2021-03-04 mail stood still today\n\nResolved.\n\n## April 2021\n\n### 2021-04-05 name service gave nothing\n\nResolved.\n",
      ["2021-03-04 mail stood still today", "2021-04-05 name service gave nothing"],
    ],
    [
      "of which each states how bad it was",
      "# Log\n\nKept short.\n\n## 2021-03-04 Mail stood still\n\nSeverity: high\n\nA full disk.\n\n## 5 April 2021: DNS gone\n\n- **Severity**: low\n\nA typo.\n",
      ["2021-03-04 Mail stood still", "5 April 2021: DNS gone"],
    ],
    [
      "with two labels that phases may have as well",
      "# What broke\n\n## 2021-03-04 Mail stood still\n\nImpact: all\nCause: a disk\n\n## 2021-04-05 DNS gone\n\nImpact: few\nCause: a typo\n",
      ["2021-03-04 Mail stood still", "2021-04-05 DNS gone"],
    ],
    [
      "that say when they were below their headings",
      "# Diary\n\n## Mail stood still\n\nDate: 2021-03-04\nImpact: all\n\n## DNS gone\n\nDate: 2021-04-05\nImpact: few\n",
      ["Mail stood still", "DNS gone"],
    ],
    [
      "in Japanese",
      `# 障害一覧\n\n## 障害1：メール停止\n\n### 影響\n\nあり。\n\n### 根本原因\n\nディスク。\n\n## 障害2：DNS 停止\n\n### 影響\n\nなし。\n\n### 根本原因\n\n設定。\n`,
      ["障害1：メール停止", "障害2：DNS 停止"],
    ],
    [
      "with a day in titles of level 1, and sections of their own",
      "# 2020-01-01 Search down\n\n## Summary\n\nDown.\n\n# 2020-02-02 API down\n\n## Impact\n\nAll.\n",
      ["2020-01-01 Search down", "2020-02-02 API down"],
    ],
    [
      "with a day below titles of level 1",
      "# Search down\n\nDate: 2020-01-01\nSeverity: 1\n\n# API down\n\nDate: 2020-02-02\nSeverity: 2\n",
      ["Search down", "API down"],
    ],
    [
      "numbered at level 1",
      "# Incident 1: mail\n\n## Summary\n\nDown.\n\n# Incident 2: DNS\n\n## Summary\n\nDown.\n",
      ["Incident 1: mail", "Incident 2: DNS"],
    ],
  ];
  test.each(cases)("%s", (_, text, expected) => {
    const found = split(text);
    expect(titles(found)).toEqual(expected);
    expect(found.map((one) => one.text).join("")).toBe(text);
  });

  test("one that lacks a part, and what stands behind the last, hide none of many", () => {
    const all = Array.from(
      { length: 8 },
      (_, n) => `## Incident ${n + 1} - mail\n\n${n === 3 ? "" : body("###")}`,
    );
    const text = `# Incidents\n\n## How to read this\n\nx\n\n${all.join("")}## Notes on the process\n\nx\n`;
    const found = split(text);
    expect(found).toHaveLength(8);
    expect(found[0]?.text).toContain("How to read this");
    expect(found[7]?.text).toContain("Notes on the process");
  });

  test("say where they begin in the file", () => {
    const [, second] = split((cases[0] as (typeof cases)[0])[1]);
    expect(second).toMatchObject({ firstLine: 15, titleLine: 1 });
    expect(second?.text.startsWith("## Incident 2: DNS\n")).toBe(true);
  });

  test("a month that only heads what follows goes with it", () => {
    const [, second] = split((cases[5] as (typeof cases)[0])[1]);
    expect(second?.text.startsWith("## April 2021\n\n### 2021-04-05")).toBe(true);
    expect(second?.titleLine).toBe(3);
  });

  test("lines count from where the source itself begins", () => {
    const text = (cases[0] as (typeof cases)[0])[1];
    const found = splitIncidents(
      outlineOf({ path: "a.md", text, firstLine: 100 }, template),
      template,
    );
    expect(found.map(({ firstLine }) => firstLine)).toEqual([100, 114]);
  });
});

describe("one incident", () => {
  const cases: readonly [string, string][] = [
    [
      "its timeline has times as headings",
      "# Mail\n\n## Timeline\n\n### 10:05\n\nFull.\n\n### 10:20\n\nMoved.\n",
    ],
    [
      "its timeline has days as headings",
      "# Mail\n\n## Timeline\n\n### 2021-03-04 mail stood still today\n\nFull.\n\n### 2021-03-05 mail moved again today\n\nMoved.\n",
    ],
    [
      "days of one incident at level 2",
      "# Mail stood still\n\n## 2021-03-04\n\nFull.\n\n## 2021-03-05\n\nMoved.\n",
    ],
    [
      "days with words at level 2",
      "# Mail stood still\n\n## 2021-03-04 the queue grows fast\n\nFull.\n\n## 2021-03-05 the queue shrinks again\n\nMoved.\n",
    ],
    [
      "days with words, of failures that are one incident",
      "# Login failures\n\n## 2021-03-04 the queue grows fast\n\nFull.\n\n## 2021-03-05 the queue shrinks again\n\nMoved.\n",
    ],
    [
      "a diary in which one day has a cause and another an effect",
      `# Week 1\n\n## Day 1 - the first schema (2021-03-04)\n\n### Root cause\n\nx\n\n### Notes\n\ny\n\n## Day 2 - the first worker (2021-03-05)\n\n### Root cause\n\nx\n\n### Notes\n\ny\n`,
    ],
    [
      "a history with other chapters between its days",
      "# Post-mortems\n\n## 2021-03-04 two defects in one tool\n\nx\n\n## State of things\n\nx\n\n## 2021-03-05 three defects in one tool\n\nx\n",
    ],
    ["phases", `# Mail\n\n## Phase 1\n\n${body("###")}## Phase 2\n\n${body("###")}`],
    [
      "bugs below a root cause",
      `# Mail\n\n## Root cause\n\n### Bug 1\n\n#### Impact\n\nx\n\n#### Fix\n\ny\n\n### Bug 2\n\n#### Impact\n\nx\n\n#### Fix\n\ny\n`,
    ],
    [
      "bugs with sections, beside the document's own",
      `# Mail\n\n## Impact\n\nMuch.\n\n## Bug 1\n\n${body("###")}## Bug 2\n\n${body("###")}`,
    ],
    [
      "issues found one after another",
      "# Deploy\n\n## Summary\n\nx\n\n## Timeline\n\n### 10:05 - Issue #1: a\n\nx\n\n### 10:20 - Issue #2: b\n\nx\n\n## Root cause\n\ny\n",
    ],
    [
      "a label of the whole document before the parts",
      `# Mail\n\n**Impact:** much\n\n## Incident 1\n\n${body("###")}## Incident 2\n\n${body("###")}`,
    ],
    [
      "days of which each has an impact",
      "# Mail\n\n## 2021-03-04 the queue grows\n\nImpact: few\n\n## 2021-03-05 the queue is full\n\nImpact: all\n",
    ],
    [
      "days that say how bad it was, beside sections of the whole",
      "# Mail\n\n## 2021-03-04 the queue grows\n\nSeverity: low\n\n## 2021-03-05 the queue is full\n\nSeverity: high\n\n## Root cause\n\nA disk.\n",
    ],
    ["only one chapter", `# Mail\n\n## Incident 1\n\n${body("###")}`],
    ["nothing", ""],
  ];
  test.each(cases)("%s", (_, text) => {
    expect(split(text)).toEqual([{ path: "a.md", text, firstLine: 1 }]);
  });
});

describe("perhaps several", () => {
  const lines = (text: string, path = "a.md") =>
    perhapsSeveral(outlineOf({ path, text, firstLine: 1 }, template));
  const days = (name: string) =>
    `# Mail\n\n## 2021-03-04 ${name}\n\nx\n\n## 2021-03-05 another ${name}\n\ny\n`;

  test("where headings with a day speak of failures", () => {
    expect(lines(days("mail outage"))).toEqual([3, 7]);
    expect(lines("# Mail\n\n## Incident 1: mail\n\nx\n\n## Incident 2: DNS\n\ny\n")).toEqual([
      3, 7,
    ]);
  });

  test("not where they speak of something else, of moments, or beside sections of one", () => {
    expect(lines(days("queue grows"))).toEqual([]);
    expect(lines(days("10:05 mail outage"))).toEqual([]);
    expect(lines(`${days("mail outage")}## Root cause\n\nA disk.\n`)).toEqual([]);
  });
});

const PIECES = [
  "# ",
  "## ",
  "### ",
  "Incident 1",
  "2021-03-04 a long day",
  "Impact",
  "Root cause",
  "**Impact:** x",
  "\n",
  "\n\n",
  "\r\n",
  "a",
  "```\n",
];

test("no character is lost or twice, whatever the text", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }), (pieces) => {
      const text = pieces.join("");
      const found = split(text, "incidents.md");
      expect(found.map((one) => one.text).join("")).toBe(text);
      for (const one of found.slice(1)) {
        const lines = one.text.split(/\r\n|\r|\n/);
        expect(lines[(one.titleLine as number) - 1]).toMatch(/^ {0,3}#|[=-]/);
      }
    }),
    { numRuns: 500 },
  );
});

test("ten thousand incidents are cut", { timeout: 30_000 }, () => {
  const one = (n: number) => `## Incident ${n}\n\n${body("###")}`;
  const text = `# Incidents\n\n${Array.from({ length: 10_000 }, (_, n) => one(n)).join("")}`;
  expect(split(text)).toHaveLength(10_000);
});

describe("what links refer to", () => {
  const both = (one: string, other: string) =>
    `# Incidents\n\n## Outage #1 mail\n\n${one}\n\n${body("###")}## Outage #2 DNS\n\n${other}\n\n${body("###")}`;

  test("is defined in each that refers to it, and stays where it stood", () => {
    const text = `${both("See [the page][Status] and `[it]`.", "See [status] and that[^1].")}[status]: https://x.test "Status"\n[other]: ./other.md\n\n[^1]: A note\n[^2]: Another\n`;
    const [first, second] = split(text).map((one) => one.text);
    expect(first).toMatch(/A full disk\.\n\n\[status\]: https:\/\/x\.test "Status"\n$/);
    expect(second?.endsWith(text.slice(text.indexOf("[status]: ")))).toBe(true);
  });

  test("of a note is the whole of it", () => {
    const text = `${both("One.[^a]\n\n[^a]: A note\nof two lines", "See that[^a].")}`;
    const [, second] = split(text.replaceAll("\n", "\r\n")).map((one) => one.text);
    expect(second).toMatch(/A full disk\.\r\n\r\n\[\^a\]: A note\r\nof two lines\r\n$/);
  });

  test("is no line of a timeline, and nothing in code", () => {
    const text = both(
      "[10:30]: the mail stood\n\n```\n[x]: https://x.test\n```",
      "[10:30] as well as [x].",
    );
    const [, second] = split(text);
    expect(second?.text).toBe(text.slice(text.indexOf("## Outage #2")));
  });
});
