import { describe, expect, it } from "vitest";
import { printRest } from "../../../src/cli/import/print.ts";
import type { ImportReport, TakenIn } from "../../../src/import/report-schema.ts";
import { PLAIN } from "../../../src/values/plain-style.ts";

function takenIn(source: string, messages: readonly string[]): TakenIn {
  const doubts = messages.map((message, at) => ({
    line: at + 1,
    message,
    field: null,
    choices: [],
  }));
  return {
    ...{ source, line: 1, path: null, kind: "postmortem", title: "x", startedAt: null },
    ...{ severity: null, status: null, sections: [], sectionsInTemplate: 13 },
    ...{ timelineEntries: 0, actions: 0, doubts, unknown: [] },
  };
}

const report = (...taken: readonly TakenIn[]): ImportReport => ({
  ...{ version: 1, dryRun: true, inPlace: false, files: taken.length },
  ...{ takenIn: [...taken], leftOut: [], failures: [] },
});
const many = report(
  takenIn("a.md", ["no start is stated", "own"]),
  ...["b.md", "c.md", "d.md"].map((source) => takenIn(source, ["no start is stated"])),
);

describe("doubts", () => {
  it("of many documents are summed up in a terminal, below those of one", () => {
    expect(printRest(many, { style: PLAIN, width: 80, isAscii: false })).toBe(`
Doubts (5)
  a.md
    line 2: own
  4 times: no start is stated (a.md:1, b.md:1 and 2 more)
`);
  });

  it("stand each on a line in a pipe", () => {
    expect(printRest(many, { style: PLAIN, width: undefined, isAscii: false })).toBe(`
Doubts (5)
  a.md:1 no start is stated
  a.md:2 own
  b.md:1 no start is stated
  c.md:1 no start is stated
  d.md:1 no start is stated
`);
  });
});
