import { expect, it } from "vitest";
import { newRiskTitle, readRiskTitle, requireRiskTitle } from "../../src/premortem/risk-title.ts";
import { readRiskHeading } from "../../src/premortem/risks.ts";
import { refusal } from "../support/refusal.ts";
import { premortem } from "./support.ts";

it.each([
  ["Nobody uses it", "Nobody uses it"],
  ["R7 Nobody uses it", "Nobody uses it"],
  ["r7: Nobody uses it", "Nobody uses it"],
  ["R2D2 is late", "R2D2 is late"],
])("takes %j as %j", (typed, title) => {
  expect(newRiskTitle(premortem(), typed)).toBe(title);
});

it.each([
  ["feature  GAPS", "R2 is called “Feature gaps” already"],
  ["R9 Feature gaps.", "R2 is called “Feature gaps” already"],
  ["R7", "“R7” is an id and no title"],
])("refuses %j", (typed, message) => {
  expect(refusal(() => newRiskTitle(premortem(), typed)).message).toBe(message);
});

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
