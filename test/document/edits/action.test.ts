import { describe, expect, it } from "vitest";
import type { MetaChanges } from "../../../src/document/action-meta.ts";
import type { ActionItem } from "../../../src/document/actions.ts";
import type { Document } from "../../../src/document/document.ts";
import { addAction, changeAction, giveId, markDone } from "../../../src/document/edits/action.ts";
import type { Edit } from "../../../src/values/text.ts";
import { bodyOf, edited } from "../support.ts";

const HEAD = "## Action items\n\n";

function after(content: string, edit: (document: Document, first: ActionItem) => Edit[]): string {
  const document = bodyOf(HEAD + content);
  const { text } = edited(document, edit(document, document.actions[0] as ActionItem));
  return text.slice(text.indexOf(HEAD) + HEAD.length);
}

const change = (content: string, changes: MetaChanges) =>
  after(content, (document, first) => changeAction(document, first, changes));
const add = (content: string, text: string, meta?: MetaChanges) =>
  after(content, (document) => addAction(document, text, meta).edits);
const done = (content: string, evidence?: string) =>
  after(content, (document, first) => markDone(document, first, "2019-04-04", evidence));

const TABLE = "| ID | Action | Owner | Due | Status |\n| --- | --- | --- | --- | --- |\n";

describe("addAction", () => {
  it.each([
    ["- [ ] **A1** a\n", "- [ ] **A1** a\n- [ ] **A2** New\n"],
    ["* [x] **A1** a\n  more\n\nText\n", "* [x] **A1** a\n  more\n\nText\n\n- [ ] **A2** New\n"],
    ["", "- [ ] **A1** New\n\n"],
    ["None: nothing can be done\n", "- [ ] **A1** New\n"],
  ])("adds it to %j", (content, expected) => {
    expect(add(content, " New ")).toBe(expected);
  });

  it("writes its meta in one order, with what stands behind the text's own dash", () => {
    const meta = { declined: "no", priority: "P1", due: "2019-04-16", owner: "ana" };
    expect(add("- [x] a\n", "New", meta)).toBe(
      "- [x] a\n- [ ] **A1** New — @ana, due 2019-04-16, P1, declined: no\n",
    );
    expect(add("- [x] a\n", "New - #7, @sol", { owner: "ana" })).toBe(
      "- [x] a\n- [ ] **A1** New — @ana, #7\n",
    );
    expect(add("- [x] a\n", "New\n— @sol", { proposed: "" })).toBe(
      "- [x] a\n- [ ] **A1** New — @sol, proposed\n",
    );
  });

  it("adds a row to a table that has the columns for it", () => {
    const row = "| A1 | a | @b | 2019-04-16 | Open |";
    expect(add(TABLE + row, "x | y", { owner: "ana", proposed: "" })).toBe(
      `${TABLE}${row}\n| A2 | x \\| y | @ana |  | Proposed |`,
    );
    expect(add(`${TABLE}| A1 | a |\n`, "b")).toBe(`${TABLE}| A1 | a |\n| A2 | b |  |  | Open |\n`);
  });

  it("begins a list below a table that has not", () => {
    expect(add(`${TABLE}| A1 | a |\n`, "b — P1")).toBe(
      `${TABLE}| A1 | a |\n\n- [ ] **A2** b — P1\n`,
    );
  });

  it("opens the text of the new row with its id where the table has no column for it", () => {
    const table = "| Action | Owner |\n| --- | --- |\n| **A1** a | @b |";
    expect(add(table, "c — @d <!-- e -->")).toBe(`${table}\n| **A2** c <!-- e --> | @d |`);
  });
});

describe("giveId", () => {
  it.each([
    ["- [ ] a", "- [ ] **A4** a"],
    ["- [x]   a — @b", "- [x]   **A4** a — @b"],
    ["- a", "- [ ] **A4** a"],
    ["-", "- [ ] **A4** "],
    ["- [ ] ", "- [ ] **A4** "],
    [`${TABLE}|  | a |`, `${TABLE}| A4 | a |`],
    [`${TABLE}|| a |`, `${TABLE}|A4| a |`],
    ["| Task |\n| --- |\n| a |", "| Task |\n| --- |\n| **A4** a |"],
    ["| Task | ID |\n| --- | --- |\n| a |", "| Task | ID |\n| --- | --- |\n| **A4** a |"],
  ])("%j", (before, expected) => {
    expect(after(before, (_, first) => giveId(first, "A4"))).toBe(expected);
  });
});

describe("changeAction", () => {
  it.each([
    ["- [ ] **A1** a", { owner: "b" }, "- [ ] **A1** a — @b"],
    ["- [ ] **A1**", { owner: "b" }, "- [ ] **A1** — @b"],
    [
      "- [ ] **A1** a - @b , due 2019-04-16,P1",
      { due: "2019-05-01" },
      "- [ ] **A1** a - @b , due 2019-05-01,P1",
    ],
    [
      "- [ ] a -- @b, proposed",
      { proposed: undefined, due: "2019-04-16" },
      "- [ ] a -- @b, due 2019-04-16",
    ],
    ["- [ ] a — proposed, @b", { proposed: undefined }, "- [ ] a — @b"],
    ["- [ ] a — proposed", { proposed: undefined }, "- [ ] a"],
    ["- [ ] a — proposed", { owner: undefined }, "- [ ] a — proposed"],
    ["- [ ] a — declined: no, never", { owner: "b" }, "- [ ] a — @b, declined: no, never"],
    ["- [ ] a — @b", { declined: "no, never" }, "- [ ] a — @b, declined: no, never"],
    [
      "- [ ] a —\n  @b,\n  P1\n\n  more",
      { owner: "c", priority: "P2" },
      "- [ ] a —\n  @c,\n  P2\n\n  more",
    ],
    ["- [ ] a — @b, P1, @c", { priority: "P2" }, "- [ ] a — @b, P2, @c"],
    ["- [ ] a — @b, P1, @c", { owner: "d" }, "- [ ] a — @d, P1"],
    ["- [ ] a — due next week", { owner: "b" }, "- [ ] a — due next week — @b"],
    ["- [ ] a — #12 ", { ticket: "#12" }, "- [ ] a — #12 "],
    ["- [ ] a — @b <!-- c --> ", { owner: "d" }, "- [ ] a — @d <!-- c --> "],
    ["- [ ] a <!-- c -->", { owner: "d" }, "- [ ] a — @d <!-- c -->"],
  ])("%j with %j is %j", (before, changes, expected) => {
    expect(change(before, changes)).toBe(expected);
  });

  it.each([
    ["| A1 | a |  | 2019-04-16 | Open |", { owner: "b" }, "| A1 | a | @b | 2019-04-16 | Open |"],
    ["| A1 | a || 2019-04-16 | Open |", { owner: "b" }, "| A1 | a | @b | 2019-04-16 | Open |"],
    [
      "| A1 | a | @b | 2019-04-16 | Open |",
      { owner: undefined, due: "2019-05-01" },
      "| A1 | a |  | 2019-05-01 | Open |",
    ],
    [
      "| A1 | a | @b |  | Open |",
      { declined: "no | never" },
      "| A1 | a | @b |  | Declined: no \\| never |",
    ],
    ["| A1 | a | @b |  | Proposed |", { proposed: undefined }, "| A1 | a | @b |  | Open |"],
    [
      "| A1 | a | @b |  | In progress |",
      { proposed: undefined },
      "| A1 | a | @b |  | In progress |",
    ],
  ])("changes the cells of a row: %j with %j", (before, changes, expected) => {
    expect(change(`${TABLE}${before}\n`, changes)).toBe(`${TABLE}${expected}\n`);
  });

  it("refuses what the table has no cell for", () => {
    const place = { path: "docs/postmortems/2019-04-02-release.md", line: 9 };
    for (const [row, changes] of [
      ["| A1 | a | @b |  | Open |", { priority: "P1" }],
      ["| A1 | a |", { owner: "b" }],
    ] as const) {
      expect(() => change(TABLE + row, changes)).toThrow(expect.objectContaining({ place }));
    }
  });
});

describe("a row with more cells than the heading", () => {
  it("is left alone: nobody knows which cell is which", () => {
    const row = "| A1 | run `a | b` | @b | 2019-04-16 | Open |";
    const place = { path: "docs/postmortems/2019-04-02-release.md", line: 9 };
    expect(() => done(TABLE + row)).toThrow(expect.objectContaining({ place }));
    expect(done(TABLE + row.replace("a |", "a \\|"))).toContain("| Done ");
  });
});

describe("markDone", () => {
  it.each([
    ["- [ ] **A1** a — @b, proposed", "- [x] **A1** a — @b, done 2019-04-04"],
    ["- **A1** a", "- [x] **A1** a — done 2019-04-04"],
    ["- a", "- [x] a — done 2019-04-04"],
    ["-", "- [x]  — done 2019-04-04"],
    ["- [x] a — done 2019-04-01", "- [x] a — done 2019-04-04"],
    [`${TABLE}| A1 | a | @b |  | Open |`, `${TABLE}| A1 | a | @b |  | Done 2019-04-04 |`],
  ])("ticks off %j", (before, expected) => {
    expect(done(before)).toBe(expected);
  });

  it("says what proves it", () => {
    expect(done("- [ ] a", "https://x.test/1")).toBe(
      "- [x] a — done 2019-04-04, evidence https://x.test/1",
    );
    const text = done(`${TABLE}| A1 | a | @b |  |  |`, "#12");
    expect(bodyOf(HEAD + text).actions[0]).toMatchObject({
      isDone: true,
      doneOn: "2019-04-04",
      evidence: "#12",
    });
  });
});
