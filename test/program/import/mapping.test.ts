/** What names mean that no template knows: said, asked, kept in the config, and honoured by every command. */
import { describe, expect, it } from "vitest";
import { importSchema } from "../../../src/import/report-schema.ts";
import { temporaryRepository } from "../../support/repo.ts";
import { environment, mortem, program } from "../../support/run.ts";
import { openTerminal } from "../../support/terminal.ts";
import { AMBIGUOUS, WIKI } from "./support.ts";

const take = (cwd: string, ...args: string[]) => mortem(["import", ...args], { cwd });
const API = "docs/postmortems/2020-02-03-api-down.md";

const inTerminal = (cwd: string, ...args: string[]) =>
  openTerminal(process.execPath, [program, "import", ...args], { cwd, env: environment });

describe("--map", () => {
  it("says for one run what a heading means", async () => {
    const { root, read, path } = temporaryRepository(WIKI);
    const run = await take(root, "wiki", "--map", "Customer pain=impact");
    expect(run.code).toBe(0);
    expect(read(API)).toContain("## Impact\n");
    expect(read(API)).not.toContain("Customer pain");
    expect(() => read(path("mortem.yaml"))).toThrow();
  });

  it("says what a field is called", async () => {
    const { root, read } = temporaryRepository({
      "old/a.md": (WIKI["wiki/2020-02-03-api-down.md"] ?? "").replace(
        "Date: 2020-02-03",
        "Outage began: 2020-02-03 09:40",
      ),
    });
    await take(root, "old", "--map=Outage began=started_at");
    expect(read(API)).toMatch(/^started_at: 2020-02-03T09:40$/m);
  });

  it.each([
    ["Costumer pain=impact", 'no document of this run has "Costumer pain"', "`Customer pain`?"],
    ["Weather=impact", 'no document of this run has "Weather"', ""],
  ])("says that nothing has the name in %j", async (pair, message, hint) => {
    const { root } = temporaryRepository(WIKI);
    const run = await take(root, "wiki", "--map", pair);
    expect(run.code).toBe(0);
    expect(run.stderr.split(message)).toHaveLength(2);
    expect(run.stderr).toContain(hint);
  });

  it("says nothing of a name that is there", async () => {
    const { root } = temporaryRepository(WIKI);
    const run = await take(root, "wiki", "--map", "Customer pain=impact");
    expect(run.stderr).not.toContain("no document of this run");
  });

  it.each([
    [
      "Customer pain=impacts",
      'there is no section and no field "impacts"',
      "Did you mean `impact`?",
    ],
    ["Customer pain", "--map cannot be read: Customer pain", "Write the name, a ="],
    ["Summary=impact", '"Summary" cannot mean impact: it is the heading of summary', ""],
  ])("refuses %j", async (pair, message, hint) => {
    const { root } = temporaryRepository(WIKI);
    const run = await take(root, "wiki", "--map", pair);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(message);
    expect(run.stderr).toContain(hint);
  });
});

describe("--save-mapping", () => {
  it("keeps it in the config, from where the next run and every other command has it", async () => {
    const { root, read, write } = temporaryRepository({
      ...WIKI,
      "mortem.yaml": "timezone: UTC # all of us\n",
    });
    const dry = await take(
      root,
      "wiki",
      "--dry-run",
      "--save-mapping",
      "--map",
      "Customer pain=impact",
    );
    expect(dry.stderr).toContain("Would be kept in mortem.yaml:");
    expect(read("mortem.yaml")).toBe("timezone: UTC # all of us\n");
    const run = await take(root, "wiki", "--save-mapping", "--map", "Customer pain=impact");
    expect(run.stderr).toContain("+    impact: [Customer pain]\n");
    expect(read("mortem.yaml")).toBe(
      "timezone: UTC # all of us\n\naliases:\n  headings:\n    impact: [Customer pain]\n",
    );
    write(
      "docs/postmortems/2021-01-01-x.md",
      "---\nkind: postmortem\n---\n\n# X\n\n## Customer pain\n\nMuch.\n",
    );
    const shown = await mortem(["show", "2021-01-01-x", "--format", "json"], { cwd: root });
    expect(JSON.parse(shown.stdout).document.missing.join()).not.toContain("Impact");
    const again = await take(root, "wiki", "--dry-run", "--format", "json");
    expect(importSchema.parse(JSON.parse(again.stdout)).leftOut).toHaveLength(4);
  });

  it("makes a config where there is none", async () => {
    const { root, read } = temporaryRepository(WIKI);
    await take(root, "wiki", "--save-mapping", "--map", "Customer pain=impact");
    expect(read("mortem.yaml")).toBe("aliases:\n  headings:\n    impact: [Customer pain]\n");
  });

  it("says what is missing where nobody can be asked", async () => {
    const { root } = temporaryRepository(WIKI);
    const run = await take(root, "wiki", "--save-mapping");
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain('Say it with --map "Customer pain=impact"');
  });

  it("asks in a terminal for the headings that several documents have", async () => {
    const { root, read } = temporaryRepository(WIKI);
    const terminal = inTerminal(root, "wiki", "--save-mapping");
    await terminal.waitFor('Where does "Customer pain" belong?');
    await terminal.waitFor("2 documents have this heading (1 of 1).");
    await terminal.waitFor(/One begins: "[^"]+"/);
    terminal.type("imp");
    await terminal.waitFor(/› 2 Impact/);
    terminal.press("enter");
    await terminal.waitFor("Which time zone are they in?");
    terminal.press("enter");
    expect(await terminal.exit()).toMatchObject({ code: 0 });
    expect(terminal.scrollback()).toContain("+    impact: [Customer pain]");
    expect(read("mortem.yaml")).toContain("impact: [Customer pain]");
    expect(read(API)).toContain("## Impact\n");
    expect(read(API)).not.toContain("Customer pain");
  });

  it("leaves a heading in the notes when Enter alone answers", async () => {
    const { root, read } = temporaryRepository(WIKI);
    const terminal = inTerminal(root, "wiki", "--save-mapping");
    await terminal.waitFor('Where does "Customer pain" belong?');
    terminal.press("enter");
    await terminal.waitFor("Which time zone are they in?");
    terminal.press("enter");
    expect(await terminal.exit()).toMatchObject({ code: 0 });
    expect(read(API)).toContain("## Notes from the original");
    expect(() => read("mortem.yaml")).toThrow();
  });
});

describe("the config", () => {
  it.each([
    [
      "aliases:\n  headings:\n    impacts: [Pain]\n",
      "mortem.yaml:3",
      'there is no section "impacts"',
    ],
    ["aliases:\n  fields:\n    start: [Began]\n", "mortem.yaml:3", 'there is no field "start"'],
    [
      "aliases:\n  headings:\n    impact: [Trigger]\n",
      "mortem.yaml:3",
      "is the heading of trigger",
    ],
    ["aliases:\n  heading: {}\n", "mortem.yaml:2", "heading"],
    ["aliases:\n  headings:\n    impact: Pain\n", "mortem.yaml:3", "aliases.headings.impact"],
  ])("%j is refused with its line", async (text, place, message) => {
    const { root } = temporaryRepository({ "mortem.yaml": text });
    const run = await mortem(["list"], { cwd: root });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(place);
    expect(run.stderr).toContain(message);
  });

  it("lets a name mean another section than a template's alias does", async () => {
    const { root } = temporaryRepository({
      "mortem.yaml": "aliases:\n  headings:\n    trigger: [Overview]\n",
      "docs/postmortems/2021-01-01-x.md":
        "---\nkind: postmortem\n---\n\n# X\n\n## Overview\n\nMuch.\n",
    });
    const shown = await mortem(["show", "2021-01-01-x", "--format", "json"], { cwd: root });
    const missing = JSON.parse(shown.stdout).document.missing.join();
    expect(missing).toContain("Summary");
    expect(missing).not.toContain("Trigger");
  });
});

describe("dates that can be read in two ways", () => {
  const startsIn = (stdout: string) =>
    importSchema.parse(JSON.parse(stdout)).takenIn.map(({ startedAt }) => startedAt);

  it("stay doubts where nobody can be asked", async () => {
    const { root } = temporaryRepository(AMBIGUOUS);
    const run = await take(root, "old");
    expect(run.code).toBe(0);
    expect(run.stdout).toMatch(
      /Doubts \(2\)\n {2}old\/incident-1\.md:3 the order of day and month cannot be told/,
    );
  });

  it("are read as --dates says, and as the others of the folder tell", async () => {
    const { root, write } = temporaryRepository(AMBIGUOUS);
    const dry = (...args: string[]) => take(root, "old", "--dry-run", "--format", "json", ...args);
    expect(startsIn((await dry("--dates", "month-first")).stdout)).toEqual([
      "2020-03-04",
      "2020-05-06",
    ]);
    expect(startsIn((await dry("--dates", "day-first")).stdout)).toEqual([
      "2020-04-03",
      "2020-06-05",
    ]);
    const proof = (day: string) => (AMBIGUOUS["old/incident-1.md"] ?? "").replace("03/04", day);
    write("old/incident-3.md", proof("03/14"));
    // One alone may have been written by somebody from elsewhere.
    expect((await dry()).stdout).toContain("the order of day and month cannot be told");
    write("old/incident-4.md", proof("03/15"));
    const told = await dry();
    expect(startsIn(told.stdout)).toEqual(["2020-03-04", "2020-05-06", "2020-03-14", "2020-03-15"]);
    expect(told.stdout).not.toContain("cannot be told");
  });

  it("are asked for once in a folder, in a terminal", async () => {
    const { root, read } = temporaryRepository(AMBIGUOUS);
    const terminal = inTerminal(root, "old");
    await terminal.waitFor("old/incident-1.md, line 3: which is meant?");
    await terminal.waitFor(/Your answer holds for 1 more\s+date in old\./);
    terminal.type("2");
    terminal.press("enter");
    expect(await terminal.exit()).toMatchObject({ code: 0 });
    expect(terminal.scrollback()).not.toContain("Doubts");
    expect(read("docs/postmortems/2020-03-04-outage-1.md")).toMatch(/^started_at: 2020-03-04$/m);
    expect(read("docs/postmortems/2020-05-06-outage-2.md")).toMatch(/^started_at: 2020-05-06$/m);
  });

  it("stay doubts where the question is skipped, or with --no-input", async () => {
    const { root, read } = temporaryRepository(AMBIGUOUS);
    const quiet = inTerminal(root, "old", "--dry-run", "--no-input");
    expect(await quiet.exit()).toMatchObject({ code: 0 });
    const terminal = inTerminal(root, "old");
    await terminal.waitFor("which is meant?");
    terminal.press("enter");
    expect(await terminal.exit()).toMatchObject({ code: 0 });
    expect(terminal.scrollback()).toContain("Doubts (2)");
    expect(read("docs/postmortems/2020-04-03-outage-1.md")).toMatch(/^started_at: 2020-04-03$/m);
  });

  it("write nothing where the person leaves", async () => {
    const { root, read } = temporaryRepository(AMBIGUOUS);
    const terminal = inTerminal(root, "old");
    await terminal.waitFor("which is meant?");
    terminal.press("ctrl-c");
    expect(await terminal.exit()).toMatchObject({ code: 130 });
    expect(terminal.scrollback()).toContain("Interrupted: no document was taken in.");
    expect(() => read("docs/postmortems/2020-04-03-outage-1.md")).toThrow();
  });
});

describe("times without a zone", () => {
  const UNZONED = Object.fromEntries(
    [1, 2].map((at) => [
      `old/incident-${at}.md`,
      `# Outage ${at}\n\nStarted: 2020-03-1${at} 14:05\n\n## Timeline\n\n- 14:05 It fails\n`,
    ]),
  );

  it("are asked for once for all, in a terminal", async () => {
    const { root, read } = temporaryRepository(UNZONED);
    const terminal = inTerminal(root, "old");
    await terminal.waitFor("Which time zone are they in?");
    await terminal.waitFor(/2 documents with times of day name no zone/);
    terminal.type("Berlin");
    terminal.press("enter");
    await terminal.waitFor("an IANA name is needed");
    for (let at = 0; at < "Berlin".length; at++) terminal.press("backspace");
    terminal.type("Europe/Berlin");
    terminal.press("enter");
    expect(await terminal.exit()).toMatchObject({ code: 0 });
    expect(terminal.scrollback()).not.toContain("Doubts");
    for (const at of [1, 2])
      expect(read(`docs/postmortems/2020-03-1${at}-outage-${at}.md`)).toMatch(
        /^timezone: Europe\/Berlin$/m,
      );
  });

  it("stay in doubt where the question is skipped", async () => {
    const { root, read } = temporaryRepository(UNZONED);
    const terminal = inTerminal(root, "old");
    await terminal.waitFor("Which time zone are they in?");
    terminal.press("enter");
    expect(await terminal.exit()).toMatchObject({ code: 0 });
    expect(terminal.scrollback()).toContain("Doubts (2)");
    expect(read("docs/postmortems/2020-03-11-outage-1.md")).not.toMatch(/^timezone/m);
  });
});
