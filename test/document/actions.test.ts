import { describe, expect, it } from "vitest";
import { actionState, isOverdue } from "../../src/document/actions.ts";
import { at, bodyOf } from "./support.ts";

const documentWith = (content: string) => bodyOf(`## Action items\n\n${content}\n`);
const read = (content: string) => documentWith(content).actions;

describe("actions in a list", () => {
  it("have box, id, text and meta", () => {
    const document = documentWith("- [ ] **A1** Run the *checks* — @release-lead, due 2019-04-16");
    const [action] = document.actions;
    expect(action).toMatchObject({
      id: "A1",
      text: "Run the checks",
      isDone: false,
      owner: "release-lead",
      due: "2019-04-16",
      line: 7,
    });
    expect(at(document.text, action?.idSpan ?? { start: 0, end: 0 })).toBe("A1");
    expect(at(document.text, action?.box?.span ?? { start: 0, end: 0 })).toBe("[ ]");
    expect(at(document.text, action?.textSpan ?? { start: 0, end: 0 })).toBe("Run the *checks*");
  });

  it.each([
    ["- [x] **A1** a", { id: "A1", text: "a", isDone: true }],
    ["* [X] **a2:** a", { id: "A2", text: "a", isDone: true }],
    ["1. [ ] a", { id: undefined, text: "a", isDone: false }],
    ["- a", { id: undefined, text: "a", box: undefined, isDone: false }],
    ["- **A1** a", { id: "A1", text: "a", box: undefined }],
    ["- [ ] **A1**", { id: "A1", text: "" }],
    ["- []", { id: undefined, text: "[]" }],
    ["- [ ] **A1** soft\n  wrapped —\n  @b", { id: "A1", text: "soft wrapped", owner: "b" }],
    ["- [ ] **Apply** it", { id: undefined, text: "Apply it" }],
    ["- [ ] **A1** a — @b <!-- c -->", { id: "A1", text: "a", owner: "b", doubtful: [] }],
    ["- [ ] **A1** <!-- c --><!-- d -->", { id: "A1", text: "", form: { metaSpan: undefined } }],
  ])("%j", (content, expected) => {
    expect(read(content)).toMatchObject([expected]);
  });

  it("are those of the top level, in all lists and tables, in order", () => {
    const actions = read(
      "- one\n  - detail\n\n### Later\n\n* two\n\n| Action |\n| --- |\n| three |",
    );
    expect(actions.map((action) => action.text)).toEqual(["one", "two", "three"]);
  });
});

describe("actions that are nested", () => {
  const idsOf = (content: string) => read(content).map(({ id, text }) => id ?? text);

  it("have a box and an id, at any depth", () => {
    expect(
      idsOf("- [ ] **A1** a\n  - a note\n    - [x] **A2** b — @c\n  - [ ] a step\n  - **A3** said"),
    ).toEqual(["A1", "A2"]);
  });

  it("may stand below an item that only names their group", () => {
    expect(idsOf("- Detection\n  - [ ] **A1** a\n- Prevention")).toEqual(["A1", "Prevention"]);
    expect(idsOf("- Detection — @ana\n  - [ ] **A1** a")).toEqual(["Detection", "A1"]);
  });
});

describe("actions in a table", () => {
  it("have the columns that teams give them", () => {
    const [action] = read(
      "| # | **Action Item** | Type | Owner | Due Date | Priority | Bug | Status |\n| - | - | - | - | - | - | - | - |\n| a3 | Run `x` \\| y | Prevent | @ana | 2019-04-16 | p1 | #7 | Open |",
    );
    expect(action).toMatchObject({
      id: "A3",
      text: "Run x | y",
      type: "prevent",
      owner: "ana",
      due: "2019-04-16",
      priority: "P1",
      ticket: "#7",
      isDone: false,
      box: undefined,
    });
  });

  it("have the columns of an issue tracker", () => {
    const table =
      "| Key | Summary | T | Created | Due | Assignee | Reporter | P | Status | Resolution |\n|-|-|-|-|-|-|-|-|-|-|\n| OPS-7 | Warm it | Task | 2019-04-01 | 2019-04-16 | ana | bo | P2 | Done | Fixed |";
    expect(read(table)).toMatchObject([
      { text: "Warm it", ticket: "OPS-7", owner: "ana", due: "2019-04-16", isDone: true },
    ]);
  });

  it.each([
    ["Done 2019-04-04 #12", { isDone: true, doneOn: "2019-04-04", evidence: "#12" }],
    ["✅", { isDone: true }],
    ["完了", { isDone: true }],
    ["Doneish", { isDone: false }],
    ["Declined: too dear", { isDone: false, declined: "too dear" }],
    ["Won't fix: too dear", { isDone: false, declined: "too dear" }],
    ["Cancelled", { isDone: false, declined: "" }],
    ["見送り", { isDone: false, declined: "" }],
    ["🟢 Done", { isDone: true }],
    ["Deployed", { isDone: true }],
    ["100%", { isDone: true }],
    [":white_check_mark:", { isDone: true }],
    ["[x]", { isDone: true }],
    ["[ ] Done", { isDone: false }],
    ["Done?", { isDone: false }],
    ["❌", { isDone: false, declined: undefined }],
    ["⏳ In progress", { isDone: false, declined: undefined }],
    ["Blocked", { isDone: false, declined: undefined }],
    ["Proposed", { isProposed: true }],
    ["", { isDone: false, declined: undefined, isProposed: false }],
  ])("are %j", (status, expected) => {
    expect(read(`| Task | State |\n| - | - |\n| a | ${status} |`)).toMatchObject([expected]);
  });

  it.each([
    ["**A1** first", "A1", "first"],
    ["**a2:** first", "A2", "first"],
    ["A3: first", "A3", "first"],
    ["A3 first", undefined, "A3 first"],
    ["**Apply** it", undefined, "Apply it"],
  ])("have their id before the text where it has no cell: %j", (cell, id, text) => {
    const document = documentWith(`| Action |\n| --- |\n| ${cell} |`);
    const [action] = document.actions;
    expect(action).toMatchObject({ id, text });
    if (id !== undefined && action?.idSpan !== undefined)
      expect(at(document.text, action.idSpan).toUpperCase()).toBe(id);
  });

  it("have the id of its own cell before one in the text", () => {
    expect(read("| ID | Action |\n| - | - |\n| A1 | **A2** a |\n| | **A3** b |")).toMatchObject([
      { id: "A1", text: "A2 a" },
      { id: "A3", text: "b" },
    ]);
  });

  it.each([
    ["Improvement item", "Status (open/done)", "Finished"],
    ["再発防止策", "状態", "対応済み"],
    ["改进措施", "状态", "已完成"],
    ["Aksjon", "Status", "Utført i går"],
  ])("know columns by the names of many: %s, %s", (text, status, done) => {
    expect(read(`| ${text} | ${status} |\n| - | - |\n| a | ${done} |`)).toMatchObject([
      { text: "a", isDone: true },
    ]);
  });

  it("prefer a column that says what to do over one that may", () => {
    expect(read("| Item | Action |\n| - | - |\n| Cache | Warm it |")).toMatchObject([
      { text: "Warm it" },
    ]);
  });

  it("have a day with a remark behind it", () => {
    expect(
      read("| Action | Due |\n| - | - |\n| a | 2019-04-16 (draft) |\n| b | 2019-04-16x |"),
    ).toMatchObject([{ due: "2019-04-16" }, { due: undefined }]);
  });

  it.each([
    "TBD",
    "n/a",
    "?",
    "-",
    "—",
    "none",
    "Nobody",
    "unassigned",
    "Team",
    "everyone",
    "未定",
    "要アサイン",
  ])("are nobody's where %s stands for the owner, the day and the ticket", (cell) => {
    const row = `| a | ${cell} | ${cell} | ${cell} |`;
    expect(read(`| Action | Owner | Due | Ticket |\n| - | - | - | - |\n${row}`)).toMatchObject([
      { owner: undefined, due: undefined, ticket: undefined },
    ]);
  });

  it.each([
    ["Erledigt", "x", true],
    ["Erledigt", "ja", true],
    ["Done?", "X", true],
    ["完了", "はい", true],
    ["Erledigt", "nein", false],
    ["Done", "", false],
    ["Status", "x", false],
  ])("are ticked in a column for it: %s, %s", (name, cell, isDone) => {
    expect(read(`| Action | ${name} |\n| - | - |\n| a | ${cell} |`)).toMatchObject([{ isDone }]);
  });

  it.each([
    ["P1 (High)", "#7, #8", { priority: "P1", ticket: "#7" }],
    ["🔴 p0", "ABC-1 ABC-2", { priority: "P0", ticket: "ABC-1" }],
    ["High", "see #7", { priority: undefined, ticket: undefined }],
    ["High", "n/a **DONE**", { ticket: undefined, isDone: true }],
    ["High", "Bug 12 DONE", { ticket: undefined, isDone: true }],
    ["High", "n/a **TODO**", { ticket: undefined, isDone: false }],
    ["High", "n/a NOT DONE", { ticket: undefined, isDone: false }],
    ["P12", "DONE", { priority: undefined, ticket: undefined, isDone: true }],
    ["", "(Done)", { isDone: true }],
  ])("have a priority and tickets: %s, %s", (priority, ticket, expected) => {
    const row = `| a | ${priority} | ${ticket} |`;
    expect(read(`| Action | Priority | Bug |\n| - | - | - |\n${row}`)).toMatchObject([expected]);
  });

  it("are not the rows that name a group of them, nor those without words", () => {
    const head = "| Action | Owner |\n| - | - |\n";
    expect(
      read(`${head}| **Soon** | |\n| a | ana |\n| | |\n| **Later** | – |\n| b | |`),
    ).toMatchObject([{ text: "a" }, { text: "b" }]);
    expect(read(`${head}| **a** | |\n| **b** | |`)).toHaveLength(2);
    expect(read(`${head}| **A1** | |\n| b | |`)).toHaveLength(2);
  });

  it("are not what explains the words of their cells", () => {
    const table =
      "| Action | Type | Priority |\n| - | - | - |\n| a | Prevent | P0 |\n| b | Detect | P1 |";
    expect(read(`* P0 - now\n* P1 - soon\n* P2 - later\n\n${table}`)).toHaveLength(2);
    expect(read(`${table}\n\n- **Prevent (1):** never again\n- **Detect:** see it`)).toHaveLength(
      2,
    );
    expect(read(`${table}\n\n- [ ] Prevent: c\n- [ ] Warm the cache`)).toHaveLength(4);
    expect(read("- Prevent: c\n- Detect: d")).toHaveLength(2);
    const explained = "| Priority | Description |\n| - | - |\n| P0 | now |\n| P1 | soon |";
    expect(read(`${table}\n\n${explained}`)).toHaveLength(2);
    expect(read(explained)).toHaveLength(2);
  });

  it("are not what explains the words of their cells once they have ids and handles", () => {
    const legend = "- Warm: run it once\n- Ana Lind: leads it";
    const table = (words: string, name: string) =>
      `| Action | Owner |\n| - | - |\n| ${words} | ${name} |\n| **A9** b | bo |`;
    expect(read(`${table("Warm", "Ana Lind")}\n\n${legend}`)).toHaveLength(2);
    expect(read(`${table("**A1** Warm", "@ana-lind")}\n\n${legend}`)).toHaveLength(2);
  });

  it.each([
    ["- a (P1)\n- b (P2)\n\ntext\n\n- P1: now\n- P2: soon", 2],
    ["- ✅ a\n- ⏳ b\n\ntext\n\n- ✅ = done\n- ⏳ = open", 2],
    ["- ✅ a\n- ⏳ b\n\ntext\n\n- ✅ c\n- ⏳ d", 4],
    ["- a (P1)\n- b (P2)\n\ntext\n\n- P1: c\n- P1: d\n- P2: e", 5],
    ["- a\n- b\n\n**Legend:**\n\n- Now: today\n- Soon: tomorrow", 2],
    [
      "### Priority levels\n\n| Priority | Description |\n| - | - |\n| P0 | now |\n| P1 | soon |",
      0,
    ],
    ["- P1: c\n- P2: d", 2],
    ["- P1: a\n- P2: b\n\ntext\n\n- P1: c\n- P2: d", 4],
    [
      "| Priority | Action |\n| - | - |\n| P0 | a |\n| P1 | b |\n\n| Priority | Action |\n| - | - |\n| P0 | c |\n| P1 | d |",
      4,
    ],
  ])("are not what explains the marks of lists: %j", (content, count) => {
    expect(read(content)).toHaveLength(count);
  });

  it.each([
    ["@ana", "ana"],
    ["@ana (Ana Lind)", "ana"],
    ["ana（決済）", "ana"],
    ["@org/team", "org/team"],
    ["Ana Lind", undefined],
    ["@ana and @bo", undefined],
    ["(ana)", undefined],
  ])("have an owner, with a remark perhaps: %s", (cell, owner) => {
    expect(read(`| Action | Owner |\n| --- | --- |\n| a | ${cell} |`)[0]?.owner).toBe(owner);
  });

  it("are none without a column that says what is to be done, nor in a row that says nothing", () => {
    expect(read("| Owner |\n| --- |\n| @a |")).toEqual([]);
    expect(read("| Owner | Action |\n| --- | --- |\n| @a |  |\n| @a |")).toEqual([]);
  });
});

describe("actionState", () => {
  it.each([
    ["- [ ] a", "open"],
    ["- [ ] a — proposed", "proposed"],
    ["- [x] a — proposed", "done"],
    ["- [x] a — declined: no", "declined"],
  ])("%j is %s", (content, state) => {
    expect(read(content).map(actionState)).toEqual([state]);
  });

  it("is overdue behind its day, not on it", () => {
    const [open, done] = read("- [ ] a — due 2019-04-16\n- [x] b — due 2019-04-16");
    const overdue = (action: typeof open, today: string) => action && isOverdue(action, today);
    expect(overdue(open, "2019-04-16")).toBe(false);
    expect(overdue(open, "2019-04-17")).toBe(true);
    expect(overdue(done, "2019-04-17")).toBe(false);
  });
});
