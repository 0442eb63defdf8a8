import { describe, expect, it } from "vitest";
import { votableRisks } from "../../src/premortem/electorate.ts";
import { readGivenBallot, readSetVotes } from "../../src/premortem/given-votes.ts";
import { refusal } from "../support/refusal.ts";
import { premortem } from "./support.ts";

const risks = votableRisks(premortem());

describe("votes on the command line", () => {
  it("name a risk, likelihood and impact", () => {
    const read = readSetVotes(["R1=2,3", "feature gaps = 1 , 1"], risks);
    expect(Object.fromEntries(read)).toEqual({
      R1: { likelihood: 2, impact: 3 },
      R2: { likelihood: 1, impact: 1 },
    });
    expect([...readSetVotes(["r1=None"], risks)]).toEqual([["R1", undefined]]);
  });

  it.each([
    [["R1"], '--set "R1" has no "="'],
    [["=2,3"], '--set "=2,3" has no "="'],
    [["R1=4,1"], '--set: "4,1" is no vote on R1'],
    [["R1=2"], '--set: "2" is no vote on R1'],
    [["R1=2,2.5"], '--set: "2,2.5" is no vote on R1'],
    [["R1=2,3,1"], '--set: "2,3,1" is no vote on R1'],
    [["R7=2,3"], "there is no risk R7"],
    [["R1=2,3", "R1 The app is slow=1,1"], "--set: R1 is given twice"],
  ])("are refused: %j", (texts, message) => {
    expect(() => readSetVotes(texts, risks)).toThrow(message);
  });
});

describe("votes in an answers file", () => {
  const read = (text: string) => readGivenBallot(text, "answers.yaml", risks);

  it.each([
    "voter: ana\nvotes:\n  R1: {likelihood: 2, impact: 3}\n",
    '{"voter": "ana", "votes": {"R1": {"likelihood": 2, "impact": 3}}}',
    "R1: {likelihood: 2, impact: 3}\nR2:\n",
  ])("are a vote file, or what stands in one: %j", (text) => {
    const { voter, votes } = read(text);
    expect(voter).toBe(text.includes("ana") ? "ana" : undefined);
    expect([...votes]).toEqual([["R1", { likelihood: 2, impact: 3 }]]);
  });

  it.each([
    [
      "R1: {likelihood: 4, impact: 3}",
      1,
      "the vote on R1 is not a likelihood and an impact from 1 to 3",
    ],
    ["voter: ana\nvotes:\n  R9: {likelihood: 2, impact: 3}", 3, "there is no risk R9"],
    ["voter: ana\nwhy: x", 2, "a vote file has no `why`"],
    ["- R1", 1, "these are no votes"],
    ["", 1, "these are no votes"],
    ["slow: {likelihood: 2, impact: 3}", 1, '"slow" is no risk'],
    ['R1: "2', 1, "a quote is opened and never closed"],
  ])("are refused with their line: %j", (text, line, message) => {
    const error = refusal(() => read(text));
    expect(error.message).toContain(message);
    expect(error.place).toMatchObject({ path: "answers.yaml", line });
  });
});
