import { expect, it } from "vitest";
import { sayBallotFaults } from "../../../src/cli/premortem/ballot-faults.ts";
import { styleOf } from "../../../src/cli/style.ts";
import { readBallot } from "../../../src/premortem/ballot.ts";
import type { Context } from "../../../src/values/context.ts";
import { ballot, premortem } from "../../premortem/support.ts";

it("does not call a participant's second file that of somebody who is not listed", () => {
  const second = readBallot(
    "voter: Sol\nvotes:\n",
    "docs/premortems/2018-11-05-audience-explorer.votes/sol2.yaml",
  );
  let said = "";
  const context = {
    cwd: "/",
    err: (text: string) => {
      said += text;
    },
    errStyle: styleOf(false),
  } as unknown as Context;
  expect(sayBallotFaults(context, premortem(), [ballot("sol", { R1: [1, 2] }), second])).toBe(2);
  expect(said).toContain("Sol has another vote file");
  expect(said).not.toContain("Not counted");
});
