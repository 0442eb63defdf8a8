import { expect, it } from "vitest";
import { missingVoters, partialVoters, turnoutOf } from "../../src/premortem/turnout.ts";
import { ballot, premortem } from "./support.ts";

it("says who has voted on how many of the risks that there are, and who has not", () => {
  const turnout = turnoutOf(premortem(), [
    ballot("Ana", { R1: [1, 1], R2: [1, 1], R9: [1, 1] }),
    ballot("bob", { R1: [1, 1] }),
    ballot("kim", { R2: [1, 1] }),
    ballot("sol", { R9: [1, 1] }),
  ]);
  expect(turnout).toEqual({
    risks: 2,
    voters: [
      { handle: "ana", role: "engineering", votes: 2 },
      { handle: "sol", role: "product", votes: 0 },
      { handle: "kim", role: "client success", votes: 1 },
    ],
  });
  expect(missingVoters(turnout).map(({ handle }) => handle)).toEqual(["sol"]);
  expect(partialVoters(turnout).map(({ handle }) => handle)).toEqual(["kim"]);
});
