import { describe, expect, it, test } from "vitest";
import { searchSchema } from "../../src/archive/search-schema.ts";
import { columns } from "../../src/values/printable.ts";
import { INCIDENTS } from "../support/incidents.ts";
import { temporaryRepository } from "../support/repo.ts";
import { environment, mortem, program } from "../support/run.ts";
import { openTerminal } from "../support/terminal.ts";

const search = (root: string, ...words: string[]) => mortem(["search", ...words], { cwd: root });

it("prints a line each in a pipe, the best answer first", async () => {
  const { root } = temporaryRepository(INCIDENTS);
  const run = await search(root, "log", "shipper");
  expect(run).toMatchObject({ code: 0, stderr: "" });
  expect(run.stdout).toBe(`\
Date        Sev   Title                                        Id                      Section  Text
2018-02-19  sev2  The log shipper stopped after a Flux update  2018-02-19-log-shipper  Summary  Flux rolled out a version of the log shipper that no longer knows one of our flags.
2018-01-15        One archive for all logs                     2018-01-15-archive               R1 The log shipper loses entries and nobody notices
`);
});

it.each([
  [
    ["search", "--service", "login", "cert"],
    "Write it among the words: mortem search service:VALUE",
  ],
  [["search", "cert", "--cause", "dns"], "Write it among the words: mortem search cause:VALUE"],
  [["stats", "--service", "login"], "`mortem stats --by service` has each"],
])("%j says where the filter is written", async (args, next) => {
  const { root } = temporaryRepository(INCIDENTS);
  const run = await mortem(args, { cwd: root });
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(run.stderr).toContain(next);
});

it("calls words without blanks between them one", async () => {
  const { root } = temporaryRepository(INCIDENTS);
  expect((await search(root, "しょうめいしょ")).stderr).toMatch(/^No document answers that\. /);
});

describe("in a terminal", () => {
  const screen = async (width: number, words: string[], env: Record<string, string> = {}) => {
    const { root } = temporaryRepository(INCIDENTS);
    const terminal = openTerminal(process.execPath, [program, "search", ...words], {
      cwd: root,
      env: { ...environment, ...env },
      columns: width,
    });
    await terminal.exit();
    return terminal;
  };

  it("shows the sentence in 80 columns", async () => {
    expect((await screen(80, ["versoin", "flags"])).screen()).toBe(`\
The log shipper stopped after a Flux update
  2018-02-19 · sev2 · 2018-02-19-log-shipper
  Summary: Flux rolled out a version of the log shipper that no longer knows one
  of our flags.
No document has "versoin"; looked for instead: version.`);
  });

  it("fits 40 columns, in which a letter of Japanese takes two", async () => {
    const shown = (await screen(40, ["log", "ディスク"])).scrollback();
    expect(shown).toBe(`\
ディスクがいっぱいになり検索が停止した
  2018-06-01 · sev1 · 2018-06-01-disk
  概要: 検索用のディスクがいっぱいになり
  、索引の更新が十二時間にわたって停止し
  た。

The log shipper stopped after a Flux
update
  2018-02-19 · sev2 ·
  2018-02-19-log-shipper
  Summary: Flux rolled out a version of
  the log shipper that no longer knows
  one of our flags.

One archive for all logs
  2018-01-15 · pre-mortem ·
  2018-01-15-archive
  R1 The log shipper loses entries and
  nobody notices`);
    for (const line of shown.split("\n")) expect(columns(line)).toBeLessThanOrEqual(40);
  });

  it("highlights what matches, unless NO_COLOR says no", async () => {
    const coloured = (await screen(80, ["flags"])).raw();
    expect(coloured).toContain("\u001b[36m\u001b[1mflags");
    expect((await screen(80, ["flags"], { NO_COLOR: "1" })).raw()).not.toContain("\u001b[1m");
  });
});

it("prints JSON in the published shape", async () => {
  const { root } = temporaryRepository(INCIDENTS);
  const run = await search(root, "ten minutes", "--format", "json", "--limit", "1");
  const result = searchSchema.parse(JSON.parse(run.stdout));
  expect(result).toEqual(JSON.parse(run.stdout));
  expect(result).toMatchObject({
    total: 1,
    mistyped: [],
    documents: [
      {
        id: "2018-02-19-log-shipper",
        path: "docs/postmortems/2018-02-19-log-shipper.md",
        template: "release",
        date: "2018-02-19",
        severity: "sev2",
        excerpt: { section: "Action items", line: 32 },
      },
    ],
  });
  const { text = "", matches = [] } = result.documents[0]?.excerpt ?? {};
  expect(matches.map(({ start, end }) => text.slice(start, end))).toEqual(["ten", "minutes"]);
});

describe("says what to do next", () => {
  test.each([
    [
      ["nowhere"],
      "No document answers that. Other words, or the beginning of one, may find it; `mortem list` shows all.\n",
    ],
    [
      ["service:log-shiper"],
      "No document has service:log-shiper. Did you mean service:log-shipper?\n",
    ],
    [
      ["year:2018", "tag:flux", "zebra"],
      "No document answers that. With fewer filters or quotes there may be some.\n",
    ],
  ])("where %j finds nothing, which is no error", async (words, stderr) => {
    const { root } = temporaryRepository(INCIDENTS);
    expect(await search(root, ...words)).toEqual({ code: 0, stdout: "", stderr });
  });

  it("where a word may have been meant as a filter, or there are too many", async () => {
    const { root } = temporaryRepository(INCIDENTS);
    const many = Array.from({ length: 50 }, (_, at) => `w${at}`);
    const run = await search(root, "sevrity:sev1", "flux", ...many);
    expect(run.code).toBe(0);
    expect(run.stderr).toContain(`\
Only the first 40 words were looked for.
"sevrity:sev1" was looked for as text. Did you mean severity:sev1?
`);
  });

  it("where not all are shown", async () => {
    const { root } = temporaryRepository(INCIDENTS);
    const run = await search(root, "--limit", "1", "year:2018");
    expect(run.stdout.split("\n")).toHaveLength(3);
    expect(run.stderr).toBe("1 of 3 documents; --limit 3 shows all.\n");
  });

  it("where there is no document yet", async () => {
    const { root } = temporaryRepository();
    expect(await search(root, "x")).toEqual({
      code: 0,
      stdout: "",
      stderr: "There are no documents yet: `mortem new` writes the first.\n",
    });
  });

  test.each([
    [[], "error: there is nothing to search for\n  Give some words, such as: mortem search"],
    [["--limit", "0", "x"], "error: --limit takes a whole number from 1, not `0`\n"],
  ])("for %j, which is one", async (words, message) => {
    const { root } = temporaryRepository(INCIDENTS);
    const run = await search(root, ...words);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr.startsWith(message)).toBe(true);
  });
});

it("lets nothing from a document steer a terminal", async () => {
  const { root } = temporaryRepository({
    "docs/postmortems/x.md":
      '---\nkind: postmortem\ntitle: "a\\e[31mneedle"\n---\n\n## A\u001b[2J\n\nThe needle\u009b2J\u202e is here.\n',
  });
  const shown = await search(root, "needle");
  const json = await search(root, "needle", "--format", "json");
  for (const character of ["\u001b", "\u009b", "\u202e"]) {
    expect(shown.stdout).not.toContain(character);
    expect(json.stdout).not.toContain(character);
  }
  expect(shown.stdout).toContain("aneedle");
  const terminal = openTerminal(process.execPath, [program, "search", "needle"], {
    cwd: root,
    env: { ...environment, NO_COLOR: "1" },
  });
  await terminal.exit();
  await terminal.waitFor("aneedle\n  x\n  A: The needle is here.");
  expect(terminal.raw()).not.toContain("\u001b[2J");
});

it("names what it cannot read, finds the rest, and exits with 2", async () => {
  const repository = temporaryRepository(INCIDENTS);
  repository.write("docs/postmortems/2019-04-03-dump.md", new Uint8Array([45, 45, 45, 0]));
  const run = await search(repository.root, "flags");
  expect(run.code).toBe(2);
  expect(run.stderr).toMatch(
    /^error: docs\/postmortems\/2019-04-03-dump.md: this is a binary file/,
  );
  expect(run.stdout).toContain("2018-02-19-log-shipper");
});
