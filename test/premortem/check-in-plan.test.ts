import { expect, it } from "vitest";
import { openActions, risksToCheck, unsettledRisks } from "../../src/premortem/check-in-plan.ts";
import { ballot, EXPLORER, premortem } from "./support.ts";

const DAY = "2018-12-03";
const VOTES = [ballot("ana", { R1: [3, 3], R2: [1, 1] })];
const CLOSED = EXPLORER.replace("voting: open", "voting: closed");
const withNote = (note: string, day = "2018-11-26", text = EXPLORER) =>
  text.replace("## What we learned", `### ${day}\n\n- ${note}\n\n## What we learned`);
const idsIn = (text: string, day = DAY) =>
  risksToCheck(premortem(text), VOTES, day).map(({ risk }) => risk.id);

it("goes from the most to the least important, but shows no ranking while the voting is open", () => {
  expect(idsIn(CLOSED)).toEqual(["R1", "R2"]);
  expect(idsIn(EXPLORER)).toEqual(["R2", "R1"]);
});

it("leaves out what is retired, unless it was said on the same day or has come back", () => {
  expect(idsIn(withNote("R2 retired"))).toEqual(["R1"]);
  expect(idsIn(withNote("R1 same", DAY, withNote("R2 retired")))).toEqual(["R1"]);
  expect(idsIn(withNote("R2 rising", "2018-12-01", withNote("R2 retired")))).toEqual(["R2", "R1"]);
  expect(idsIn(withNote("R2 retired", DAY))).toEqual(["R2", "R1"]);
});

it("says how a risk stood, and what the day has said already", () => {
  const [gaps, slow] = risksToCheck(premortem(withNote("R2 same: quiet", DAY)), [], DAY);
  expect(gaps).toMatchObject({
    standing: { state: "rising", day: "2018-11-19" },
    said: { state: "same", note: "quiet" },
  });
  expect(slow).toMatchObject({ standing: undefined, said: undefined });
});

it("goes through open actions, and through no others", () => {
  const more =
    "- [ ] **A2** An idea — proposed\n- [ ] **A3** No — declined: why\n- [x] **A4** Done\n";
  const document = premortem(EXPLORER.replace("\n### R1", `${more}\n### R1`));
  expect(openActions(document).map(({ id }) => id)).toEqual(["A1"]);
});

it("knows the risks of which nobody has said that they happened or are no more", () => {
  const names = (text: string) => unsettledRisks(premortem(text)).map(({ id }) => id);
  expect(names(EXPLORER)).toEqual(["R2", "R1"]);
  expect(names(withNote("R2 happened"))).toEqual(["R1"]);
  expect(names(withNote("R1, R2 retired"))).toEqual([]);
});
