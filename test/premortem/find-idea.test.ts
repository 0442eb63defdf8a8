import { expect, it } from "vitest";
import { findIdea } from "../../src/premortem/find-idea.ts";
import { refusal } from "../support/refusal.ts";
import { EXPLORER, premortem } from "./support.ts";

const document = premortem(
  EXPLORER.replace(
    "- Not grouped yet (client success)",
    "- It was slow\n- It was slow for clients",
  ),
);
const found = (words: string) => {
  const { idea, risk } = findIdea(document, words);
  return [idea.text, risk?.id];
};

it("is known by its words, however they are written, or by a part of them", () => {
  expect(found("it  was SLOW.")).toEqual(["It was slow", undefined]);
  expect(found("for clients")).toEqual(["It was slow for clients", undefined]);
  expect(found("Queries over a year of data time out (engineering)")[1]).toBe("R1");
  expect(found("charts")[1]).toBe("R2");
});

it("is refused where it is none, or one of several", () => {
  const several = refusal(() => findIdea(document, "clients"));
  expect(several.message).toBe('"clients" stands in 2 ideas');
  expect(several.hint).toContain("“It was slow for clients” (in no risk)");
  expect(several.hint).toContain("(R2)");
  expect(refusal(() => findIdea(document, "nowhere")).message).toContain("there is no idea");
  expect(refusal(() => findIdea(document, " ")).message).toContain("there is no idea");
});
