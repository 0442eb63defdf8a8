import { describe, expect, it } from "vitest";
import { type ForeignFile, findFiles as findAll } from "../../../src/cli/import/files.ts";
import { KnownSources } from "../../../src/cli/import/known.ts";
import { outcomesOf, type Task } from "../../../src/cli/import/outcomes.ts";
import { readingOf } from "../../../src/cli/import/reading.ts";
import { openProject } from "../../../src/cli/project.ts";
import { TOOLS } from "../../../src/import/tools/index.ts";
import { filesOf } from "../../../src/io/files.ts";
import { SEVERAL } from "../../program/import/support.ts";
import { temporaryRepository } from "../../support/repo.ts";

const findFiles = async (...asked: Parameters<typeof findAll>): Promise<readonly ForeignFile[]> =>
  (await findAll(...asked)).files;

function knownAs(root: string, paths: Record<string, string>): KnownSources {
  const known = new KnownSources(root);
  for (const [source, path] of Object.entries(paths))
    known.add({ source, path, title: "", startedAt: undefined });
  return known;
}

async function taskIn(root: string, known: Record<string, string>): Promise<Task> {
  const project = await openProject({ root, files: filesOf(root) });
  return {
    project,
    manner: "anew",
    tool: undefined,
    known: knownAs(root, known),
    readingOf: () => readingOf(project, {}),
  };
}

async function outcomesIn(text: string, known: Record<string, string>) {
  const { root } = temporaryRepository({ "old.md": text });
  const task = await taskIn(root, known);
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

const PROSE = "# Payments\n\nWe had a bad morning, and here is what we make of it.\n";

it.each([
  ["by itself", ["notes/pay.md"], "taken-in"],
  ["with its folder", ["notes"], "left-out"],
  ["by a pattern", ["notes/*.md"], "left-out"],
  [
    "with all others of its folder, as a shell writes out a pattern",
    ["notes/pay.md", "notes/1.md", "notes/2.md", "notes/3.md", "notes/4.md", "notes/5.md"],
    "left-out",
  ],
  [
    "beside many, which are not all of its folder",
    ["notes/pay.md", "a/1.md", "a/2.md", "notes/2.md", "notes/3.md", "notes/4.md", "notes/5.md"],
    "taken-in",
  ],
])("takes in a file of plain prose where it is named %s", async (_, args, kind) => {
  const others = [1, 2, 3, 4, 5].map((n) => [`notes/${n}.md`, ""] as const);
  const { root } = temporaryRepository({
    "notes/pay.md": PROSE,
    "a/1.md": "",
    "a/2.md": "",
    ...Object.fromEntries(others),
  });
  const files = await findFiles({ root, cwd: root }, args, { endings: [".md"], beside: [] });
  const file = files.find(({ path }) => path === "notes/pay.md");
  if (file === undefined) throw new Error("the file is not found");
  const [outcome] = await outcomesOf(await taskIn(root, {}), file);
  expect(outcome?.kind).toBe(kind);
});

it("says of a damaged export that a part was taken in only where that is so", async () => {
  const tool = TOOLS.find(({ id }) => id === "statuspage");
  const hints = async (incident: object) => {
    const text = `{"incidents":[${JSON.stringify(incident)},{"id":"cut`;
    const { root } = temporaryRepository({ "a.json": text });
    const [file] = await findFiles({ root, cwd: root }, ["a.json"], { endings: [], beside: [] });
    const outcomes = await outcomesOf({ ...(await taskIn(root, {})), tool }, file as ForeignFile);
    return outcomes.flatMap((one) => (one.kind === "failed" ? one.record.hint : []));
  };
  const empty = { id: "i1", name: "", status: "resolved", incident_updates: [] };
  expect(await hints(empty)).toEqual(["Nothing of it was taken in: export it again."]);
  const update = { status: "resolved", body: "All well", created_at: "2021-03-04T12:00:00Z" };
  const told = {
    ...empty,
    name: "Mail stood still",
    started_at: "2021-03-04T10:00:00Z",
    incident_updates: [update],
  };
  expect(await hints(told)).toEqual([
    "What could be read of it was taken in: export it again for the rest.",
  ]);
});

describe("a copy of what was taken in", () => {
  const MAIL =
    "# Mail stood still\n\nDate: 2021-03-04\n\n## Impact\n\nAll.\n\n## Root cause\n\nA disk.\n";
  const known = { "old/mail.md": "docs/mail.md", "old/log.md#2": "docs/log-2.md" };

  async function outcomeOf(files: Record<string, string>, extra: Partial<Task> = {}) {
    const { root } = temporaryRepository(files);
    const all = await findFiles({ root, cwd: root }, ["copies"], {
      endings: [".md", ".txt"],
      beside: [],
    });
    const task = { ...(await taskIn(root, known)), ...extra };
    const outcomes = await outcomesOf(task, all[0] as (typeof all)[0]);
    return outcomes.map((one) => ("record" in one ? one.record : one.kind));
  }

  it("is left out while the original stands", async () => {
    expect(await outcomeOf({ "old/mail.md": MAIL, "copies/mail.md": MAIL })).toMatchObject([
      {
        kind: "taken-in-before",
        why: "the same text as old/mail.md, which is taken in as docs/mail.md",
      },
    ]);
  });

  it("is taken in where it says something else, of whatever length, or the original is gone", async () => {
    for (const files of [
      { "old/mail.md": MAIL.replace("disk", "pool"), "copies/mail.md": MAIL },
      { "old/mail.md": `${MAIL}More.\n`, "copies/mail.md": MAIL },
      { "copies/mail.md": MAIL },
      // Of this one the first incident is not in yet.
      { "old/log.md": MAIL, "copies/mail.md": MAIL },
    ])
      expect(await outcomeOf(files)).toEqual(["taken-in"]);
  });

  it("is edited in place all the same, since each stays where it is", async () => {
    const files = { "old/mail.md": MAIL, "copies/mail.md": MAIL };
    expect(await outcomeOf(files, { manner: "in-place" })).toEqual(["taken-in"]);
  });

  it("is one of a file that was taken in before in the same run", async () => {
    const { root } = temporaryRepository({ "a/mail.md": MAIL, "b/mail.md": MAIL });
    const task = await taskIn(root, {});
    task.known.copies.add({ source: "a/mail.md", path: undefined });
    const found = await findFiles({ root, cwd: root }, ["a", "b"], {
      endings: [".md"],
      beside: [],
    });
    const [first, second] = found as [ForeignFile, ForeignFile];
    expect(await outcomesOf(task, first)).toMatchObject([{ kind: "taken-in" }]);
    expect(await outcomesOf(task, second)).toMatchObject([
      { record: { why: "the same text as a/mail.md" } },
    ]);
  });

  it("is doubtful where only title and start are the same", async () => {
    const { root } = temporaryRepository({ "mail.md": MAIL });
    const task = await taskIn(root, {});
    const [file] = await findFiles({ root, cwd: root }, ["mail.md"], { endings: [], beside: [] });
    const doubts = async () => {
      const [outcome] = await outcomesOf(task, file as ForeignFile);
      if (outcome?.kind !== "taken-in") throw new Error("it is not taken in");
      return outcome.imported.doubts.filter(({ message }) => message.includes("same incident"));
    };
    const told = { title: "Mail stood still", startedAt: "2021-03-04", path: "docs/mail.md" };
    task.known.tell({ ...told, startedAt: "2021-03-05", from: "x.md" });
    task.known.tell({ ...told, title: "DNS", from: "x.md" });
    task.known.tell({ ...told, startedAt: undefined, from: "x.md" });
    expect(await doubts()).toEqual([]);
    task.known.tell({ ...told, from: "old/mail.md" });
    expect(await doubts()).toEqual([
      {
        line: 1,
        message:
          "docs/mail.md tells of the same incident, as it seems: its title and its start are the same",
      },
    ]);
    const own = await taskIn(root, {});
    own.known.tell({ ...told, from: "mail.md" });
    expect(await outcomesOf(own, file as ForeignFile)).toMatchObject([
      { imported: { doubts: [] } },
    ]);
  });

  it.each(["mail.txt", "mail.markdown", "mail.MD"])(
    "%s is not edited in place, where no command would look for it",
    async (name) => {
      const { root } = temporaryRepository({ [name]: MAIL });
      const task = { ...(await taskIn(root, {})), manner: "in-place" as const };
      const [file] = await findFiles({ root, cwd: root }, [name], { endings: [], beside: [] });
      expect(await outcomesOf(task, file as ForeignFile)).toMatchObject([
        { kind: "left-out", record: { why: expect.stringContaining("rename it first") } },
      ]);
      const anew = await outcomesOf({ ...task, manner: "anew" }, file as ForeignFile);
      expect(anew).toMatchObject([{ kind: "taken-in" }]);
    },
  );
});
