import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type TemporaryRepository, temporaryRepository } from "../support/repo.ts";
import { environment, mortem, program } from "../support/run.ts";
import { openTerminal } from "../support/terminal.ts";

const INCIDENT = `---
kind: postmortem
title: API answers 500
status: ongoing # on call
timezone: America/Chicago
started_at: ~2019-04-05T08:00
detected_at: 2019-04-05T08:10
---

# API answers 500

## Timeline

- 08:10 Noticed #detected

## Root causes
`;
const PATH = "docs/postmortems/2019-04-05-api-answers-500.md";

const repositoryWith = (files: Record<string, string> = {}) =>
  temporaryRepository({ [PATH]: INCIDENT, ...files });
const log = ({ root }: TemporaryRepository, ...args: string[]) =>
  mortem(["log", ...args], { cwd: root });

describe("an entry", () => {
  it("is what was typed, at now, and is shown with its zone and place", async () => {
    const repository = repositoryWith();
    expect(await log(repository, "rolled", "the", "image", "back")).toEqual({
      code: 0,
      stdout: `logged 09:00 America/Chicago  rolled the image back  (${PATH})\n`,
      stderr: "",
    });
    const line = "- 08:10 Noticed #detected\n";
    expect(repository.read(PATH)).toBe(
      INCIDENT.replace(line, `${line}- 09:00 rolled the image back\n`),
    );
  });

  it("goes to its place, at the time that was typed, with its date where that is another day", async () => {
    const repository = repositoryWith();
    expect((await log(repository, "seen by one client", "--at", "08:05")).stdout).toMatch(
      /^logged 08:05 America\/Chicago {2}/,
    );
    expect((await log(repository, "--at", "~2h ago", "first slow answers")).stdout).toMatch(
      /^logged ~07:00 America\/Chicago/,
    );
    expect((await log(repository, "--at", "yesterday 23:50", "deployed")).stdout).toMatch(
      /^logged 2019-04-04 23:50 America\/Chicago {2}deployed {2}/,
    );
    expect(repository.read(PATH)).toContain(`
- 2019-04-04 23:50 deployed
- ~07:00 first slow answers
- 08:05 seen by one client
- 08:10 Noticed #detected
`);
  });

  it("is written from any folder below, in the line endings of the file", async () => {
    const repository = repositoryWith({ "deep/down/x": "" });
    writeFileSync(repository.path(PATH), INCIDENT.replaceAll("\n", "\r\n"));
    const run = await mortem(["log", "x"], { cwd: repository.path("deep/down") });
    expect(run.stdout).toBe(`logged 09:00 America/Chicago  x  (../../${PATH})\n`);
    expect(repository.read(PATH)).toContain("- 08:10 Noticed #detected\r\n- 09:00 x\r\n");
  });

  it("is one line whatever is typed", async () => {
    const repository = repositoryWith();
    await log(repository, "--", "- --force\n\n# Root\u001b[2J causes");
    expect(repository.read(PATH)).toContain("\n- 09:00 - --force # Root causes\n");
  });
});

describe("the words of an entry", () => {
  const logged = async (...args: string[]) => {
    const repository = repositoryWith();
    const { code, stdout, stderr } = await log(repository, ...args);
    if (code !== 0) return stderr;
    return stdout.replace(/^logged | {2}\(.*|America\/Chicago {2}|\n/g, "");
  };

  it("may look like options, which come first or last", async () => {
    expect(await logged("ran", "undo", "--to-revision=3", "-v")).toBe(
      "09:00 ran undo --to-revision=3 -v",
    );
    expect(await logged("ran", "undo", "--to-revision=3", "--milestone", "mitigated")).toBe(
      "09:00 ran undo --to-revision=3 #mitigated",
    );
    expect(
      await logged("--to-revision=3", "it", "was"),
    ).toBe(`error: unknown option '--to-revision=3'
  Add --help to see what it takes. A text that begins with a dash stands behind a lone --.
`);
  });

  it("may begin with the time, unless --at says another", async () => {
    expect(await logged("08:50", "the", "alert", "fired")).toBe("08:50 the alert fired");
    expect(await logged("yesterday", "23:50", "deployed")).toBe("2019-04-04 23:50 deployed");
    expect(await logged("20m", "ago", "the", "alert", "fired")).toBe("08:40 the alert fired");
    expect(await logged("08:50", "#acknowledged")).toBe("08:50 Acknowledged #acknowledged");
    expect(await logged("--at", "08:52", "08:50", "was", "the", "deploy")).toBe(
      "08:52 08:50 was the deploy",
    );
    expect(await logged("10:30", "maintenance")).toBe(`\
error: the text begins with a time: 2019-04-05 10:30 has not come yet
  Give a time that has passed, with its day if that is not today. With --at now it stays a part of the text.
`);
    expect(await logged("08:50")).toMatch(/^error: nothing is said behind 08:50\n/);
  });

  it("are refused where they begin with a time that has a slip in it, unless --at says another", async () => {
    const repository = repositoryWith();
    for (const typed of ["8:5o typo", "25:99 typo"]) {
      const { code, stderr } = await log(repository, typed);
      expect(code).toBe(2);
      expect(stderr).toContain("is no time of day");
      expect(stderr).toContain("--at now");
    }
    expect(repository.read(PATH)).toBe(INCIDENT);
    expect((await log(repository, "--at", "now", "8:5o typo")).stdout).toMatch(
      /^logged 09:00 America\/Chicago {2}8:5o typo {2}/,
    );
  });

  it("may name the zone behind their time, as --at may", async () => {
    const repository = repositoryWith();
    const expected = /^logged 03:03 America\/Chicago {2}foo {2}/;
    expect((await log(repository, "10:03 CEST foo")).stdout).toMatch(expected);
    expect((await log(repository, "--at", "10:03 CEST", "foo")).stdout).toMatch(expected);
  });

  it("do not begin with the end of --at", async () => {
    expect(await logged("--at", "20m", "ago", "the", "alert", "fired")).toBe(
      "08:40 the alert fired",
    );
    expect(await logged("the", "alert", "fired", "--at", "20m", "ago")).toBe(
      "08:40 the alert fired",
    );
    expect(await logged("--at", "20m", "the", "alert", "fired")).toBe("08:40 the alert fired");
  });
});

describe("in a terminal, without words,", () => {
  it("the lines are asked for, and each is written at once", async () => {
    const repository = repositoryWith();
    const terminal = openTerminal(process.execPath, [program, "log"], {
      cwd: repository.root,
      env: environment,
    });
    await terminal.waitFor("What happened?");
    terminal.type("08:50 isn't it slow? & *odd*");
    terminal.press("enter");
    await terminal.waitFor("= 08:50 America/Chicago");
    expect(repository.read(PATH)).toContain("- 08:50 isn't it slow? & *odd*\n");
    terminal.type("noticed #detected");
    terminal.press("enter");
    await terminal.waitFor("! it was detected at 2019-04-05 08:10 already");
    terminal.press("ctrl-u");
    terminal.type("all is back #resolved");
    terminal.press("enter");
    await terminal.waitFor("= 09:00 America/Chicago");
    terminal.press("enter");
    expect((await terminal.exit()).code).toBe(0);
    await terminal.waitFor(`logged 2 entries  (${PATH})`);
    await terminal.waitFor("next: mortem continue 2019-04-05-api-answers-500");
    expect(repository.read(PATH)).toContain("- 09:00 all is back #resolved\n");
    expect(repository.read(PATH)).toContain("status: resolved # on call\n");
  });
});

describe("a milestone", () => {
  it("sets time and status too, also from the last word", async () => {
    const repository = repositoryWith();
    expect((await log(repository, "--milestone", "mitigated", "traffic moved")).stdout).toBe(
      `logged 09:00 America/Chicago  traffic moved #mitigated  (${PATH})\n`,
    );
    expect(repository.read(PATH)).toContain("\nstatus: mitigated # on call\n");
    const resolved = await log(repository, "all repaired #resolved");
    expect(resolved).toEqual({
      code: 0,
      stdout: `logged 09:00 America/Chicago  all repaired #resolved  (${PATH})\n`,
      stderr: "next: mortem continue 2019-04-05-api-answers-500\n",
    });
    expect(repository.read(PATH)).toBe(
      INCIDENT.replace("ongoing", "resolved")
        .replace(
          "08:10\n---",
          "08:10\nmitigated_at: 2019-04-05T09:00\nresolved_at: 2019-04-05T09:00\n---",
        )
        .replace(
          "#detected\n",
          "#detected\n- 09:00 traffic moved #mitigated\n- 09:00 all repaired #resolved\n",
        ),
    );
  });

  it("is its own text where none is given", async () => {
    const repository = repositoryWith();
    expect((await log(repository, "--milestone", "acknowledged")).stdout).toMatch(
      /Acknowledged #acknowledged/,
    );
  });

  it("that has a time is moved only with --replace", async () => {
    const repository = repositoryWith();
    const args = ["alert", "--at", "08:05", "--milestone", "detected"];
    expect(await log(repository, ...args)).toEqual({
      code: 2,
      stdout: "",
      stderr: `error: ${PATH}: it was detected at 2019-04-05 08:10 already
  Add --replace to move that to this entry, or log without the milestone. Nothing was written.
`,
    });
    expect(repository.read(PATH)).toBe(INCIDENT);
    await log(repository, ...args, "--replace");
    expect(repository.read(PATH)).toBe(
      INCIDENT.replace("T08:10", "T08:05").replace(
        "- 08:10 Noticed #detected",
        "- 08:05 alert #detected\n- 08:10 Noticed",
      ),
    );
  });

  it("that only `start` has said is moved as it is", async () => {
    const { root, read } = temporaryRepository();
    const { stdout } = await mortem(["start", "Login is slow"], { cwd: root });
    const run = await mortem(
      ["log", "--milestone", "detected", "--at", "15m ago", "the alert fired"],
      { cwd: root },
    );
    expect(run.code).toBe(0);
    expect(read(stdout.trim())).toContain("\ndetected_at: 2019-04-05T08:45\n");
    expect(read(stdout.trim())).toContain(
      "\n- 08:45 the alert fired #detected\n- 09:00 Noticed: Login is slow\n",
    );
  });

  it("cannot be two", async () => {
    const run = await log(repositoryWith(), "x #resolved", "--milestone", "mitigated");
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(
      /^error: the text ends in #resolved, and --milestone says mitigated\n/,
    );
  });
});

describe("the incident", () => {
  const SECOND = "docs/postmortems/2019-04-04-slow-login.md";

  it("has to be named where two are open", async () => {
    const repository = repositoryWith({ [SECOND]: INCIDENT });
    expect(await log(repository, "x")).toEqual({
      code: 2,
      stdout: "",
      stderr: `error: 2 incidents are open
  Say which one: --doc 2019-04-04-slow-login, or --doc 2019-04-05-api-answers-500.
`,
    });
    expect((await log(repository, "x", "--doc", "login")).stdout).toContain(SECOND);
  });

  it("is asked for only when the time can be used", async () => {
    const repository = temporaryRepository({});
    for (const at of ["25:00", "tomorrow"]) {
      const { code, stderr } = await log(repository, "--at", at, "x");
      expect(code).toBe(2);
      expect(stderr).toContain(`--at: "${at}"`);
    }
  });

  it("may be one that is over, when it is named", async () => {
    const repository = repositoryWith();
    writeFileSync(repository.path(PATH), INCIDENT.replace("ongoing", "resolved"));
    expect(await log(repository, "x")).toEqual({
      code: 2,
      stdout: "",
      stderr:
        'error: no incident is open\n  Open one: mortem start "API answers 500". Or name a document: --doc ID.\n',
    });
    expect((await log(repository, "x", "--doc", "2019-04-05")).code).toBe(0);
  });

  it("that is just over is offered before a new one", async () => {
    const repository = repositoryWith();
    await log(repository, "--milestone", "resolved");
    expect((await log(repository, "x")).stderr).toBe(`error: no incident is open
  Open one: mortem start "API answers 500". Or add it to one that is just over: --doc 2019-04-05-api-answers-500.
`);
    const terminal = openTerminal(process.execPath, [program, "log", "x"], {
      cwd: repository.root,
      env: environment,
    });
    await terminal.waitFor("No incident is open. Where does it go?");
    terminal.press("enter");
    expect((await terminal.exit()).code).toBe(0);
    expect(repository.read(PATH)).toContain("- 09:00 x\n");
  });

  it("is asked for in a terminal, and can be started there", async () => {
    const repository = repositoryWith({
      [SECOND]: INCIDENT.replace("API answers 500", "Login is slow"),
    });
    const terminal = openTerminal(process.execPath, [program, "log", "x"], {
      cwd: repository.root,
      env: environment,
    });
    await terminal.waitFor("Which incident?");
    terminal.press("down", "enter");
    expect((await terminal.exit()).code).toBe(0);
    await terminal.waitFor("logged 09:00 America/Chicago  x");
    expect(repository.read(PATH)).toContain("- 09:00 x\n");

    const empty = temporaryRepository();
    const other = openTerminal(process.execPath, [program, "log", "x"], {
      cwd: empty.root,
      env: environment,
    });
    await other.waitFor("No incident is open.");
    other.press("enter");
    await other.waitFor("What is wrong, in a few words?");
    other.type("Login is slow");
    other.press("enter");
    expect((await other.exit()).code).toBe(0);
    expect(empty.read("docs/postmortems/2019-04-05-login-is-slow.md")).toContain(
      "\n- 09:00 Noticed: Login is slow #detected\n- 09:00 x\n",
    );
  });
});

it("refuses to write into a file with merge-conflict markers, and nothing at all", async () => {
  const repository = repositoryWith();
  const text = `${INCIDENT}<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n`;
  writeFileSync(repository.path(PATH), text);
  expect(await log(repository, "x")).toMatchObject({
    code: 2,
    stderr: `error: ${PATH}:17: the file has merge-conflict markers\n  Settle the conflict first; no command edits or counts a file in this state.\n`,
  });
  expect(repository.read(PATH)).toBe(text);
  expect(await log(repository)).toMatchObject({
    code: 2,
    stderr:
      "error: there is nothing to log\n  Say what happened: mortem log rolled the image back\n",
  });
});

it("loses nothing where several log at once", async () => {
  const repository = repositoryWith();
  const texts = ["one", "two", "three", "four", "five", "six"];
  const runs = await Promise.all(texts.map((text) => log(repository, text)));
  expect(runs.map(({ code }) => code)).toEqual(texts.map(() => 0));
  const logged = readFileSync(repository.path(PATH), "utf8").match(/(?<=- 09:00 )\w+/g);
  expect(logged?.sort()).toEqual([...texts].sort());
});
