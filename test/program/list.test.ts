import { describe, expect, it } from "vitest";
import { listSchema } from "../../src/archive/listing-schema.ts";
import { ARCHIVE } from "../support/archive.ts";
import { temporaryRepository } from "../support/repo.ts";
import { environment, mortemProcess as mortem, program } from "../support/run.ts";
import { openTerminal } from "../support/terminal.ts";

const list = (root: string, ...args: string[]) => mortem(["list", ...args], { cwd: root });

it("prints a table, the newest first, uncut where it goes into a pipe", async () => {
  const title = "A title that is a good deal longer than what is left of a line of eighty columns";
  const { root } = temporaryRepository({
    ...ARCHIVE,
    "docs/postmortems/2017-01-01-long.md": `---\nkind: postmortem\ntitle: ${title}\n---\n`,
  });
  const run = await list(root);
  expect(run).toMatchObject({ code: 0, stderr: "" });
  expect(run.stdout).toBe(`\
Date        Title${" ".repeat(title.length - 5)}  Sev   State      Lasted  To do  Id
2019-04-05  Login was | slow${" ".repeat(title.length - 16)}  sev1  ongoing                1  2019-04-05-slow-login
2019-04-02  Every modelling job failed${" ".repeat(title.length - 26)}  sev2  in-review  ~7 h        1  2019-04-02-release
2018-01-05  A disk was full${" ".repeat(title.length - 15)}        reviewed                  2018-01-05-disk
2017-01-01  ${title}        draft                     2017-01-01-long
`);
});

describe("in a terminal", () => {
  const screen = async (columns: number, env: Record<string, string> = {}) => {
    const { root } = temporaryRepository(ARCHIVE);
    const terminal = openTerminal(process.execPath, [program, "list"], {
      cwd: root,
      env: { ...environment, ...env },
      columns,
    });
    await terminal.exit();
    return terminal;
  };

  it("fits its width, and leaves out what matters least", async () => {
    expect((await screen(56)).screen()).toBe(`\
Date        Title                       Sev   State
2019-04-05  Login was | slow            sev1  ongoing
  2019-04-05-slow-login
2019-04-02  Every modelling job failed  sev2  in-review
  2019-04-02-release
2018-01-05  A disk was full                   reviewed
  2018-01-05-disk`);
    expect((await screen(24)).screen()).toBe(`\
Title
Login was | slow
  2019-04-05-slow-login
Every modelling job fai…
  2019-04-02-release
A disk was full
  2018-01-05-disk`);
  });

  it("is coloured, unless NO_COLOR says no", async () => {
    expect((await screen(80)).raw()).toContain("\u001b[31m");
    expect((await screen(80, { NO_COLOR: "1" })).raw()).not.toContain("\u001b[31m");
  });
});

it("filters", async () => {
  const { root } = temporaryRepository(ARCHIVE);
  const titles = async (...args: string[]) =>
    JSON.parse((await list(root, "--format", "json", ...args)).stdout).documents.map(
      ({ id }: { id: string }) => id.slice(11),
    );
  expect(await titles("--status", "ongoing")).toEqual(["slow-login"]);
  expect(await titles("--review", "reviewed")).toEqual(["disk"]);
  expect(await titles("--severity", "SEV2", "--service", "modelling-library")).toEqual(["release"]);
  expect(await titles("--tag", "dependencies")).toEqual(["release"]);
  for (const since of ["7 days ago", "1w", "2019", "2019-04", "2019-04-02"]) {
    expect(await titles("--since", since)).toEqual(["slow-login", "release"]);
  }
  expect(await titles("--kind", "premortem")).toEqual([]);
  expect(await list(root, "--tag", "dns")).toEqual({
    code: 0,
    stdout: "",
    stderr: "No document is like that: `mortem list` shows all.\n",
  });
});

it.each([
  ["then", `"then" is no day that can be read\n  Write it like 2019-04-02, 90d or 'last monday'.`],
  ["", `"" is no day that can be read\n  Write it like 2019-04-02, 90d or 'last monday'.`],
  [
    "2019-13",
    `"2019-13" is no day that can be read\n  Write it like 2019-04-02, 90d or 'last monday'.`,
  ],
  ["tomorrow", "2019-04-06 has not come yet\n  Give a day that has passed, or today."],
])("refuses --since %j, as stats and digest do", async (since, why) => {
  const { root } = temporaryRepository(ARCHIVE);
  for (const command of ["list", "stats", "digest"]) {
    const run = await mortem([command, "--since", since], { cwd: root });
    expect(run).toEqual({ code: 2, stdout: "", stderr: `error: --since: ${why}\n` });
  }
});

it("prints JSON in the published shape", async () => {
  const { root } = temporaryRepository(ARCHIVE);
  const run = await list(root, "--format", "json");
  const result = listSchema.parse(JSON.parse(run.stdout));
  expect(result).toEqual(JSON.parse(run.stdout));
  expect(result.documents[1]).toMatchObject({
    id: "2019-04-02-release",
    path: "docs/postmortems/2019-04-02-release.md",
    severity: "sev2",
    durations: { resolve: { seconds: 25200, approximate: true }, mitigate: null },
    actions: [
      { id: "A1", state: "open", owner: "release-lead" },
      { state: "done" },
      { state: "declined" },
    ],
  });
});

it("lets nothing from a document steer a terminal", async () => {
  const { root } = temporaryRepository({
    "docs/postmortems/x.md": '---\nkind: postmortem\ntitle: "a\\e[31mb\u009b2Jc\u202ed"\n---\n',
  });
  expect((await list(root)).stdout).toBe("Title  State  Id\nabcd   draft  x\n");
  const { stdout } = await list(root, "--format", "json");
  for (const character of ["\u001b", "\u009b", "\u202e"]) expect(stdout).not.toContain(character);
});

it("names what it cannot read, lists the rest, and exits with 2", async () => {
  const repository = temporaryRepository(ARCHIVE);
  repository.write("docs/postmortems/2019-04-03-dump.md", new Uint8Array([45, 45, 45, 0]));
  const run = await list(repository.root);
  expect(run.code).toBe(2);
  expect(run.stderr).toMatch(
    /^error: docs\/postmortems\/2019-04-03-dump.md: this is a binary file/,
  );
  expect(run.stdout.split("\n")).toHaveLength(5);
});

it("says how to begin where there is nothing", async () => {
  const { root } = temporaryRepository();
  expect(await list(root)).toEqual({
    code: 0,
    stdout: "",
    stderr: "There are no documents yet: `mortem new` writes the first.\n",
  });
});
