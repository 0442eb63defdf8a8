import { describe, expect, it } from "vitest";
import { ARCHIVE, RELEASE } from "../support/archive.ts";
import { type TemporaryRepository, temporaryRepository } from "../support/repo.ts";
import { environment, mortem, program } from "../support/run.ts";
import { openTerminal } from "../support/terminal.ts";

const actions = ({ root }: TemporaryRepository, ...args: string[]) =>
  mortem(["actions", ...args], { cwd: root });
const PATH = "docs/postmortems/2019-04-02-release.md";

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
      `${PATH}:23: A3 was declined: the lock file holds them\n  Take \`declined: …\` out of its line first, if it is to be done after all.`,
    ],
    [
      ["A1", "--evidence", "see the wiki"],
      "--evidence takes one link or path without blanks\n  Give the address of what proves it, such as a pull request.",
    ],
    [
      ["A1", "--doc", "release", "--on", "2019-04-06"],
      "--on: 2019-04-06 has not come yet\n  Give a day that has passed, or today.",
    ],
    [
      ["A1", "--doc", "release", "--on", "soon"],
      "--on: \"soon\" is no day that can be read\n  Write it like 2019-04-02, 90d or 'last monday'.",
    ],
    [
      [],
      "it is not said which action is meant\n  Name it: `mortem actions done A2`. `mortem actions` lists those that are open.",
    ],
    [
      ["A2", "A3", "A4"],
      "no document has an action A4\n  `mortem actions` lists those that are open.",
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

  it("refuses a line that cannot be read, of which the list warns", async () => {
    const text = RELEASE.replace("due 2019-04-16", "due soon");
    const repository = temporaryRepository({ [PATH]: text });
    const run = await actions(repository, "done", "A1");
    expect(run.stderr).toBe(
      `error: ${PATH}:21: \`due soon\` cannot be read as part of A1\n  Write it as in \`— @release-lead, due 2019-04-16\`, or put it before the dash.\n`,
    );
    expect(repository.read(PATH)).toBe(text);
    for (const args of [[], ["--check", "--owner", "release-lead"]]) {
      expect((await actions(repository, ...args)).stderr).toContain(
        `warning: ${PATH}:21: \`due soon\` reads as text: the action has no owner and no day\n`,
      );
    }
  });

  it("refuses a file with merge-conflict markers", async () => {
    const text = `${RELEASE}<<<<<<< a\n=======\n>>>>>>> b\n`;
    const repository = temporaryRepository({ [PATH]: text });
    const run = await actions(repository, "done", "A1");
    expect(run.stderr).toMatch(/has merge-conflict markers/);
    expect(repository.read(PATH)).toBe(text);
  });

  it("says that of both sides of a conflict, not that an id stands there twice", async () => {
    const [line = ""] = RELEASE.match(/^.*\*\*A1\*\*.*\n/m) ?? [];
    const text = RELEASE.replace(line, () => `<<<<<<< a\n${line}=======\n${line}>>>>>>> b\n`);
    const repository = temporaryRepository({ [PATH]: text });
    for (const doc of [[], ["--doc", "release"]]) {
      const run = await actions(repository, "done", "A1", ...doc);
      expect(run).toMatchObject({ code: 2, stdout: "" });
      expect(run.stderr).toContain(`error: ${PATH}:21: the file has merge-conflict markers\n`);
    }
  });
});

describe("narrowed by the options of the list", () => {
  it.each([
    [["done", "A1", "--owner", "@ANA"], "done: A1 Alert on slow logins"],
    [["--owner", "ana", "done", "A1"], "done: A1 Alert on slow logins"],
    [["due", "A1", "2w", "--overdue"], "due 2019-04-19: A1 Alert on slow logins"],
    [["assign", "A1", "@sol", "--service", "Login"], "assigned to @sol: A1 Alert on slow logins"],
    [["decline", "A1", "--why", "no", "--type", "prevent"], "declined: A1 Run the release checks"],
  ])("%j is about the one that fits", async (args, said) => {
    const { root } = temporaryRepository(ARCHIVE);
    const run = await mortem(["actions", ...args], { cwd: root });
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toContain(said);
  });

  it.each([
    [["done", "A1", "--owner", "ben"], "no document has an action A1 with --owner ben"],
    [
      ["--owner", "ben", "done", "A1", "--doc", "slow-login"],
      "docs/postmortems/2019-04-05-slow-login.md:15: --owner ben does not hold for A1",
    ],
    [["--format", "json", "done", "A1"], "`mortem actions done` does not take --format"],
    [["done", "A1", "--format", "json"], "`mortem actions done` does not take --format"],
    [["--owner", "ben", "sync"], "`mortem actions sync` does not take --owner"],
    [["dnoe", "A2"], "there is no `mortem actions dnoe`\n  Did you mean `mortem actions done`?"],
    [
      ["list"],
      "there is no `mortem actions list`\n  It has done, decline, assign, due, sync; `mortem actions` alone lists.",
    ],
    [["assign", "A1"], "it is not said whose it is to be"],
    [["due", "A1"], "it is not said when it is due"],
  ])("%j changes nothing", async (args, message) => {
    const repository = temporaryRepository(ARCHIVE);
    const run = await mortem(["actions", ...args], { cwd: repository.root });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain(`error: ${message}`);
    for (const [path, text] of Object.entries(ARCHIVE)) expect(repository.read(path)).toBe(text);
  });
});

describe("one deed at a time", () => {
  const DOC = ["--doc", "release"];

  it.each([
    [
      ["done", "A1", "--on", "yesterday"],
      "done: A1 Run",
      "[x] **A1** Run the release checks inside the production image — @release-lead, due 2019-04-16, prevent, P1, #482, done 2019-04-04",
    ],
    [
      ["decline", "A1", "--why", "the image is\n gone, for good"],
      "declined: A1 Run",
      "[ ] **A1** Run the release checks inside the production image — @release-lead, due 2019-04-16, prevent, P1, #482, declined: the image is gone, for good",
    ],
    [
      ["assign", "A1", "@org/team"],
      "assigned to @org/team: A1 Run",
      "[ ] **A1** Run the release checks inside the production image — @org/team, due 2019-04-16, prevent, P1, #482",
    ],
    [
      ["assign", "a1", "ana"],
      "assigned to @ana: A1 Run",
      "[ ] **A1** Run the release checks inside the production image — @ana, due 2019-04-16, prevent, P1, #482",
    ],
    [
      ["due", "A1", "next", "friday"],
      "due 2019-04-12: A1 Run",
      "[ ] **A1** Run the release checks inside the production image — @release-lead, due 2019-04-12, prevent, P1, #482",
    ],
    [
      ["due", "A1", "+3w"],
      "due 2019-04-26: A1 Run",
      "[ ] **A1** Run the release checks inside the production image — @release-lead, due 2019-04-26, prevent, P1, #482",
    ],
  ])("%j", async (args, said, line) => {
    const repository = temporaryRepository(ARCHIVE);
    const before = RELEASE.split("\n")[20] as string;
    const run = await actions(repository, ...args, ...DOC);
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout.startsWith(said)).toBe(true);
    expect(repository.read(PATH)).toBe(RELEASE.replace(before, `- ${line}`));
    const again = await actions(repository, ...args, ...DOC);
    expect(again.stdout).toMatch(/^already .*, nothing changed: A1 Run/);
    expect(repository.read(PATH)).toBe(RELEASE.replace(before, `- ${line}`));
  });

  it("says of a day that has passed what comes of it", async () => {
    const run = await actions(temporaryRepository(ARCHIVE), "due", "A1", "2019-04-01", ...DOC);
    expect(run).toMatchObject({
      code: 0,
      stderr: "2019-04-01 has passed already: what is due then is overdue.\n",
    });
  });

  it.each([
    [
      ["decline", "A2", "--why", "no"],
      `${PATH}:22: A2 is done since 2019-04-04\n  Take its tick away first, if it was not done after all.`,
    ],
    [
      ["decline", "A1"],
      "it is not said why\n  Say it with --why: `mortem actions decline A2 --why 'the lock file holds them'`.",
    ],
    [
      ["decline", "A1", "--why", " "],
      "it is not said why\n  Say it with --why: `mortem actions decline A2 --why 'the lock file holds them'`.",
    ],
    [
      ["assign", "A1"],
      "it is not said whose it is to be\n  Write `mortem actions assign A2 @release-lead`.",
    ],
    [
      ["assign", "A1", "the", "team"],
      'the owner: "the team" is no handle; write one word of letters, digits and . _ - (a team: org/team)\n  Write it like `mortem actions assign A2 @release-lead`.',
    ],
    [["due", "A1"], "it is not said when it is due\n  Write `mortem actions due A2 friday`."],
    [
      ["due", "A1", "soon"],
      '"soon" is no day that can be read\n  Write it like 2019-04-16, friday, tomorrow or 2w: `mortem actions due A2 friday`.',
    ],
  ])("refuses %j, and changes nothing", async (args, message) => {
    const repository = temporaryRepository(ARCHIVE);
    expect(await actions(repository, ...args, ...DOC)).toEqual({
      code: 2,
      stdout: "",
      stderr: `error: ${message}\n`,
    });
    expect(repository.read(PATH)).toBe(RELEASE);
  });
});

describe("what somebody wrote", () => {
  const TABLE = RELEASE.slice(0, RELEASE.indexOf("- [ ]")).concat(
    "| ID | Action | Status |\n| --- | --- | --- |\n",
    "| A1 | Run the checks | in progress, waiting for the vendor |\n",
    "| A2 | Pin | Open |\n",
  );

  it("into the status is said when it is replaced", async () => {
    const repository = temporaryRepository({ [PATH]: TABLE });
    expect((await actions(repository, "done", "A1", "A2")).stdout).toBe(
      `done: A1 Run the checks (${PATH}; its status was “in progress, waiting for the vendor”)\n` +
        `done: A2 Pin (${PATH})\n`,
    );
    expect(repository.read(PATH)).toContain("| A1 | Run the checks | Done 2019-04-05 |\n");
    const again = await actions(repository, "done", "A1");
    expect(again.stdout).toBe(`already done, nothing changed: A1 Run the checks (${PATH})\n`);
  });

  it.each([
    [
      ["decline", "A3", "--why", "new"],
      `${PATH}:23: A3 was declined already: the lock file holds them`,
    ],
    [
      ["done", "A2", "--evidence", "https://e/2"],
      `${PATH}:22: A2 has evidence already: https://e/1`,
    ],
  ])("as proof or as reason is kept: %j", async (args, message) => {
    const text = RELEASE.replace("done 2019-04-04", "$&, evidence https://e/1");
    const repository = temporaryRepository({ [PATH]: text });
    const run = await actions(repository, ...args);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(
      /\n {2}Write the other .* into its line, if it is the right one\.\n$/,
    );
    expect(run.stderr).toContain(`error: ${message}\n`);
    expect(repository.read(PATH)).toBe(text);
  });
});

describe("several at once", () => {
  const TWO = RELEASE.replace("- [x] **A2**", "- [ ] **A2**").replace(", done 2019-04-04", "");

  it("in the only document that has them, with commas or without", async () => {
    const repository = temporaryRepository({ ...ARCHIVE, [PATH]: TWO });
    const run = await actions(repository, "done", "A1,", "A2,A1");
    expect(run.stdout).toBe(
      `done: A1 Run the release checks inside the production image (${PATH})\n` +
        `done: A2 Never release without two maintainers (${PATH})\n`,
    );
    expect(repository.read(PATH).match(/- \[x\] .*done 2019-04-05/g)).toHaveLength(2);
  });

  it("or none, where one refuses", async () => {
    const repository = temporaryRepository({ ...ARCHIVE, [PATH]: TWO });
    const run = await actions(repository, "done", "A1", "A3");
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(/A3 was declined/);
    expect(repository.read(PATH)).toBe(TWO);
  });
});

describe("in a terminal", () => {
  const TABLE = `---
kind: postmortem
title: A disk was full
status: resolved
timezone: America/Chicago
started_at: 2018-01-05
---

## Action items\r
\r
| Action | Owner | Status |\r
| --- | --- | --- |\r
| Watch the disk |  | Open |\r
| Buy a disk | @ana | In progress |\r
`;
  const TABLE_PATH = "docs/postmortems/2018/2018-01-05-disk.md";

  function start(args: string[], columns = 80, more: Record<string, string> = {}) {
    const repository = temporaryRepository({ ...ARCHIVE, [TABLE_PATH]: TABLE, ...more });
    const terminal = openTerminal(process.execPath, [program, "actions", ...args], {
      cwd: repository.root,
      env: environment,
      columns,
    });
    return { repository, terminal };
  }

  it.each([
    [
      40,
      `
Which are done?
› [ ] A1 Alert on slow logins
      overdue · @ana · due 2019-04-04…
  [ ] A1 Run the release checks inside…
  [ ] Watch the disk
  [ ] Buy a disk
↑↓ move · Space mark · a all
Enter take none · Ctrl-C stop`,
    ],
    [
      80,
      `
Which are done?
› [ ] A1 Alert on slow logins
      overdue · @ana · due 2019-04-04 · 2019-04-05-slow-login
  [ ] A1 Run the release checks inside the production image
  [ ] Watch the disk                  open · 2018-01-05-disk
  [ ] Buy a disk                      open · @ana · 2018-01-05-disk
↑↓ move · Space mark · a all · Enter take none · Ctrl-C stop`,
    ],
  ])(
    "offers those that are open, and does it to those marked (%i columns)",
    async (columns, asked) => {
      const { repository, terminal } = start(["done"], columns);
      expect(await terminal.waitFor("Ctrl-C stop")).toBe(asked);
      terminal.type(" ");
      await terminal.waitFor("take 1 of 4");
      terminal.press("down", "down");
      terminal.type(" ");
      await terminal.waitFor("take 2 of 4");
      terminal.press("enter");
      await terminal.waitFor("done: Watch the disk");
      await terminal.exit();
      expect(repository.read(TABLE_PATH)).toBe(
        TABLE.replace("Watch the disk |  | Open", "Watch the disk |  | Done 2019-04-05"),
      );
      expect(repository.read("docs/postmortems/2019-04-05-slow-login.md")).toMatch(
        /- \[x\] \*\*A1\*\* Alert on slow logins — @ana, due 2019-04-04, done 2019-04-05\n/,
      );
      expect(repository.read(PATH)).toBe(RELEASE);
    },
  );

  it("offers those of one document, and asks for what was not said", async () => {
    const { repository, terminal } = start(["decline", "--doc", "disk"]);
    await terminal.waitFor("Space mark");
    terminal.press("enter");
    expect(await terminal.exit()).toMatchObject({ code: 0 });
    expect(repository.read(TABLE_PATH)).toBe(TABLE);
  });

  it("says where nothing can be offered that it is for a reason", async () => {
    const { terminal } = start(["due", "--doc", "disk"]);
    await terminal.waitFor("There is nothing to choose from.");
    expect(await terminal.exit()).toMatchObject({ code: 0 });
  });

  it("asks whose it is, and takes only a handle", async () => {
    const { repository, terminal } = start(["assign", "--doc", "disk"]);
    await terminal.waitFor("Which get another owner?");
    terminal.type("a");
    await terminal.waitFor("take all 2");
    terminal.press("enter");
    await terminal.waitFor("Whose is it?");
    terminal.type("the team");
    await terminal.waitFor("› the team");
    terminal.press("enter");
    await terminal.waitFor("is no handle");
    terminal.press("ctrl-u");
    terminal.type("sol");
    await terminal.waitFor(/› sol/);
    terminal.press("enter");
    await terminal.exit();
    expect(repository.read(TABLE_PATH).match(/@sol/g)).toHaveLength(2);
  });

  it("offers only what the options of the list leave", async () => {
    const { terminal } = start(["done", "--owner", "release-lead"], 80, ARCHIVE);
    const screen = await terminal.waitFor("Ctrl-C stop");
    expect(screen).toContain("A1 Run the release checks");
    expect(screen).not.toContain("Alert on slow logins");
    terminal.press("ctrl-c");
    await terminal.exit();
  });

  it("offers none that can only be refused, and says so", async () => {
    const conflict = `${ARCHIVE[PATH]}<<<<<<< a\n=======\n>>>>>>> b\n`;
    const { repository, terminal } = start(["due", "2w"], 80, { [PATH]: conflict });
    expect(await terminal.waitFor("Ctrl-C stop")).toBe(`\
error: ${PATH}:24: the file has merge-conflict
  markers
  Settle the conflict first; no command edits or counts a file in this state.
2 actions cannot be changed and are not offered: for one, the table of action
  items has no cell for "due" (docs/postmortems/2018/2018-01-05-disk.md:13).

Which are due on another day?
› [ ] A1 Alert on slow logins
      overdue · @ana · due 2019-04-04 · 2019-04-05-slow-login
↑↓ move · Space mark · a all · Enter take none · Ctrl-C stop`);
    terminal.type("a");
    await terminal.waitFor("take it");
    terminal.press("enter");
    expect(await terminal.exit()).toMatchObject({ code: 0 });
    expect(repository.read("docs/postmortems/2019-04-05-slow-login.md")).toContain("2019-04-19");
    expect(repository.read(TABLE_PATH)).toBe(TABLE);
    expect(repository.read(PATH)).toBe(conflict);
  });

  it("writes nothing where one of them cannot say it", async () => {
    const { repository, terminal } = start(["done"]);
    await terminal.waitFor("Space mark");
    terminal.type("a");
    await terminal.waitFor("take all 4");
    const closed = (repository.read(PATH) as string).replace("[ ] **A1**", "[ ] **A9**");
    repository.write(PATH, closed);
    terminal.press("enter");
    await terminal.waitFor("there is no action A1");
    expect(await terminal.exit()).toMatchObject({ code: 2 });
    for (const [path, text] of Object.entries({
      ...ARCHIVE,
      [PATH]: closed,
      [TABLE_PATH]: TABLE,
    })) {
      expect(repository.read(path)).toBe(text);
    }
  });
});
