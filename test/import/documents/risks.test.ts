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
    actions: actions.map((action) => action.text),
  }));
  return { ...first, risks: found, names: found.map(({ name }) => name) };
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

  test("ratings and owners stay words, for nobody has voted, and what mitigates one is its action", () => {
    const { risks, text } = taken(`## Risk register\n\n${table}`);
    expect(risks).toEqual([
      {
        name: "R1 The copy is slow",
        ideas: [],
        earlySign: "A test is slow",
        actions: ["Measure it | twice"],
      },
      { name: "R2 No backups", ideas: [], earlySign: undefined, actions: [] },
    ]);
    expect(text).toContain("\n\n#: 1; Likelihood: High; Impact: 3; Owner: ops\n\n");
    expect(text).toContain("Mitigation: none");
    expect(text).not.toMatch(/votes/i);
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
