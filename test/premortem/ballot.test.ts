import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ballotName, readBallot, votesFolder } from "../../src/premortem/ballot.ts";
import { lineStarts, placeAt } from "../../src/values/text.ts";

const FOLDER = "docs/premortems/2018-11-05-x.votes";
const read = (text: string, name = "ana.yaml") => readBallot(text, `${FOLDER}/${name}`);
/** Each problem with its line. */
const problems = (text: string, name?: string) => {
  const ballot = read(text, name);
  return ballot.problems.map(({ message, span }) => [
    placeAt(lineStarts(ballot.text), span.start).line,
    message,
  ]);
};

describe("a vote file", () => {
  it("stands beside its document, under the handle in its normal form", () => {
    expect(votesFolder("docs/premortems/2018-11-05-x.md")).toBe(FOLDER);
    expect(ballotName("Ana")).toBe("ana.yaml");
    expect(ballotName("Ａｎａ")).toBe("ana.yaml");
  });

  it.each([
    "voter: ana\nvotes:\n  R1: {likelihood: 2, impact: 3}\n  R2: {impact: 1, likelihood: 1}\n",
    "# mine\nvoter: ana\n\nvotes:\n  r1: {likelihood: 2, impact: 3} # bad\n  R3:\n  R2:\n    likelihood: 1\n    impact: 1\n",
    '{"voter": "ana", "votes": {"R1": {"likelihood": 2, "impact": 3}, "R2": {"likelihood": 1, "impact": 1}}}',
  ])("says who votes, and how, in any form of YAML: %j", (text) => {
    for (const eol of ["\n", "\r\n"]) {
      const ballot = read(text.replaceAll("\n", eol));
      expect(ballot.problems).toEqual([]);
      expect(ballot.voter).toBe("ana");
      expect([...ballot.votes]).toEqual([
        ["R1", { likelihood: 2, impact: 3 }],
        ["R2", { likelihood: 1, impact: 1 }],
      ]);
    }
  });

  it("is called a merge conflict where it is one, or half of one is left", () => {
    const votes = "voter: ana\nvotes:\n  R1: {likelihood: 2, impact: 3}\n";
    for (const text of [
      `${votes}<<<<<<< a\n`,
      `${votes}<<<<<<< a\r\n  R2: {likelihood: 1, impact: 1}\r\n=======\r\n>>>>>>> b\r\n`,
      `${votes}>>>>>>> b`,
    ])
      expect(problems(text)).toEqual([[4, "the vote file has a merge conflict"]]);
  });

  it("may hold no votes yet", () => {
    for (const text of ["voter: ana\n", "voter: ana\nvotes:\n", "voter: ana\nvotes: {}\n"])
      expect(read(text)).toMatchObject({ voter: "ana", problems: [] });
  });

  it("is one person's, whose name it has", () => {
    expect(read("voter: Ana\n").problems).toEqual([]);
    // As some file systems give it: decomposed.
    expect(read("voter: zoë\n", `zoë.yaml`.normalize("NFD")).problems).toEqual([]);
    expect(problems("voter: ana\n", "Ana.yaml")).toEqual([
      [1, "the file's name says Ana, and `voter` says ana"],
    ]);
    expect(problems("voter: kim\n")).toEqual([
      [1, "the file's name says ana, and `voter` says kim"],
    ]);
    expect(problems("votes:\n")).toEqual([[1, "the vote file does not say whose it is"]]);
    expect(problems("votes:\nvoter: a b\n")).toEqual([[2, '"a b" is no handle']]);
  });

  it.each(["con", "NUL", "com1", "lpt9.x"])("of %s can be made on Windows too", (voter) => {
    const name = ballotName(voter);
    expect(name).toBe(`_${voter.toLowerCase()}.yaml`);
    expect(read(`voter: ${voter}\n`, name)).toMatchObject({ voter, problems: [] });
    expect(read(`voter: ${voter}\n`, name.slice(1)).problems).toEqual([]);
    expect(read("votes:\n", name).voter).toBe(voter.toLowerCase());
    expect(problems("voter: ana\n", name)).toHaveLength(1);
  });

  it("of others keeps its name", () => {
    for (const voter of ["conny", "com", "com12", "nul-x", "a.con"])
      expect(ballotName(voter)).toBe(`${voter}.yaml`);
    expect(problems("voter: ana\n", "_ana.yaml")).toHaveLength(1);
  });

  it.each([
    [
      "R1: {likelihood: 4, impact: 3}",
      "the vote on R1 is not a likelihood and an impact from 1 to 3",
    ],
    [
      "R1: {likelihood: 2.5, impact: 3}",
      "the vote on R1 is not a likelihood and an impact from 1 to 3",
    ],
    [
      "R1: {likelihood: '2', impact: 3}",
      "the vote on R1 is not a likelihood and an impact from 1 to 3",
    ],
    ["R1: {likelihood: 2}", "the vote on R1 is not a likelihood and an impact from 1 to 3"],
    [
      "R1: {likelihood: 2, impact: 3, why: x}",
      "the vote on R1 is not a likelihood and an impact from 1 to 3",
    ],
    ["R1: [2, 3]", "the vote on R1 is not a likelihood and an impact from 1 to 3"],
    ["R1: 2", "the vote on R1 is not a likelihood and an impact from 1 to 3"],
    ["slow: {likelihood: 2, impact: 3}", '"slow" is no risk'],
    ["R1 2,3: x", "this line names no risk"],
  ])("names what is no vote, with its line, and shows no value: %s", (line, message) => {
    const text = `voter: ana\nvotes:\n  R2: {likelihood: 1, impact: 1}\n  ${line}\n`;
    expect(problems(text)).toEqual([[4, message]]);
    expect([...read(text).votes.keys()]).toEqual(["R2"]);
  });

  it("names what does not belong there", () => {
    expect(problems("voter: ana\nwhy: x\n")).toEqual([[2, "a vote file has no `why`"]]);
    expect(problems("voter: ana\nvotes: [R1]\n")).toEqual([[2, "`votes` is not one line a risk"]]);
    expect(problems("- x\n")).toEqual([[1, "this is not a vote file"]]);
    expect(problems("")).toEqual([[1, "this is not a vote file"]]);
    expect(
      problems(
        "voter: ana\nvotes:\n  R1: {likelihood: 1, impact: 1}\n  r1: {likelihood: 1, impact: 1}\n",
      ),
    ).toEqual([[4, "there are two votes on R1"]]);
  });

  it("shows no value of a file that is broken", () => {
    for (const line of [
      "R1: {likelihood: 2, impact: 3",
      "R1: {likelihood: 2} 3",
      "R1=2,3",
      "R1: @3",
    ])
      for (const [, message] of problems(`voter: ana\nvotes:\n  ${line}\n`))
        expect(message).not.toMatch(/[23]/);
    expect(problems("voter: ana\nR1=3,2: x\n")).toEqual([
      [2, "this does not belong in a vote file"],
    ]);
  });

  it("is never trusted, and never throws", () => {
    const piece = fc.constantFrom(
      "voter: ana",
      "votes:",
      "  R1: {likelihood: 2, impact: 3}",
      "<<<<<<< a",
      "{",
      "}",
      "- ",
      ": ",
      "\u0000",
      "&a",
      "*a",
      '"',
      "R1",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 8 }), (lines) => {
        const { votes, places } = read(lines.join("\n"));
        expect([...places.keys()]).toEqual([...votes.keys()]);
      }),
    );
  });
});
