import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCheckIns } from "../../../src/premortem/check-ins.ts";
import { addCheckInLines } from "../../../src/premortem/edits/check-in.ts";
import { EXPLORER, edited, premortem } from "../support.ts";

const ENTRY = "### 2018-11-19\n\n- R2 rising: two clients asked for exports\n";
const added = (text: string, day: string, ...lines: string[]) =>
  edited(premortem(text), addCheckInLines(premortem(text), day, lines)).text;

describe("lines of a check-in", () => {
  it("go below those of the same day", () => {
    expect(added(EXPLORER, "2018-11-19", "R1 same", "A note")).toBe(
      EXPLORER.replace("for exports\n", "for exports\n- R1 same\n- A note\n"),
    );
  });

  it("go into an entry of their own, in its place by date", () => {
    expect(added(EXPLORER, "2018-12-03", "R1 same")).toBe(
      EXPLORER.replace(ENTRY, `${ENTRY}\n### 2018-12-03\n\n- R1 same\n`),
    );
    expect(added(EXPLORER, "2018-11-12", "R1 same")).toBe(
      EXPLORER.replace(ENTRY, `### 2018-11-12\n\n- R1 same\n\n${ENTRY}`),
    );
  });

  it("keep the newest at the top where it stands there", () => {
    const newestFirst = EXPLORER.replace(ENTRY, `${ENTRY}\n### 2018-11-12\n\n- R1 falling\n`);
    expect(added(newestFirst, "2018-12-03", "R1 same")).toBe(
      newestFirst.replace(ENTRY, `### 2018-12-03\n\n- R1 same\n\n${ENTRY}`),
    );
    expect(added(newestFirst, "2018-11-15", "R1 same")).toBe(
      newestFirst.replace(ENTRY, `${ENTRY}\n### 2018-11-15\n\n- R1 same\n`),
    );
  });

  it.each([
    ["no section", EXPLORER.replace(/## Check-ins[\s\S]*?(?=## What)/, "")],
    [
      "guidance",
      EXPLORER.replace(
        ENTRY,
        "<!-- One entry a check-in, with what has changed for each risk. -->\n",
      ),
    ],
    ["nothing", EXPLORER.replace(`\n${ENTRY}`, "")],
    ["a reason for none", EXPLORER.replace(ENTRY, "None: it has just begun\n")],
  ])("are the first where there is %s", (_, text) => {
    expect(added(text, "2018-12-03", "R1 same")).toBe(
      EXPLORER.replace(ENTRY, "### 2018-12-03\n\n- R1 same\n"),
    );
  });

  it("go below an entry of words, and refuse to go behind what is not closed", () => {
    expect(added(EXPLORER.replace("- R2 rising", "R2 rising"), "2018-11-19", "R1 same")).toBe(
      EXPLORER.replace("- R2 rising", "R2 rising").replace("exports\n", "exports\n\n- R1 same\n"),
    );
    const open = `${EXPLORER.slice(0, EXPLORER.indexOf("## What we"))}<!-- open`;
    expect(() => added(open, "2018-11-19", "x")).toThrow("not closed");
    expect(() => added(open, "2018-12-19", "x")).toThrow("not closed");
  });

  it("are read back, and change nothing else, in any order of days and in CRLF", () => {
    const days = fc.uniqueArray(
      fc.integer({ min: 1, max: 28 }).map((day) => `2018-12-${String(day).padStart(2, "0")}`),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(days, fc.constantFrom("\n", "\r\n"), (all, eol) => {
        const before = EXPLORER.replaceAll("\n", eol);
        const after = all.reduce((text, day) => added(text, day, `R1 falling: on ${day}`), before);
        const read = readCheckIns(premortem(after)).map(({ day }) => day);
        expect(read).toEqual(["2018-11-19", ...all.toSorted()]);
        const removed = all.reduce(
          (text, day) =>
            text.replace(`### ${day}${eol}${eol}- R1 falling: on ${day}${eol}${eol}`, ""),
          after,
        );
        expect(removed).toBe(before);
      }),
    );
  });
});
