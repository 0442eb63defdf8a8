import { expect, it } from "vitest";
import type { ForeignFile } from "../../../src/cli/import/files.ts";
import { nextSteps } from "../../../src/cli/import/next-steps.ts";
import { openProject } from "../../../src/cli/project.ts";
import type { ImportReport } from "../../../src/import/report-schema.ts";
import { filesOf } from "../../../src/io/files.ts";
import { temporaryRepository } from "../../support/repo.ts";

const file = (path: string, isMeant: boolean): ForeignFile => ({
  path,
  file: `/${path}`,
  isInside: true,
  isNamed: isMeant,
  isMeant,
});

async function steps(source: string, files: readonly ForeignFile[], from?: string) {
  const { root } = temporaryRepository({});
  const project = await openProject({ root, files: filesOf(root) });
  const report = {
    takenIn: [],
    inPlace: false,
    leftOut: [{ source, line: 1, kind: "other", why: "no incident that is told of in it" }],
  } as unknown as ImportReport;
  return nextSteps(project, report, { files, from });
}

it("tells to name a file alone only where that has not been done, and in a way that works", async () => {
  const alone = "Next: if one of them tells of an incident, name that file alone: ";
  expect(await steps("a.md", [file("a.md", false)])).toBe(`${alone}\`mortem import a.md\`.`);
  expect(await steps("a.md", [file("a.md", false)], "mortician")).toBe(
    `${alone}\`mortem import a.md --from mortician\`.`,
  );
  expect(await steps("a.md", [file("a.md", true)])).toBe("");
  // A part of an export cannot be named.
  expect(await steps("a.json#i2", [file("a.json", false)], "statuspage")).toBe("");
});
