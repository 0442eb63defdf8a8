import { describe, expect, it } from "vitest";
import { type DigestTime, digestItems, digestOf } from "../../src/archive/digest.ts";
import { digestMarkdown, digestText } from "../../src/archive/digest-text.ts";
import { linkTarget } from "../../src/archive/markdown-text.ts";
import { Document } from "../../src/document/document.ts";
import { columns } from "../../src/values/printable.ts";
import { documentOf, lookup } from "./support.ts";

const TIME: DigestTime = { since: "2019-04-01", today: "2019-04-15", ahead: 14 };
const digest = (...documents: Document[]) =>
  digestOf(
    documents.flatMap((document) => digestItems(document, TIME, () => TIME.today)),
    TIME,
    ["sev1", "sev2"],
  );
const began = (day: string, more = "", body = "") =>
  documentOf(`title: T ${day}\nstarted_at: ${day}\n${more}`, body, `${day}-t`);
const doing = (...items: string[]) =>
  began("2017-01-01", "", `## Action items\n\n${items.map((item) => `- ${item}\n`).join("")}`);
const project = (front: string) =>
  new Document(
    "docs/premortems/2019-03-01-p.md",
    `---\nkind: premortem\ntitle: P\nheld_at: 2019-03-01\n${front}\n---\n`,
    lookup,
  );

describe("a digest", () => {
  it.each([
    ["2019-03-31", "", []],
    ["2019-04-01", "", ["happened"]],
    ["2019-03-31", "status: ongoing", ["open"]],
    ["2019-04-01", "status: mitigated", ["happened"]],
    ["2018-03-31", "", []],
    ["2018-04-01", "", ["yearAgo"]],
    ["2018-04-15", "", ["yearAgo"]],
    ["2018-04-16", "", []],
    ["2018-04-10", "status: ongoing", ["open"]],
  ])("of an incident of %s, %j, says %j", (day, front, parts) => {
    const { happened, open, yearAgo } = digest(began(day, front));
    const told = { happened: happened.length, open: open.length, yearAgo: yearAgo ? 1 : 0 };
    expect(Object.entries(told).flatMap(([part, count]) => (count > 0 ? [part] : []))).toEqual(
      parts,
    );
  });

  it.each([
    ["[ ] **A1** a — due 2019-04-14", "overdue"],
    ["[ ] **A1** a — due 2019-04-15", "due"],
    ["[ ] **A1** a — due 2019-04-29", "due"],
    ["[ ] **A1** a — due 2019-04-30", undefined],
    ["[ ] **A1** a", undefined],
    ["[ ] **A1** a — due 2019-04-14, proposed", undefined],
    ["[ ] **A1** a — due 2019-04-14, declined: no", undefined],
    ["[x] **A1** a — due 2019-04-14, done 2019-04-01", "done"],
    ["[x] **A1** a — done 2019-03-31", undefined],
    ["[x] **A1** a", undefined],
  ])("of the action %j says %s", (item, part) => {
    const { overdue, due, done } = digest(doing(item));
    const told = Object.entries({ overdue, due, done }).find(([, list]) => list.length > 0);
    expect(told?.[0]).toBe(part);
  });

  it.each([
    ["check_in_every: 1 month", "2019-04-01", true],
    ["check_in_every: 8 weeks", "2019-04-26", false],
    ["check_in_every: 9 weeks", undefined, undefined],
    ["check_in_every: 1 month\nended_at: 2019-03-20", undefined, undefined],
    ["", undefined, undefined],
  ])("of a pre-mortem with %j says that it is due on %s", (front, due, isOverdue) => {
    const [one] = digest(project(front)).checkIns;
    expect([one?.due, one?.isOverdue]).toEqual([due, isOverdue]);
  });

  it("picks the worst of a year ago, and of equals the latest", () => {
    const year = (day: string, severity: string) => began(day, `severity: ${severity}`);
    const { yearAgo } = digest(
      year("2018-04-02", "SEV1"),
      year("2018-04-03", "sev1"),
      year("2018-04-04", "sev2"),
      year("2018-04-05", "whatever"),
    );
    expect(yearAgo?.day).toBe("2018-04-03");
  });

  it.each([
    ["2018-04-16", "2018-04-14", "2018-04-14"],
    // What began a year ago is among the new ones.
    ["2018-04-15", "2018-04-14", undefined],
    ["2017-01-01", "2016-12-01", undefined],
  ])("since %s names of a year ago what began %s: %s", (since, day, named) => {
    const time = { ...TIME, since };
    const items = digestItems(began(day), time, () => time.today);
    expect(digestOf(items, time, []).yearAgo?.day).toBe(named);
  });

  it("lists what was done, the latest first", () => {
    const done = digest(
      doing("[x] **A1** a — @sol, done 2019-04-02", "[x] **A2** b — done 2019-04-09"),
    );
    expect(digestMarkdown(done)).toContain(
      "## Actions done\n\n- **A2** b — nobody · done 2019-04-09 · 2017-01-01-t\n- **A1** a — sol · done 2019-04-02 · 2017-01-01-t\n",
    );
  });

  it("calls nobody, links to nothing, and breaks no Markdown", () => {
    const hostile = digest(
      documentOf(
        'title: "@ops <img src=x> | [a](http://b) #12 \\u001b[31m*b*"\nstarted_at: 2019-04-02\nseverity: "`@sev`"',
        "## Action items\n\n- [ ] **A1** ask @all about #7 \\*c — @sol, due 2019-04-14\n",
        "2019-04-02-@x](y)#3",
      ),
    );
    const markdown = digestMarkdown(hostile);
    const linked = digestMarkdown(hostile, (path) => `https://host/${linkTarget(path)}`);
    expect(linked).toContain("\\](y)#\u200b3](https://host/");
    for (const text of [
      markdown,
      linked,
      digestText(hostile, 40),
      digestText(hostile, undefined),
    ]) {
      expect(text).not.toMatch(/@[\p{L}\p{N}]|#\d/u);
      expect(text).not.toContain("\u001b");
    }
    expect(markdown).not.toMatch(/(?<!\\)<img/);
    expect(markdown).not.toMatch(/(?<!\\)\[a\]\(/);
  });

  it("tells a few, and the command that tells the rest", () => {
    const many = digest(
      doing(...Array.from({ length: 18 }, (_, at) => `[ ] a${at} — due 2019-04-14`)),
    );
    expect(digestMarkdown(many)).toContain("\n\nAnd 3 more: `mortem actions --overdue`.\n");
    expect(digestText(many, undefined)).toContain("\nand 3 more: mortem actions --overdue\n");
    expect(digestMarkdown(many).match(/^- /gm)).toHaveLength(15);
  });

  it("says so where there is nothing", () => {
    expect(digestText(digest(), 80)).toBe(
      "Digest: 2019-04-01 to 2019-04-15\nNothing new, and nothing due.\n",
    );
    expect(digestMarkdown(digest())).toBe(
      "# Digest: 2019-04-01 to 2019-04-15\n\nNothing new, and nothing due.\n",
    );
  });

  it("fits the width", () => {
    const text = digestText(
      digest(
        doing(
          "[ ] **A1** Alert the people on call when a login takes longer than 5 seconds — due 2019-04-14",
        ),
      ),
      40,
    );
    expect(Math.max(...text.split("\n").map(columns))).toBeLessThanOrEqual(40);
  });
});
