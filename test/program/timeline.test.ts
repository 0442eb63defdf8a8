/** `mortem timeline`: what git and exports say has happened, in a document's timeline. */
import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { committed } from "../support/commits.ts";
import { type TemporaryRepository, temporaryRepository } from "../support/repo.ts";
import { mortem } from "../support/run.ts";
import { play } from "./interview/player.ts";

const PATH = "docs/postmortems/2019-04-02-release.md";
const INCIDENT = `---
kind: postmortem
title: Every modelling job failed
status: resolved
timezone: America/Chicago
started_at: 2019-04-02T10
resolved_at: 2019-04-02T17
---

# Every modelling job failed

## Timeline

- 10:30 Acceptance tests fail #detected

## Root causes
`;

/** A change of the day before, and a revert of it in the incident. */
function repositoryWith(document = INCIDENT): TemporaryRepository & { readonly pool: string } {
  const repository = temporaryRepository({ [PATH]: document });
  const commit = committed(repository);
  const pool = commit("2019-04-01T16:00-05:00", "Raise the pool size (#12)");
  commit("2019-04-02T09:10-05:00", "docs: a typo, thanks @co-maintainer");
  commit("2019-04-02T10:05-05:00", "Deploy 2.4.0, as Release Lead said");
  commit(
    "2019-04-02T11:00-05:00",
    `Revert "Raise the pool size (#12)"\n\nThis reverts commit ${pool}.`,
  );
  commit("2019-04-04T09:00-05:00", "Long after");
  repository.git("remote", "add", "origin", "git@github.com:o/r.git");
  return { ...repository, pool };
}

const timeline = ({ root }: TemporaryRepository, ...args: string[]) =>
  mortem(["timeline", "2019-04-02", ...args], { cwd: root });
/** Hashes differ by the version of git's defaults, and mean nothing here. */
const withoutHashes = (text: string) =>
  text.replace(/[\da-f]{40}/g, "HASH").replace(/\b(?=[a-f]*\d)[\da-f]{7}\b/g, "hash");
const entriesOf = (repository: TemporaryRepository) =>
  withoutHashes(/## Timeline\n\n([\s\S]*?)\n\n## Root/.exec(repository.read(PATH))?.[1] ?? "");

describe("from git", () => {
  it("takes what is likely, each with its evidence and a revert with what it takes back, and nobody's name", async () => {
    const repository = repositoryWith();
    const run = await timeline(repository, "--min-score", "5");
    expect({ ...run, stdout: withoutHashes(run.stdout) }).toEqual({
      code: 0,
      stdout: `\
added 3 entries  (${PATH})
  2019-04-01 16:00 Raise the pool size (#12) ([hash](https://github.com/o/r/commit/HASH))
  10:05 Deploy 2.4.0, as somebody said ([hash](https://github.com/o/r/commit/HASH))
  11:00 Reverted "Raise the pool size (#12)" (hash, committed 2019-04-01 16:00) ([hash](https://github.com/o/r/commit/HASH))
`,
      stderr: "",
    });
    expect(entriesOf(repository)).toBe(`\
- 2019-04-01 16:00 Raise the pool size (#12) ([hash](https://github.com/o/r/commit/HASH))
- 10:05 Deploy 2.4.0, as somebody said ([hash](https://github.com/o/r/commit/HASH))
- 10:30 Acceptance tests fail #detected
- 11:00 Reverted "Raise the pool size (#12)" (hash, committed 2019-04-01 16:00) ([hash](https://github.com/o/r/commit/HASH))`);
    const before = repository.read(PATH);
    expect(await timeline(repository, "--min-score", "5")).toMatchObject({
      code: 0,
      stdout: "",
      stderr: "Nothing was added.\n",
    });
    expect(await timeline(repository, "--all")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("added 1 entry"),
    });
    expect(await timeline(repository, "--all")).toMatchObject({
      code: 0,
      stderr: "All 4 that lie in that time stand in the timeline already.\n",
    });
    expect(repository.read(PATH).length).toBeGreaterThan(before.length);
  });

  it("takes what has the words, and only shows it with --dry-run", async () => {
    const repository = repositoryWith();
    const run = await timeline(repository, "--match", "deploy 2.4", "--dry-run", "--names");
    expect(withoutHashes(run.stdout)).toBe(`\
would add 1 entry  (${PATH})
  10:05 Deploy 2.4.0, as Release Lead said (Release Lead) ([hash](https://github.com/o/r/commit/HASH))
`);
    expect(repository.read(PATH)).toBe(INCIDENT);
    expect((await timeline(repository, "--match", "(a+)+$", "--match", "nothing")).stderr).toBe(
      "Nothing was added.\n",
    );
  });

  it("lists the candidates for programs, and writes nothing", async () => {
    const repository = repositoryWith();
    const { code, stdout } = await timeline(repository, "--format", "json");
    const listing = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(listing).toMatchObject({
      version: 1,
      document: "2019-04-02-release",
      source: "git",
      since: "2019-04-01T10:00:00-05:00",
      until: "2019-04-02T19:00:00-05:00",
      faults: [],
    });
    expect(
      listing.events.map(({ text, likely }: { text: string; likely: boolean }) => [
        text.slice(0, 20),
        likely,
      ]),
    ).toEqual([
      ["Raise the pool size ", true],
      ["docs: a typo, thanks", false],
      ["Deploy 2.4.0, as som", true],
      ['Reverted "Raise the ', true],
    ]);
    expect(repository.read(PATH)).toBe(INCIDENT);
  });

  it("looks at another repository, at a path and at another time, where it is asked to", async () => {
    const repository = repositoryWith();
    const other = temporaryRepository({ "lib/a": "a" });
    other.git("add", ".");
    committed(other)("2019-04-02T12:00-05:00", "Deploy the library");
    committed(other)("2019-04-02T12:30-05:00", "Deploy nothing");
    const run = (...args: string[]) =>
      timeline(repository, "--repo", other.root, "--all", "--dry-run", ...args);
    expect((await run()).stdout).toMatch(/would add 2 entries[\s\S]*12:00 Deploy the library/);
    expect((await run("--path", "lib")).stdout).toMatch(/would add 1 entry /);
    expect((await run("--since", "2019-04-02 12:15")).stdout).toMatch(
      /would add 1 entry [\s\S]*nothing/,
    );
    expect(await run("--since", "2019-04-02 14:00")).toMatchObject({
      code: 0,
      stdout: "",
      stderr:
        "Nothing in git is from 2019-04-02 14:00 to 2019-04-02 19:00 (America/Chicago): --since and --until look elsewhere.\n",
    });
    expect(await timeline(repository, "--repo", "nowhere", "--all")).toMatchObject({ code: 2 });
    expect((await timeline(repository, "--path", "../x", "--all")).stderr).toContain(
      "--path: ../x lies outside",
    );
  });

  it("knows people by their roles", async () => {
    const repository = repositoryWith();
    repository.write(
      "mortem.yaml",
      "people:\n  - { handle: co-maintainer, name: Co Maintainer, role: library }\n  - { handle: rl, name: Release Lead, role: release engineering }\n",
    );
    const { stdout } = await timeline(repository, "--all", "--dry-run");
    expect(stdout).toContain("docs: a typo, thanks library (");
    expect(stdout).toContain("as release engineering said (");
  });
});

describe("what cannot be", () => {
  it.each<[string[], string, string?]>([
    [[], "nobody can be asked here which events to take"],
    [["--since", "2019-04-05", "--until", "2019-04-04"], "the time ends before it begins"],
    [[], "this is not a document of mortem", "---\ntitle: x\n---\n"],
    [["--min-score", "11"], '--min-score: "11" is no whole number from 0 to 10'],
    [["--match", " "], "--match: there are no words"],
    [["--all", "--from", "slack"], "--from slack reads a file, and none is named"],
    [["notes.xyz", "--all"], "the file does not say what has written it"],
    [["notes.txt", "--all", "--from", "git"], "git needs no file"],
    [["notes.txt", "--all", "--path", "x"], "--repo and --path are about git"],
    [["notes.txt", "--all"], "there is no such file or folder"],
    [["--since", "2019-04-05", "--until", "2019-04-04"], "the time ends before it begins"],
    [[], "this is not a document of mortem", "---\ntitle: x\n---\n"],
    [["--all", "--since", "soon"], '--since: "soon" is no time that can be read'],
    [["--all", "--since", "2019-04-05", "--until", "2019-04-04"], "the time ends before it begins"],
    [
      ["--all"],
      "the document does not say when it began",
      "---\nkind: postmortem\ntitle: x\n---\n",
    ],
    [
      ["--all"],
      "the file has merge-conflict markers",
      `${INCIDENT}\n<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n`,
    ],
    [["--all"], "this is not a document of mortem", "---\ntitle: x\n---\n"],
  ])("%j is refused: %s", async (args, message, document = INCIDENT) => {
    const path =
      document === INCIDENT || document.includes("<<<") ? PATH : "docs/postmortems/x-2019-04-02.md";
    const repository = temporaryRepository({ [path]: document });
    const run = await mortem(["timeline", "2019-04-02", ...args], { cwd: repository.root });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(message);
    expect(repository.read(path)).toBe(document);
  });
});

describe("from an export", () => {
  it("takes a Slack channel's folder, with members beside it", async () => {
    const channel = temporaryRepository({
      "users.json": JSON.stringify([{ id: "U1", profile: { real_name: "Release Lead" } }]),
      "channels.json": "[]",
      "incident/2019-04-01.json": "broken, and not of the time",
      "incident/2019-04-02.json": JSON.stringify([
        {
          type: "message",
          user: "U1",
          text: "rolling back with <@U1>",
          ts: String(Date.parse("2019-04-02T11:20-05:00") / 1000),
        },
        {
          type: "message",
          user: "U1",
          text: "thanks",
          ts: String(Date.parse("2019-04-02T11:21-05:00") / 1000),
        },
      ]).slice(0, -1),
    });
    const repository = repositoryWith();
    const run = await timeline(
      repository,
      channel.path("incident"),
      "--from",
      "slack",
      "--min-score",
      "5",
    );
    expect(run).toMatchObject({ code: 0 });
    expect(run.stdout).toBe(`added 1 entry  (${PATH})\n  11:20 rolling back with somebody\n`);
    expect(run.stderr).toContain("2019-04-02.json:1: the export breaks off here\n");
    const whole = await timeline(repository, channel.root, "--from", "slack", "--all");
    expect(whole).toMatchObject({ code: 2 });
    expect(whole.stderr).toContain("This is the whole export: name the folder of a channel in it.");
  });

  it("takes standard input, and says which lines it could not", async () => {
    const repository = repositoryWith();
    const run = await mortem(["timeline", "2019-04-02", "-", "--from", "text", "--all"], {
      cwd: repository.root,
      stdin: "10:40 Rolled back\n25:99 x\n10:50 Over\n",
    });
    expect(run).toEqual({
      code: 0,
      stdout: `added 2 entries  (${PATH})\n  10:40 Rolled back\n  10:50 Over\n`,
      stderr:
        'not taken: standard input:2: "25:99" is no time of day\n  Write it like 08:50, or take it away where it is text.\n',
    });
  });

  it("says how many lie outside of the time that is looked at", async () => {
    const repository = repositoryWith();
    repository.write(
      "notes.txt",
      "2019-04-01 10:00 calm\n2019-04-02 10:40 back\n2019-04-05 09:00 b\n",
    );
    const outside =
      "2 other events are not from 2019-04-02 09:00 to 2019-04-02 19:00 (America/Chicago): --since and --until look elsewhere.\n";
    expect(await timeline(repository, "notes.txt", "--all")).toMatchObject({
      stdout: expect.stringContaining("added 1 entry"),
      stderr: outside,
    });
    expect((await timeline(repository, "notes.txt", "--all")).stderr).toBe(
      `All 1 that lie in that time stand in the timeline already.\n${outside}`,
    );
    const { stdout } = await timeline(repository, "notes.txt", "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({ outside: 2 });
  });

  it("reads other encodings, and says so", async () => {
    const repository = repositoryWith();
    const csv = "time,text\n2019-04-02 11:10,Zurückgerollt\n";
    writeFileSync(repository.path("wide.csv"), Buffer.from(`\ufeff${csv}`, "utf16le"));
    expect((await timeline(repository, "wide.csv", "--all", "--dry-run")).stdout).toContain(
      "11:10 Zurückgerollt",
    );
    writeFileSync(repository.path("old.csv"), Buffer.from(csv, "latin1"));
    const old = await timeline(repository, "old.csv", "--all");
    expect(old.stdout).toContain("11:10 Zurückgerollt");
    expect(old.stderr).toContain("old.csv:2: this is not UTF-8 and was read as Windows-1252");
    const quoted = csv.replace("Zur", "\x93Zur").replace("rollt", "rollt\x94");
    writeFileSync(repository.path("quoted.csv"), Buffer.from(quoted, "latin1"));
    const unsaved = await timeline(repository, "quoted.csv", "--all", "--dry-run");
    expect(unsaved.stdout).toContain("11:10 “Zurückgerollt”");
    writeFileSync(repository.path("none.csv"), Buffer.from([0x50, 0, 1, 2]));
    expect(await timeline(repository, "none.csv", "--all")).toMatchObject({ code: 2 });
  });

  it("says where there is nothing at all", async () => {
    const repository = repositoryWith();
    repository.write("empty.csv", "\n");
    expect((await timeline(repository, "empty.csv", "--all")).stderr).toContain(
      "empty.csv: the file is empty\n",
    );
    const piped = await mortem(["timeline", "2019-04-02", "-", "--from", "text", "--all"], {
      cwd: repository.root,
      stdin: "",
    });
    expect(piped).toMatchObject({ code: 2 });
    expect(piped.stderr).toContain("nothing came through standard input\n");
    expect((await timeline(repository, "--path", "gone", "--all")).stderr).toMatch(
      /^Nothing in git that touches gone is from /,
    );
  });

  it("ends with 2 where nothing could be read", async () => {
    const repository = repositoryWith();
    repository.write("a.json", "<html>");
    expect(await timeline(repository, "a.json", "--from", "pagerduty", "--all")).toMatchObject({
      code: 2,
      stdout: "",
      stderr:
        "not taken: a.json:1: there is no JSON in it\n  Name the file that the tool has exported, as JSON.\n",
    });
    expect(repository.read(PATH)).toBe(INCIDENT);
  });
});

it("in a terminal, offers a picker in which the likely ones are ticked", async () => {
  const repository = repositoryWith();
  const player = play(["timeline", "2019-04-02"], { cwd: repository.root });
  const screen = await player.asked("Which of these belong into the timeline?");
  expect(withoutHashes(screen)).toMatchInlineSnapshot(
    `"Which of these belong into the timeline? The likely ones are ticked. › [x] 04-01 16:00 Raise the pool size (#12) the change that was reverted, before [ ] 04-02 09:10 docs: a typo, thanks somebody just before [x] 04-02 10:05 Deploy 2.4.0, as somebody said a change that went out [x] 04-02 11:00 Reverted "Raise the pool size (#12)" (hash, committed… ↑↓ move · Space mark · a all · Enter take 3 of 4 · Ctrl-C stop"`,
  );
  player.terminal.press("down", "down");
  player.terminal.type(" ");
  await player.terminal.waitFor("take 2 of 4");
  player.terminal.press("enter");
  expect(await player.ended()).toBe(0);
  expect(entriesOf(repository)).toMatch(/16:00 Raise[\s\S]*10:30 Acceptance[\s\S]*11:00 Reverted/);
  expect(entriesOf(repository)).not.toContain("Deploy");
});
