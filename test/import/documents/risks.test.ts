import { describe, expect, test } from "vitest";
import { Document } from "../../../src/document/document.ts";
import type { Manner } from "../../../src/import/documents/model.ts";
import { takeIn } from "../../../src/import/documents/take-in.ts";
import { readRisks } from "../../../src/premortem/risks.ts";
import { reading } from "./support.ts";

function taken(risks: string, manner: Manner = "anew") {
  const text = `# Pre-mortem: the move\n\nDate: 2024-02-01\n\n${risks}\n`;
  const [first] = takeIn({ path: "old/move.md", text, firstLine: 1 }, reading, manner);
  if (first === undefined || "why" in first) throw new Error(first?.why);
  const document = new Document("move.md", first.text, () => reading.premortem);
  const found = readRisks(document).map(({ id, title, ideas, earlySign, actions }) => ({
    name: `${id} ${title}`,
    ideas: ideas.map((idea) => idea.text),
    earlySign,
    actions: actions.map(({ id, isDone, owner, due, text: words }) =>
      [id, isDone && "done", owner && `@${owner}`, due, words].filter(Boolean).join(" "),
    ),
  }));
  const { title } = first.understood;
  return { ...first, title, risks: found, names: found.map(({ name }) => name) };
}

describe("items of a list are risks", () => {
  test.each([
    ["short words", "- Backups are not tested", "R1 Backups are not tested"],
    [
      "a bold name",
      "- **The copy takes too long**: nobody has measured it",
      "R1 The copy takes too long",
    ],
    ["a name and its story", "- Slow copy: nobody has measured it", "R1 Slow copy"],
    ["two sentences", "- The copy is slow. Nobody has measured it.", "R1 The copy is slow"],
    ["a number of its own", "- **R7: Rights are missing** for all", "R1 Rights are missing"],
    ["numbered items", "1. Backups are not tested", "R1 Backups are not tested"],
  ])("%s", (_, item, name) => {
    const { names, text, doubts } = taken(`## Risks\n\n${item}`);
    expect(names).toEqual([name]);
    expect(doubts).toEqual([]);
    if (item.includes("measured"))
      expect(text.toLowerCase()).toContain("\n\nnobody has measured it");
  });

  test("with what is nested below them, and what is said of all of them on top", () => {
    const { risks, text } = taken(
      "## Risks\n\nCollected by all.\n\n- Two teams write\n  - seen in the last move\n- No backups\n\nTo be voted on.",
    );
    expect(risks).toMatchObject([
      { name: "R1 Two teams write", ideas: ["seen in the last move"] },
      { name: "R2 No backups", ideas: [] },
    ]);
    expect(text).toContain("## Risks\n\nCollected by all.\n\nTo be voted on.\n\n### R1 ");
  });
});

describe("rows of a table are risks", () => {
  const table = [
    "| # | Risk | Likelihood | Impact | Early sign | Mitigation | Owner |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    "| 1 | **The copy** is slow | High | 3 | A test is slow | Measure it \\| twice | ops |",
    "| 2 | No backups | Low | 2 | | none | |",
  ].join("\n");

  test("ratings stay words, for nobody has voted, and what mitigates one is its action, with its owner", () => {
    const { risks, text } = taken(`## Risk register\n\n${table}`);
    expect(risks).toEqual([
      {
        name: "R1 The copy is slow",
        ideas: [],
        earlySign: "A test is slow",
        actions: ["A1 @ops Measure it | twice"],
      },
      { name: "R2 No backups", ideas: [], earlySign: undefined, actions: [] },
    ]);
    expect(text).toContain("\n\n#: 1; Likelihood: High; Impact: 3; Owner: ops\n\n");
    expect(text).toContain("Mitigation: none");
    expect(text).not.toMatch(/votes/i);
  });

  test.each([
    [
      "owner, due day and state",
      "| Jane Doe | 2024-03-01 | Done |",
      "- [x] **A1** Measure it — @jane-doe, due 2024-03-01",
    ],
    ["an owner alone", "| ops | | Open |", "- [ ] **A1** Measure it — @ops"],
    ["nobody and no day", "| TBD | soon | Accepted |", "- [ ] **A1** Measure it"],
  ])("what a row says of a risk, its action has: %s", (_, row, action) => {
    const { text, doubts } = taken(
      `## Risks\n\n| Risk | Mitigation | Owner | Due | Status |\n| --- | --- | --- | --- | --- |\n| Slow | Measure it ${row}`,
    );
    expect(text).toContain(`\n${action}\n`);
    expect(doubts).toEqual([]);
  });

  test("several owners are none, with a doubt on their row", () => {
    const { text, doubts } = taken(
      "## Risks\n\n| Risk | Mitigation | Owner |\n| --- | --- | --- |\n| Slow | Measure it | Ana; Bo |",
    );
    expect(text).toContain("Owner: Ana; Bo");
    expect(text).toContain("**A1** Measure it\n");
    expect(doubts).toMatchObject([{ line: 9, message: expect.stringContaining("several owners") }]);
  });

  test("words of the action itself go before what its row says", () => {
    const { text } = taken(
      "## Risks\n\n| Risk | Mitigation | Owner |\n| --- | --- | --- |\n| Slow | Measure it — @ana | @bo |",
    );
    expect(text).toContain("**A1** Measure it — @ana\n");
  });

  test.each([
    ["lines", "**Owner:** ops\n\n**Due:** 2024-03-01\n\n**Status:** Done"],
    ["a list", "- Owner: ops\n- Due: 2024-03-01\n- Status: done"],
  ])("what %s below a risk's heading say, its actions have", (_, facts) => {
    const risk = `## Risks\n\n### R1 Slow\n\n${facts}\n\n**Mitigation**\n\n- Measure it\n\n### R2 Lost\n\n**Mitigation**\n\n- Test it`;
    for (const manner of ["anew", "in-place"] as const) {
      const { text } = taken(risk, manner);
      expect(text).toContain("- [x] **A1** Measure it — @ops, due 2024-03-01\n");
      expect(text).toContain("- [ ] **A2** Test it\n");
    }
  });

  test.each([
    [
      "German",
      "## Risiken",
      "| Risiko | Wahrscheinlichkeit | Maßnahme |",
      "| Langsam | hoch | Messen |",
    ],
    ["Norwegian", "## Risikoer", "| Risiko | Sannsynlighet | Tiltak |", "| Treg | høy | Mål |"],
    ["Spanish", "## Riesgos", "| Riesgo | Probabilidad | Mitigación |", "| Lento | alta | Medir |"],
  ])("in %s", (_, heading, names, row) => {
    const { risks } = taken(`${heading}\n\n${names}\n| --- | --- | --- |\n${row}`);
    expect(risks).toMatchObject([{ actions: [expect.any(String)] }]);
  });

  test.each([
    [
      "**Likelihood:** high\n**Mitigation:** Rehearse it — @kim, due 2024-03-01\n**Early sign** Late nights",
      ["A1 @kim 2024-03-01 Rehearse it"],
    ],
    ["- Likelihood: high\n- Mitigation: Rehearse it\n- Owner: sol", ["A1 @sol Rehearse it"]],
    ["Mitigation: none", []],
  ])("of which the line of a label says what mitigates it: %j", (text, actions) => {
    const done = taken(`## Risks\n\n### The copy is slow\n\n${text}`);
    expect(done.risks.map((risk) => risk.actions)).toEqual([actions]);
    // Of one risk is not of the project.
    expect(done.text).not.toMatch(/^owner:/m);
  });

  test("in a list of facts stays there in place, where nothing is moved", () => {
    const list = "- Likelihood: high\n- Mitigation: Rehearse it\n- Owner: sol";
    const { text, risks } = taken(`## Risks\n\n### The copy is slow\n\n${list}`, "in-place");
    expect(text).toContain(list);
    expect(risks.flatMap(({ actions }) => actions)).toEqual([]);
  });

  test("with the day and the state of what mitigates it", () => {
    const head = "| Risk | Mitigation | Owner | Due | Status |\n| --- | --- | --- | --- | --- |";
    const { risks } = taken(
      `## Risks\n\n${head}\n| Slow copy | Measure it | @ana | 2024-03-01 | Done |\n| No backups | Test them | Bo | 1 March 2024 | open |`,
    );
    expect(risks.flatMap(({ actions }) => actions)).toEqual([
      "A1 done @ana 2024-03-01 Measure it",
      "A2 @bo 2024-03-01 Test them",
    ]);
  });

  test.each([
    ...["Failure", "Scenario", "What could go wrong", "Threat", "Concern", "Trussel", "Szenario"],
    ...["Amenaza", "Ameaça", "Menace", "懸念", "威胁"],
  ])("named by a column that is called %s", (name) => {
    for (const others of ["| Owner |", "| Likelihood |"]) {
      const { names, doubts } = taken(
        `## Risks\n\n| ${name} ${others}\n| --- | --- |\n| The copy is slow | ops |\n| No backups | ops |`,
      );
      expect(names).toEqual(["R1 The copy is slow", "R2 No backups"]);
      expect(doubts).toEqual([]);
    }
  });

  test("below a heading that only one of risks has", () => {
    const { names } = taken(
      "## Threats\n\n| Threat | Owner |\n| --- | --- |\n| No backups | ops |",
    );
    expect(names).toEqual(["R1 No backups"]);
  });

  test("in a registry", () => {
    const { names, title, risks } = taken(
      "## 1. Risk Registry\n\n| # | Risk | Top Mitigation |\n| --- | --- | --- |\n| 1 | No backups | Test them |",
    );
    expect(title).toBe("the move");
    expect(names).toEqual(["R1 No backups"]);
    expect(risks).toMatchObject([{ actions: ["A1 Test them"] }]);
  });

  test("by any other name with a doubt, if their likelihood or what mitigates them stands beside it", () => {
    const rows = "| --- | --- | --- |\n| 1 | The copy is slow | High |";
    const { names, doubts, text } = taken(`## Risks\n\n| # | Topic | Likelihood |\n${rows}`);
    expect(names).toEqual(["R1 The copy is slow"]);
    expect(text).toContain("#: 1; Likelihood: High");
    expect(doubts).toMatchObject([{ line: 7, message: expect.stringContaining("taken for such") }]);
  });

  test("what stands around the table is kept above them, and a list beside it is doubtful", () => {
    const { names, text, doubts } = taken(
      `## Risks\n\nBy all of us.\n\n${table}\n\nScored on Monday.\n\n- A note\n`,
    );
    expect(names).toEqual(["R1 The copy is slow", "R2 No backups"]);
    expect(text).toContain("## Risks\n\nBy all of us.\n\nScored on Monday.\n\n- A note\n\n### R1 ");
    expect(doubts).toMatchObject([
      { line: 16, message: expect.stringContaining("beside a table of risks") },
    ]);
  });

  test("of several tables in groups, each with what its rows have in common", () => {
    const one = (risk: string) => `| Risk | Owner |\n| --- | --- |\n| ${risk} | ops |`;
    const { names, text, doubts } = taken(
      `## Risks\n\n### Technical\n\n${one("Slow copy")}\n\n### People\n\n${one("Nobody is there")}`,
    );
    expect(names).toEqual(["R1 Slow copy", "R2 Nobody is there"]);
    expect(text).toContain("### R1 Slow copy\n\nTechnical\n\nOwner: ops\n\n### R2");
    expect(text).toContain("\n\nPeople\n\nOwner: ops");
    expect(doubts).toEqual([]);
  });

  test.each([
    ["a scale", "| Score | Description |\n| --- | --- |\n| 3 | It happens each week |"],
    ["a likelihood", "| Likelihood | Description |\n| --- | --- |\n| High | Each week |"],
    ["people", "| Name | Role |\n| --- | --- |\n| ops | on call |"],
  ])("and those that explain %s are none", (_, other) => {
    expect(taken(`## Risks\n\n${other}`).names).toEqual([]);
    const { names, text } = taken(`## Risks\n\n${other}\n\n${table}`);
    expect(names).toEqual(["R1 The copy is slow", "R2 No backups"]);
    expect(text).toContain(other);
  });

  test("the name that the section had stands above them", () => {
    const { names, text } = taken(`## Risks: what we fear\n\n${table}`);
    expect(names).toEqual(["R1 The copy is slow", "R2 No backups"]);
    expect(text).toContain("## Risks\n\n**Risks: what we fear**\n\n### R1 ");
  });
});

describe("nothing is guessed", () => {
  const UNTOLD = /risks without a heading of their own are not counted/;

  test.each([
    ["several lists", "**High**\n\n- No backups\n\n**Low**\n\n- Slow copy"],
    ["tasks", "- [ ] Test the backups"],
    ["an item that is too long for a heading", `- ${"the copy is slow and ".repeat(9)}`],
  ])("%s stay as they are, with a doubt", (_, risks) => {
    const { text, doubts } = taken(`## Risks\n\n${risks}`);
    expect(text).toContain(`## Risks\n\n${risks.trim()}`);
    expect(doubts.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      expect.stringMatching(UNTOLD),
    ]);
  });

  test("in place a list stays a list", () => {
    const { text, doubts } = taken("## Risks\n\n- No backups", "in-place");
    expect(text).toContain("## Risks\n\n- No backups\n");
    expect(doubts).toMatchObject([{ line: 7, message: expect.stringMatching(UNTOLD) }]);
  });

  test("risks with headings stay as they are", () => {
    const risks = "## Risks\n\n### No backups\n\n- lost once";
    expect(taken(risks).text).toContain(risks);
  });
});

describe("what is to be done", () => {
  test("below a risk is its action, with what is said of it", () => {
    const { risks, doubts } = taken(
      "## Risks\n\n### Slow copy\n\nMitigations:\n\n- Measure it (@ana, by 2024-03-01)\n- Rehearse it - done\n\n### No backups\n\n**Mitigation**\n\n- Test them\n",
    );
    expect(risks.flatMap(({ actions }) => actions)).toEqual([
      "A1 @ana 2024-03-01 Measure it",
      "A2 done Rehearse it, done",
      "A3 Test them",
    ]);
    expect(doubts).toEqual([]);
  });
});

describe("actions below no risk are kept, and a doubt says what to do with them", () => {
  const risks = "## Risks\n\n- The copy is slow\n";
  test.each([
    [
      "a list",
      "## Action items\n\n- Measure it\n- Buy disks",
      11,
      "2 actions stand",
      "lines 11 to 12",
    ],
    ["one", "## Next steps\n\n1. Meet again", 11, "one action stands", "line 11"],
    ["mitigations", "## Mitigations\n\n- Measure it", 11, "one action stands", "line 11"],
    [
      "a table",
      "## Actions\n\n| Action | Owner |\n| --- | --- |\n| Measure it | ops |\n| Buy disks | ops |",
      13,
      "2 actions stand",
      "lines 13 to 14",
    ],
  ])("%s", (_, actions, line, many, where) => {
    for (const manner of ["anew", "in-place"] as const) {
      const { doubts, text } = taken(
        manner === "anew" ? `${risks}\n${actions}` : `## Risks\n\n### Slow\n\n${actions}`,
        manner,
      );
      const message = expect.stringContaining(many);
      expect(doubts).toContainEqual(expect.objectContaining({ line, message }));
      expect(doubts.at(-1)?.message).toContain(where);
      expect(text).toContain(actions.split("\n").at(-1));
    }
  });

  test("prose is none, nor what stands below a risk", () => {
    for (const text of [
      `${risks}\n## Next steps\n\nWe meet again.`,
      "## Risks\n\n### R1 Slow\n\n**Mitigation**\n\n- Measure it",
    ])
      expect(taken(text).doubts).toEqual([]);
  });
});
