import { describe, expect, it } from "vitest";
import {
  findRisk,
  findVoter,
  requireOpenVoting,
  requireRisks,
  votableRisks,
} from "../../src/premortem/electorate.ts";
import { EXPLORER, premortem } from "./support.ts";

describe("the person that a name means", () => {
  const PEOPLE = [
    { handle: "ana", name: "Ana of Engineering" },
    { handle: "bob", name: "Bob" },
  ];
  const text = EXPLORER.replace("participants: [", "participants: [org/team, ");
  const find = (name: string, document = premortem(text)) => findVoter(document, name, PEOPLE);

  it("is the one who has that handle, or that name in the config", () => {
    for (const name of ["ana", " @ANA", "ana of  engineering"])
      expect(find(name)).toMatchObject({ ok: true, value: { handle: "ana" } });
  });

  it("is nobody, with the nearest, the listed and what to do", () => {
    expect(find("anna")).toEqual({
      ok: false,
      message: 'the pre-mortem does not list "anna"',
      hint: "Did you mean `ana`? Others are added to `participants` in the front matter.",
    });
    for (const name of ["Bob", "somebody"])
      expect(find(name)).toMatchObject({
        hint: "It lists ana, sol, kim: add them to `participants` in the front matter.",
      });
    expect(find("@Org/Team")).toMatchObject({
      message: "Org/Team is a team, and a team does not vote",
    });
    const empty = premortem(EXPLORER.replace(/^participants.*\n/m, ""));
    expect(find("ana", empty)).toMatchObject({
      hint: "It lists nobody yet: add them to `participants` in the front matter.",
    });
  });
});

it("a name that is empty, or no handle, is not to be listed", () => {
  const find = (name: string, text = EXPLORER) => findVoter(premortem(text), name, []);
  for (const name of ["", "  "])
    expect(find(name)).toMatchObject({ message: "it is not said who votes: --as is empty" });
  for (const name of ["../x", "a b c"])
    expect(find(name)).toMatchObject({
      hint: "It lists ana, sol, kim, and this cannot be a handle: letters, digits and ._- make one.",
    });
  const long = EXPLORER.replace("[ana", `[${"l".repeat(90)}`);
  expect(find("somebody", long)).toMatchObject({
    hint: `It lists ${"l".repeat(30)}…, sol, kim: add them to \`participants\` in the front matter.`,
  });
});

describe("the risk that a text means", () => {
  const find = (text: string) => findRisk(votableRisks(premortem()), text);

  it("is that of the id, or of the title", () => {
    for (const text of ["R2", "r2", "R2 Feature gaps", "R2: whatever", "feature  GAPS"])
      expect(find(text)).toMatchObject({ ok: true, value: { id: "R2" } });
  });

  it("is none, with the nearest or with all", () => {
    expect(find("feature gap")).toEqual({
      ok: false,
      message: 'there is no risk "feature gap"',
      hint: "Did you mean R2 Feature gaps?",
    });
    expect(find("R3")).toEqual({
      ok: false,
      message: "there is no risk R3",
      hint: "There are: R1 The app is slow, R2 Feature gaps.",
    });
    expect(find("R3 The app is slw")).toMatchObject({ hint: "Did you mean R1 The app is slow?" });
  });
});

describe("what can be voted on", () => {
  const TWINS = EXPLORER.replace("### R1 The", "### R2 The");

  it("is each risk with an id, in the order of their numbers", () => {
    expect(requireOpenVoting(premortem()).map(({ id }) => id)).toEqual(["R1", "R2"]);
  });

  const refusals: readonly (readonly [string, string, RegExp, RegExp])[] = [
    ["no risks", EXPLORER.replace(/### R[\s\S]*?(?=## Check)/, ""), /no risks yet/, /pre group/],
    ["no ids", EXPLORER.replace(/### R\d /g, "### "), /no risk has an id/, /### R1 Feature gaps/],
    ["closed", EXPLORER.replace("voting: open", "voting: closed"), /is closed/, /pre reopen/],
    ["of two that each branch has called R2", TWINS, /called R2.*line 2\d$/, /may mean either/],
    ["over", EXPLORER.replace("voting: open", "ended_at: 2019-01-01"), /was ended/, /ended_at/],
  ];
  it.each(refusals)("is nothing where the pre-mortem is %s", (_, text, message, hint) => {
    const attempt = () => requireOpenVoting(premortem(text));
    expect(attempt).toThrow(message);
    expect(attempt).toThrow(expect.objectContaining({ hint: expect.stringMatching(hint) }));
  });

  it("needs no open voting to be counted", () => {
    const closed = premortem(EXPLORER.replace("voting: open", "voting: closed"));
    expect(requireRisks(closed)).toHaveLength(2);
  });
});
