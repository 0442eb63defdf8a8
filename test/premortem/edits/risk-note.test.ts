import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  RISK_STATES,
  readCheckIns,
  type SaidOfRisk,
  standingsOf,
} from "../../../src/premortem/check-ins.ts";
import { noteRisk } from "../../../src/premortem/edits/risk-note.ts";
import { EXPLORER, edited, premortem } from "../support.ts";

const DAY = "2018-12-03";
const say = (risk: string, state: SaidOfRisk["state"], note = ""): SaidOfRisk => ({
  risk,
  state,
  note,
});
const noted = (text: string, ...said: readonly SaidOfRisk[]) =>
  said.reduce((now, one) => edited(now, noteRisk(now, DAY, one)), premortem(text));
const entryIn = ({ text }: { text: string }) =>
  text.split(`### ${DAY}`)[1]?.split("\n##")[0]?.trim();

describe("a check-in", () => {
  it("has a line for each risk that has changed, and one for all that have not", () => {
    const document = noted(
      EXPLORER,
      say("R2", "rising", "two clients asked"),
      say("R10", "same"),
      say("R9", "same"),
      say("R3", "happened"),
      say("R1", "same"),
    );
    expect(entryIn(document)).toBe(
      "- R2 rising: two clients asked\n- R1, R9, R10 same\n- R3 happened",
    );
    expect(document.text).toContain("### 2018-11-19\n\n- R2 rising: two clients asked for exports");
  });

  it("is corrected in place", () => {
    const first = [say("R1", "same"), say("R2", "same"), say("R3", "rising")];
    expect(entryIn(noted(EXPLORER, ...first, say("R3", "falling", "quiet")))).toBe(
      "- R1, R2 same\n- R3 falling: quiet",
    );
    expect(entryIn(noted(EXPLORER, ...first, say("R2", "retired")))).toBe(
      "- R1 same\n- R3 rising\n- R2 retired",
    );
    expect(entryIn(noted(EXPLORER, ...first, say("R3", "rising")))).toBe(
      "- R1, R2 same\n- R3 rising",
    );
    expect(entryIn(noted(EXPLORER, ...first, say("R3", "same"), say("R3", "rising")))).toBe(
      "- R1, R2 same\n- R3 rising",
    );
  });

  it("keeps what a person wrote", () => {
    const text = `${EXPLORER.replace(
      "## What we learned",
      `### ${DAY}\n\n* **R1** same <!-- ask again -->\n  - below\n* Nobody was ill\n\n## What we learned`,
    )}`;
    expect(entryIn(noted(text, say("R1", "rising"), say("R2", "same")))).toBe(
      "* **R1** same <!-- ask again -->\n  - below\n* Nobody was ill\n* R1 rising\n* R2 same",
    );
  });

  it("keeps line endings", () => {
    const { text } = noted(
      EXPLORER.replaceAll("\n", "\r\n"),
      say("R1", "same"),
      say("R2", "same"),
      say("R1", "rising"),
    );
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text).toContain(`### ${DAY}\r\n\r\n- R2 same\r\n- R1 rising\r\n`);
  });
});

it("whatever is said in whatever order, the last of each risk is read back", () => {
  const saying = fc.record({
    risk: fc.constantFrom("R1", "R2", "R3", "R10"),
    state: fc.constantFrom(...RISK_STATES),
    note: fc.constantFrom("", "", "a client asked", "same: as before, R1 said"),
  });
  fc.assert(
    fc.property(fc.array(saying, { maxLength: 12 }), (all) => {
      const document = noted(EXPLORER, ...all);
      const entry = readCheckIns(document).find(({ day }) => day === DAY);
      const read = new Map(entry?.notes.map((note) => [note.risk, note]));
      const wanted = new Map(all.map((said) => [said.risk, said]));
      expect([...read.keys()].sort()).toEqual([...wanted.keys()].sort());
      for (const [risk, said] of wanted) expect(read.get(risk)).toMatchObject(said);
      expect(entry?.notes.length ?? 0).toBe(wanted.size);
    }),
  );
});

describe("how a risk stands", () => {
  const standings = (...said: readonly SaidOfRisk[]) =>
    standingsOf(readCheckIns(noted(EXPLORER, ...said)));

  it("is what was last said of it, over all days", () => {
    expect(standings().get("R2")).toEqual({
      state: "rising",
      day: "2018-11-19",
      note: "two clients asked for exports",
    });
    expect(standings(say("R2", "retired")).get("R2")).toMatchObject({ state: "retired", day: DAY });
  });

  it("is left as it was by `same`", () => {
    expect(standings(say("R2", "same")).get("R2")).toMatchObject({ state: "rising" });
    expect(standings(say("R1", "same")).get("R1")).toBeUndefined();
  });
});

it.each([
  ["R2 rising: two clients", [["R2", "rising", "two clients"]]],
  ["r2: Same", [["R2", "same", ""]]],
  [
    "R1, R3 and R4 same – all quiet",
    [
      ["R1", "same", "all quiet"],
      ["R3", "same", "all quiet"],
      ["R4", "same", "all quiet"],
    ],
  ],
  [
    "R1,R1 & R2 retired",
    [
      ["R1", "retired", ""],
      ["R2", "retired", ""],
    ],
  ],
  ["R1, and then rising", []],
  ["R1 samey", []],
  ["A1 done", []],
])("a line that says: %s", (line, wanted) => {
  const text = EXPLORER.replace("R2 rising: two clients asked for exports", line);
  const notes = readCheckIns(premortem(text)).flatMap((entry) => entry.notes);
  expect(notes.map(({ risk, state, note }) => [risk, state, note])).toEqual(wanted);
});
