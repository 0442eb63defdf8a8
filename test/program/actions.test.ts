import { describe, expect, it } from "vitest";
import { actionsSchema } from "../../src/archive/listing-schema.ts";
import { ARCHIVE, RELEASE } from "../support/archive.ts";
import { type TemporaryRepository, temporaryRepository } from "../support/repo.ts";
import { environment, mortem, program } from "../support/run.ts";
import { openTerminal } from "../support/terminal.ts";

const actions = ({ root }: TemporaryRepository, ...args: string[]) =>
  mortem(["actions", ...args], { cwd: root });
const PATH = "docs/postmortems/2019-04-02-release.md";

describe("lists", () => {
  it("what is to do, the overdue first, a line each in a pipe", async () => {
    const run = await actions(temporaryRepository(ARCHIVE));
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toBe(`\
Id  Action                                              State    Due         Owner          Priority  Ticket  Document
A1  Alert on slow logins                                overdue  2019-04-04  @ana                             2019-04-05-slow-login
A1  Run the release checks inside the production image  open     2019-04-16  @release-lead  P1        #482    2019-04-02-release
`);
  });

  it("each in full in a terminal", async () => {
    const { root } = temporaryRepository(ARCHIVE);
    const terminal = openTerminal(process.execPath, [program, "actions"], {
      cwd: root,
      env: environment,
      columns: 60,
    });
    await terminal.exit();
    expect(terminal.screen()).toBe(`\
A1  Alert on slow logins
    overdue · @ana · due 2019-04-04 · 2019-04-05-slow-login
A1  Run the release checks inside the production image
    open · @release-lead · due 2019-04-16 · prevent · P1 ·
    #482 · 2019-04-02-release`);
  });

  it("those of an owner, the overdue, or all", async () => {
    const repository = temporaryRepository(ARCHIVE);
    const texts = async (...args: string[]) =>
      (await actions(repository, ...args)).stdout
        .split("\n")
        .slice(1, -1)
        .map((line) => line.slice(4, 12));
    expect(await texts("--owner", "@Release-Lead")).toEqual(["Run the "]);
    expect(await texts("--overdue")).toEqual(["Alert on"]);
    expect(await texts("--all")).toEqual(["Alert on", "Run the ", "Never re", "Pin ever"]);
    expect(await actions(repository, "--owner", "sol", "--overdue")).toEqual({
      code: 0,
      stdout: "",
      stderr: "Nothing is overdue for sol.\n",
    });
  });

  it("JSON in the published shape", async () => {
    const { stdout } = await actions(temporaryRepository(ARCHIVE), "--all", "--format", "json");
    const result = actionsSchema.parse(JSON.parse(stdout));
    expect(result).toEqual(JSON.parse(stdout));
    expect(result.actions.map(({ state }) => state)).toEqual([
      "overdue",
      "open",
      "done",
      "declined",
    ]);
    expect(result.actions[1]).toEqual({
      id: "A1",
      text: "Run the release checks inside the production image",
      document: "2019-04-02-release",
      path: PATH,
      line: 21,
      state: "open",
      owner: "release-lead",
      due: "2019-04-16",
      type: "prevent",
      priority: "P1",
      ticket: "#482",
      doneOn: null,
      evidence: null,
      declined: null,
      risk: null,
    });
  });
});

describe("done", () => {
  it("ticks one action off, and changes nothing else", async () => {
    const repository = temporaryRepository(ARCHIVE);
    const run = await actions(
      repository,
      "done",
      "a1",
      "--doc",
      "release",
      "--evidence",
      "https://git.example.com/482?a,b",
    );
    expect(run).toEqual({
      code: 0,
      stdout: `done: A1 Run the release checks inside the production image (${PATH})\n`,
      stderr: "",
    });
    expect(repository.read(PATH)).toBe(
      RELEASE.replace("[ ] **A1**", "[x] **A1**").replace(
        "#482",
        "#482, done 2019-04-05, evidence https://git.example.com/482?a%2Cb",
      ),
    );
  });

  it("needs no document where only one has that action to do", async () => {
    const repository = temporaryRepository({ [PATH]: RELEASE });
    expect((await actions(repository, "done", "A1")).code).toBe(0);
    expect(repository.read(PATH)).toContain("- [x] **A1** ");
  });

  it("leaves alone what is done, and says so", async () => {
    const repository = temporaryRepository(ARCHIVE);
    expect(await actions(repository, "done", "A2")).toEqual({
      code: 0,
      stdout: `already done, nothing changed: A2 Never release without two maintainers (${PATH})\n`,
      stderr: "",
    });
    expect(repository.read(PATH)).toBe(RELEASE);
  });

  it.each([
    [["A9"], "no document has an action A9\n  `mortem actions` lists those that are open."],
    [
      ["A1"],
      "2 documents have an action A1\n  Say which one: --doc 2019-04-02-release, or --doc 2019-04-05-slow-login.",
    ],
    [
      ["A9", "--doc", "release"],
      `${PATH}: there is no action A9 in this document\n  It has A1, A2, A3.`,
    ],
    [
      ["A3"],
      `${PATH}:23: A3 was declined: the lock file holds them\n  Take \`declined: …\` out of its line first, if it was done after all.`,
    ],
    [
      ["A1", "--evidence", "see the wiki"],
      "--evidence takes one link or path without blanks\n  Give the address of what proves it, such as a pull request.",
    ],
  ])("refuses %j", async (args, message) => {
    const repository = temporaryRepository(ARCHIVE);
    expect(await actions(repository, "done", ...args)).toEqual({
      code: 2,
      stdout: "",
      stderr: `error: ${message}\n`,
    });
    expect(repository.read(PATH)).toBe(RELEASE);
  });

  it("refuses a file with merge-conflict markers", async () => {
    const text = `${RELEASE}<<<<<<< a\n=======\n>>>>>>> b\n`;
    const repository = temporaryRepository({ [PATH]: text });
    const run = await actions(repository, "done", "A1");
    expect(run.stderr).toMatch(/has merge-conflict markers/);
    expect(repository.read(PATH)).toBe(text);
  });
});
