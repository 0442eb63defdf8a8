import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBallot } from "../../../src/premortem/ballot.ts";
import { changeVotes, newBallot } from "../../../src/premortem/edits/ballot.ts";
import type { Vote } from "../../../src/values/vote.ts";
import { RISKS, vote } from "../votes.ts";

const PATH = "docs/premortems/2018-11-05-x.votes/ana.yaml";
const votesIn = (text: string) => {
  const { votes, problems } = readBallot(text, PATH);
  expect(problems).toEqual([]);
  return Object.fromEntries(votes);
};
const of = (likelihood: number, impact: number) => ({ likelihood, impact }) as Vote;
const change = (text: string, changes: Readonly<Record<string, Vote | undefined>>) =>
  changeVotes(text, PATH, new Map(Object.entries(changes)));

describe("a new vote file", () => {
  it("says whose it is, and has a line a risk in the order of their numbers", () => {
    expect(
      newBallot(
        "ana",
        new Map([
          ["R10", of(1, 1)],
          ["R9", of(2, 3)],
          ["R1", undefined],
        ]),
      ),
    ).toBe(
      "voter: ana\n\nvotes:\n  R9: {likelihood: 2, impact: 3}\n  R10: {likelihood: 1, impact: 1}\n",
    );
    expect(newBallot("no", new Map())).toBe('voter: "no"\n\nvotes:\n');
  });
});

describe("a change", () => {
  const STANDING = `# mine
voter: ana

votes:
  # the worst
  R2: { impact: 3, likelihood: 2 } # sure
  R9:
    likelihood: 1 # hm
    impact: 2
`;
  it("touches the numbers alone, and keeps the order of the risks", () => {
    expect(change(STANDING, { R2: of(1, 3), R9: of(3, 2) })).toBe(
      STANDING.replace("likelihood: 2", "likelihood: 1").replace("1 # hm", "3 # hm"),
    );
    expect(change(STANDING, { R2: of(2, 3) })).toBe(STANDING);
    expect(change(STANDING, { R1: of(1, 1), R3: of(3, 3), R4: of(1, 2), R10: of(2, 2) })).toBe(
      STANDING.replace("  R2:", "  R1: {likelihood: 1, impact: 1}\n  R2:")
        .replace(
          "  R9:",
          "  R3: {likelihood: 3, impact: 3}\n  R4: {likelihood: 1, impact: 2}\n  R9:",
        )
        .concat("  R10: {likelihood: 2, impact: 2}\n"),
    );
  });

  it("takes a vote back", () => {
    expect(change(STANDING, { R9: undefined, R1: undefined })).toBe(
      STANDING.slice(0, STANDING.indexOf("  R9")),
    );
  });

  it.each([
    "voter: ana",
    "voter: ana\n",
    "voter: ana\nvotes:",
    "voter: ana\nvotes: # mine\n",
    "voter: ana\nvotes: {}\n",
    "voter: ana\nvotes: ~ # mine\n",
    "votes:\nvoter: ana\n",
    "{voter: ana}",
    '{"voter": "ana", "votes": {}}\n',
  ])("begins the votes of %j", (text) => {
    for (const eol of ["\n", "\r\n"]) {
      const changed = change(text.replaceAll("\n", eol), { R1: of(2, 3), R2: of(1, 1) });
      expect(votesIn(changed)).toEqual({ R1: of(2, 3), R2: of(1, 1) });
      if (text.includes("# mine")) expect(changed).toContain("# mine");
    }
  });

  it("is what it says in any form of the file, in its line endings", () => {
    const all = fc.dictionary(fc.constantFrom(...RISKS), vote, { noNullPrototype: true });
    const changes = fc.dictionary(fc.constantFrom(...RISKS), fc.option(vote, { nil: undefined }), {
      noNullPrototype: true,
    });
    const printed: ((votes: Readonly<Record<string, Vote>>) => string)[] = [
      (votes) => newBallot("ana", new Map(Object.entries(votes))),
      (votes) => JSON.stringify({ voter: "ana", votes }, null, 1),
      (votes) => `voter: ana\nvotes: ${JSON.stringify(votes)} # mine\n`,
      (votes) =>
        `voter: ana\nvotes:\n${Object.entries(votes)
          .map(
            ([id, one]) =>
              `    ${id}:\n      impact: ${one.impact}\n      likelihood: ${one.likelihood}`,
          )
          .join("\n\n")}`,
    ];
    fc.assert(
      fc.property(
        all,
        changes,
        fc.constantFrom(...printed),
        fc.constantFrom("\n", "\r\n"),
        (before, now, print, eol) => {
          const after = change(print(before).replaceAll("\n", eol), now);
          const wanted = Object.entries({ ...before, ...now }).filter(([, one]) => one);
          expect(votesIn(after)).toEqual(Object.fromEntries(wanted));
          if (eol === "\r\n" && after.includes("\r")) expect(after).not.toMatch(/[^\r]\n/);
          expect(change(after, now)).toBe(after);
        },
      ),
    );
  });

  it.each([
    ["<<<<<<< ours\nvoter: ana\n", /./],
    ["voter: kim\nvotes:\n  R1: {likelihood: 3, impact: 3}\n", /says ana/],
    ["voter: ana\nvotes:\n  R1: {likelihood: 4, impact: 3}\n", /the vote on R1 is not/],
  ])("is refused where the file has a problem: %j", (text, message) => {
    expect(() => change(text, { R2: of(1, 1) })).toThrow(message);
  });
});
