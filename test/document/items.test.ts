import { describe, expect, it } from "vitest";
import { readNoneReason } from "../../src/document/items.ts";
import type { SectionView } from "../../src/document/sections.ts";
import { at, bodyOf } from "./support.ts";

const causes = (content: string) => bodyOf(`## Root causes\n\n${content}\n\n## What went well\n`);
const itemsOf = (content: string) => {
  const document = causes(content);
  return document.items("root-causes").map(({ text, arrow, span }) => ({
    text,
    ids: arrow?.coverage?.kind === "actions" ? arrow.coverage.ids : undefined,
    whole: at(document.text, span),
  }));
};

describe("items", () => {
  it("are the top-level items of all lists", () => {
    expect(
      itemsOf("Intro.\n\n- One → A1\n  - deeper → A9\n- Two\n  wrapped → A2\n\nAnd:\n\n1. Three"),
    ).toEqual([
      { text: "One", ids: ["A1"], whole: "- One → A1\n  - deeper → A9" },
      { text: "Two wrapped", ids: ["A2"], whole: "- Two\n  wrapped → A2" },
      { text: "Three", ids: undefined, whole: "1. Three" },
    ]);
  });

  it("are the highest subheadings with all below them, where there is no list", () => {
    expect(
      itemsOf("Intro.\n\n### One → A1\n\nText.\n\n#### Detail\n\nMore.\n\n### Two ###"),
    ).toEqual([
      { text: "One", ids: ["A1"], whole: "### One → A1\n\nText.\n\n#### Detail\n\nMore." },
      { text: "Two", ids: undefined, whole: "### Two ###" },
    ]);
  });

  it("are paragraphs, where there is neither", () => {
    expect(itemsOf("One\nwrapped -> A1\n\n<!-- remark -->\n\nTwo")).toEqual([
      { text: "One wrapped", ids: ["A1"], whole: "One\nwrapped -> A1" },
      { text: "Two", ids: undefined, whole: "Two" },
    ]);
  });

  it("have their arrow at the end of their first paragraph", () => {
    expect(itemsOf("- One → A1\n\n  Explained → A2")).toMatchObject([{ text: "One", ids: ["A1"] }]);
    expect(itemsOf("- ```\n  code\n  ```\n\n  Said → A1")).toMatchObject([
      { text: "Said", ids: ["A1"] },
    ]);
    expect(itemsOf("- `a → A1`")).toMatchObject([{ text: "a → A1", ids: undefined }]);
  });

  it("are the rows of a table that says what follows from each", () => {
    const table = "| # | Cause | Actions |\n| - | - | - |";
    expect(
      itemsOf(
        `Intro.\n\n${table}\n| 1 | One | A1, a2 |\n| 2 | Two \\| three | → A3 |\n| 3 | Four | TBD |\n| 4 | Five |\n| 5 |`,
      ),
    ).toMatchObject([
      { text: "One", ids: ["A1", "A2"] },
      { text: "Two | three", ids: ["A3"] },
      { text: "Four", ids: undefined },
      { text: "Five", ids: undefined },
    ]);
    expect(itemsOf("Intro.\n\n| Cause | Why |\n| - | - |\n| One | x → A1 |")).toMatchObject([
      { text: "One", ids: ["A1"] },
    ]);
    expect(itemsOf("| Cause |\n| - |\n| One → A1 |")).toMatchObject([{ text: "One", ids: ["A1"] }]);
    expect(itemsOf(`- Zero → A1\n\n${table}\n| 1 | One | A1 |`)).toHaveLength(2);
  });

  it("are the rows of any table where nothing else can be meant", () => {
    const table = "| Version | Jobs |\n| - | - |\n| 2.4.0 | 46 |";
    expect(itemsOf(table)).toMatchObject([{ text: "2.4.0", ids: undefined }]);
    expect(itemsOf(`One. → A1\n\n${table}`)).toMatchObject([{ text: "One.", ids: ["A1"] }]);
    expect(itemsOf(`- One → A1\n\n${table}`)).toMatchObject([{ text: "One", ids: ["A1"] }]);
  });

  it("may say nothing", () => {
    expect(itemsOf("-\n- Two")).toMatchObject([{ text: "" }, { text: "Two" }]);
  });

  it("are none in a section that says why there are none", () => {
    expect(itemsOf("None: nothing went badly")).toEqual([]);
  });
});

describe("readNoneReason", () => {
  it.each([
    ["None: it was a drill", "it was a drill"],
    ["<!-- guidance -->\n\n- none – it was\n  a drill", "it was a drill"],
    ["**None:** a drill", "a drill"],
    ["None", undefined],
    ["None:", undefined],
    ["None of the alerts fired", undefined],
    ["None-the-less it failed", undefined],
    ["None: a\n\nNone: b", undefined],
    ["- None: a\n- b", undefined],
    ["### None: a", undefined],
  ])("%j: %j", (content, reason) => {
    const document = causes(content);
    expect(readNoneReason(document.text, document.section("root-causes") as SectionView)).toBe(
      reason,
    );
  });
});
