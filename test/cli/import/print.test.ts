import { describe, expect, it } from "vitest";
import { printRest, printTakenIn } from "../../../src/cli/import/print.ts";
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

it("names in a dry run the headings that no template knows, with the option that says what they mean", () => {
  const unknown = (...names: string[]) => names.map((name) => ({ name, line: 1 }));
  const one = { ...takenIn("a.md", []), unknown: unknown("Fault", "Fixes") };
  const two = { ...takenIn("b.md", []), unknown: unknown("1. fixes") };
  const frame = { style: PLAIN, width: 80, isAscii: false };
  expect(printRest(report(one, two), frame)).toBe(`
Headings without a section (2)
  Fixes: 2 documents
  Fault: 1 document
  Say what they mean with --map "Fixes=SECTION".
`);
  expect(printRest({ ...report(one, two), dryRun: false }, frame)).toBe("");
});

it("tells of each document in a narrow terminal what has no room beside its title", () => {
  const one = {
    ...takenIn("wiki/a.md", ["own"]),
    ...{ title: "Mail stood still", startedAt: "2022-03-01T10:15", severity: "sev2" },
    ...{ sections: ["summary"], timelineEntries: 4, actions: 1 },
  };
  const frame = { style: PLAIN, width: 40, isAscii: false };
  expect(printTakenIn(report(one, takenIn("wiki/b.md", [])), frame)).toBe(
    [
      "Title             Doubts",
      "Mail stood still       1",
      "  sev2, 1 section, 4 entries, 1 action",
      "  wiki/a.md",
      "x",
      "  0 sections, 0 entries, 0 actions",
      "  wiki/b.md",
      "",
    ].join("\n"),
  );
});

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
