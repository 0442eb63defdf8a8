import { expect, it } from "vitest";
import { newRiskTitle } from "../../src/premortem/risk-title.ts";
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
