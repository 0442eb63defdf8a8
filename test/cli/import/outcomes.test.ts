import { expect, it } from "vitest";
import { findFiles } from "../../../src/cli/import/files.ts";
import { KnownSources } from "../../../src/cli/import/known.ts";
import { outcomesOf, type Task } from "../../../src/cli/import/outcomes.ts";
import { readingOf } from "../../../src/cli/import/reading.ts";
import { openProject } from "../../../src/cli/project.ts";
import { filesOf } from "../../../src/io/files.ts";
import { SEVERAL } from "../../program/import/support.ts";
import { temporaryRepository } from "../../support/repo.ts";

function knownAs(root: string, paths: Record<string, string>): KnownSources {
  const known = new KnownSources(root);
  for (const [source, path] of Object.entries(paths))
    known.add({ source, path, title: "", startedAt: undefined });
  return known;
}

async function outcomesIn(text: string, known: Record<string, string>) {
  const { root } = temporaryRepository({ "old.md": text });
  const project = await openProject({ root, files: filesOf(root) });
  const task: Task = {
    project,
    manner: "anew",
    tool: undefined,
    known: knownAs(root, known),
    readingOf: () => readingOf(project, {}),
  };
  const [file] = await findFiles({ root, cwd: root }, ["old.md"], { endings: [], beside: [] });
  if (file === undefined) throw new Error("the file is not found");
  const outcomes = await outcomesOf(task, file);
  return outcomes.map((outcome) =>
    outcome.kind === "taken-in" ? outcome.imported.source.firstLine : outcome.kind,
  );
}

it("takes the first incident of a file last, so that a run that breaks off is never taken for one that did not", async () => {
  expect(await outcomesIn(SEVERAL, {})).toEqual([13, 1]);
});

it("leaves a file out as soon as its first incident is known, and of others what is known", async () => {
  expect(await outcomesIn(SEVERAL, { "old.md": "x.md" })).toEqual(["left-out"]);
  expect(await outcomesIn(SEVERAL, { "old.md#2": "x.md" })).toEqual(["left-out", 1]);
});
