import { describe, expect, it } from "vitest";
import { countedBallots, isVotingOpen, voterNamed, votersOf } from "../../src/premortem/voters.ts";
import { ballot, EXPLORER, premortem } from "./support.ts";

const withParticipants = (list: string) =>
  premortem(EXPLORER.replace(/^participants: .*$/m, `participants: [${list}]`));

describe("who votes", () => {
  it("is each participant that is a person, once", () => {
    expect(votersOf(premortem())).toEqual([
      { handle: "ana", role: "engineering" },
      { handle: "sol", role: "product" },
      { handle: "kim", role: "client success" },
    ]);
    const voters = votersOf(withParticipants("Ana, org/team, not a handle, ana (data), '@kim'"));
    expect(voters).toEqual([{ handle: "Ana" }]);
    expect(votersOf(withParticipants(""))).toEqual([]);
  });

  it("is found however the name is capitalised, spelled and called", () => {
    const voters = votersOf(premortem());
    for (const name of ["ana", "ANA", " @Ana ", "ａｎａ"])
      expect(voterNamed(voters, name)?.handle).toBe("ana");
    expect(voterNamed(voters, "an")).toBe(undefined);
  });
});

it("voting is open until the document says that it is closed", () => {
  expect(isVotingOpen(premortem())).toBe(true);
  expect(isVotingOpen(premortem(EXPLORER.replace("voting: open\n", "")))).toBe(true);
  expect(isVotingOpen(premortem(EXPLORER.replace("voting: open", "voting: closed # now")))).toBe(
    false,
  );
});

it("counts one ballot for each of them, and nobody else's", () => {
  const ana = ballot("ana", { R1: [1, 1] });
  const twice = ballot("Ana", { R1: [3, 3] });
  const other = ballot("bob", { R1: [3, 3] });
  expect(countedBallots(premortem(), [ana, twice, other])).toEqual([ana]);
});
