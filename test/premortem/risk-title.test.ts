import { expect, it } from "vitest";
import { readRiskTitle, requireRiskTitle } from "../../src/premortem/risk-title.ts";
import { readRiskHeading } from "../../src/premortem/risks.ts";
import { refusal } from "../support/refusal.ts";

it.each(["***", "—", "<!-- a -->", "<b></b>", ""])("%j is no title of a risk", (typed) => {
  expect(readRiskTitle(typed).ok).toBe(false);
  expect(refusal(() => requireRiskTitle(typed, "Give one.")).hint).toBe("Give one.");
});

it.each(["*late*", "42", "遅れた", "<b>x</b>"])("%j is one", (typed) => {
  expect(requireRiskTitle(typed, "")).toBe(typed);
});

it.each([
  ["R2 Gaps", "Gaps"],
  ["r2: Gaps", "Gaps"],
  ["R2 : Gaps", "Gaps"],
  ["R2 – Gaps", "Gaps"],
  ["R2) Gaps", "Gaps"],
  ["R2 ... and then", "... and then"],
  ["R2 -", ""],
  ["R2", ""],
])("the heading %j has the title %j", (words, title) => {
  expect(readRiskHeading(words)).toEqual({ id: "R2", title });
});
