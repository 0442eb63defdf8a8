import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Coverage, printArrow, readArrow } from "../../src/document/arrow.ts";
import { at } from "./support.ts";

const read = (text: string) => readArrow(text, { start: 0, end: text.length });
const none = (why: string): Coverage => ({ kind: "none", why });
const actions = (...ids: string[]): Coverage => ({ kind: "actions", ids });

describe("readArrow", () => {
  it.each([
    ["Tests ran on old packages. → A1", actions("A1")],
    ["Both → A1, A3", actions("A1", "A3")],
    ["Three → a1, A2 and A3.", actions("A1", "A2", "A3")],
    ["Typed -> A1", actions("A1")],
    ["Typed at length ---> A1", actions("A1")],
    ["**Bold → A1**", actions("A1")],
    ["Soft\nwrapped →\nA1", actions("A1")],
    [
      "Luck → none: releases already take two approvals",
      none("releases already take two approvals"),
    ],
    ["Luck → None - it cannot happen again", none("it cannot happen again")],
    ["Luck → none, why → not", none("why → not")],
    ["From A → B, at last → A2", actions("A2")],
    ["None of it → none of that → A2", actions("A2")],
    ["→ A1", actions("A1")],
    ["Said <!-- by whom? --> → A1 <!-- agreed -->", actions("A1")],
    ["Linked → [A1](#a1)", actions("A1")],
  ])("%j", (text, coverage) => {
    expect(read(text)?.coverage).toEqual(coverage);
  });

  it.each([
    "No arrow",
    "From A → B",
    "`a → A1`",
    "[a → A1](x)",
    "Set pointer->A1",
    "<!-- → A1 -->",
    "→ B1",
    "In A1, not behind an arrow",
  ])("%j has none", (text) => {
    expect(read(text)).toBeUndefined();
  });

  it.each(["a →", "a → none", "a → none:", "a → none of the above", "a → A1, B2", "a → A1 or so"])(
    "%j has one that cannot be read",
    (text) => {
      expect(read(text)).toMatchObject({ coverage: undefined });
    },
  );

  it("takes the blanks before it, and no comment behind it", () => {
    const text = "Words  → A1 <!-- agreed --> ";
    expect(at(text, read(text)?.span ?? { start: 0, end: 0 })).toBe("  → A1");
  });

  it.each([
    ["Words --> A1", " --> A1"],
    ["Words - -> A1", " - -> A1"],
    ["Words -- — → A1", " -- — → A1"],
    ["Words--> A1", "--> A1"],
    ["- -> A1", "- -> A1"],
    ["2.3- → A1", " → A1"],
    ["Words - or so -> A1", " -> A1"],
  ])("takes the dashes of %j", (text, arrow) => {
    expect(at(text, read(text)?.span ?? { start: 0, end: 0 })).toBe(arrow);
  });

  it("reads back what is printed", () => {
    const id = fc.integer({ min: 1, max: 999_999 }).map((number) => `A${number}`);
    const word = fc.constantFrom("none", "of", "A1", "→", "it,", "held:", "前例", "- no");
    const why = fc.array(word, { minLength: 1 }).map((words) => words.join(" "));
    const coverage = fc.oneof(
      fc.array(id, { minLength: 1 }).map((ids) => actions(...ids)),
      why.map(none),
    );
    fc.assert(
      fc.property(coverage, (said) => {
        const text = `A cause.${printArrow(said)}`;
        const arrow = read(text);
        expect(arrow?.coverage).toEqual(said);
        expect(at(text, arrow?.span ?? { start: 0, end: 0 })).toBe(printArrow(said));
      }),
    );
  });
});
