import { describe, expect, it } from "vitest";
import { actionsSchema } from "../../src/archive/listing-schema.ts";
import { ARCHIVE } from "../support/archive.ts";
import { type TemporaryRepository, temporaryRepository } from "../support/repo.ts";
import { environment, mortem, program } from "../support/run.ts";
import { type OpenTerminal, openTerminal } from "../support/terminal.ts";

const actions = ({ root }: TemporaryRepository, ...args: string[]) =>
  mortem(["actions", ...args], { cwd: root });
/** What it has printed may come behind its end. */
async function showsInTheEnd(terminal: OpenTerminal, expected: string): Promise<void> {
  await terminal.waitFor((screen) => screen === expected);
  expect(await terminal.exit()).toMatchObject({ code: 0 });
}
const PATH = "docs/postmortems/2019-04-02-release.md";

describe("lists", () => {
  it("what is to do, the overdue first, a line each in a pipe", async () => {
    const run = await actions(temporaryRepository(ARCHIVE));
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toBe(`\
Id  Action                                              State    Due         Owner          Type     Priority  Ticket  Document
A1  Alert on slow logins                                overdue  2019-04-04  @ana                                      2019-04-05-slow-login
A1  Run the release checks inside the production image  open     2019-04-16  @release-lead  prevent  P1        #482    2019-04-02-release
`);
  });

  it("each in full in a terminal", async () => {
    const { root } = temporaryRepository(ARCHIVE);
    const terminal = openTerminal(process.execPath, [program, "actions"], {
      cwd: root,
      env: environment,
      columns: 60,
    });
    await showsInTheEnd(
      terminal,
      `\
A1  Alert on slow logins
    overdue · @ana · due 2019-04-04 · 2019-04-05-slow-login
A1  Run the release checks inside the production image
    open · @release-lead · due 2019-04-16 · prevent · P1 ·
    #482 · 2019-04-02-release`,
    );
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
    expect(await actions(repository, "--owner", "release-lead", "--overdue")).toEqual({
      code: 0,
      stdout: "",
      stderr: "Nothing is overdue for release-lead.\n",
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
      documentTitle: "Every modelling job failed",
      services: ["modelling-library"],
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

describe("what is asked for", () => {
  const texts = async (...args: string[]) =>
    (await actions(temporaryRepository(ARCHIVE), ...args)).stdout
      .split("\n")
      .slice(1, -1)
      .map((line) => line.slice(4, 12));

  it.each([
    [["--type", "prevent"], ["Run the "]],
    [["--priority", "P1"], ["Run the "]],
    [["--priority", "p0,p1", "--type", "Detect, prevent"], ["Run the "]],
    [["--service", "LOGIN"], ["Alert on"]],
    [["--due-within", "10d"], ["Alert on"]],
    [["--due-within", "10"], ["Alert on"]],
    [["--due-within", "friday"], ["Alert on"]],
    [
      ["--due-within", "2w"],
      ["Alert on", "Run the "],
    ],
    [["--state", "done"], ["Never re"]],
    [
      ["--state", "declined", "--state", "DONE,overdue"],
      ["Alert on", "Never re", "Pin ever"],
    ],
    [
      ["--state", "open"],
      ["Alert on", "Run the "],
    ],
  ])("%j", async (args, expected) => {
    expect(await texts(...args)).toEqual(expected);
  });

  it.each([
    [["--owner", "relese-lead"], "No action is @relese-lead's. Did you mean `release-lead`?"],
    [
      ["--owner", "nobody"],
      "No action is @nobody's: `mortem actions --all --group-by owner` shows who owns some.",
    ],
    [["--service", "loign"], "No document names the service loign. Did you mean `login`?"],
    [
      ["--service", "billing", "--all"],
      "No document names the service billing: `mortem stats --by service` shows those that there are.",
    ],
    [
      ["--owner", "@ANA", "--type", "detect"],
      "Nothing that fits is to do for ANA; --all shows the rest.",
    ],
    [["--state", "proposed"], "Nothing is proposed."],
    [["--all", "--type", "repair"], "There are no action items that fit."],
    [["--state", "proposed", "--format", "ics"], "Nothing is proposed."],
  ])("says what %j leaves, and which name was meant", async (args, said) => {
    expect(await actions(temporaryRepository(ARCHIVE), ...args)).toMatchObject({
      code: 0,
      stderr: `${said}\n`,
    });
  });

  it.each([
    [["--all", "--overdue"], "--all, --overdue and --state exclude each other"],
    [["--due-within", "soon"], '--due-within: "soon" is no time that can be read'],
    [["--due-within", "1h"], '--due-within: "1h" is no time that can be read'],
    [["--format", "ics", "--group-by", "owner"], "--format ics has no groups"],
    [["--owner", ""], "--owner: nobody is named"],
    [["--owner", "@"], "--owner: nobody is named"],
    [["--state", "opn"], "option '--state <state>' argument 'opn' is invalid"],
    [["--type", "fix"], "option '--type <type>' argument 'fix' is invalid"],
  ])("refuses %j", async (args, message) => {
    const run = await actions(temporaryRepository(ARCHIVE), ...args);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(
      new RegExp(`^error: ${message.replace(/[(.)]/g, "\\$&")}.*\n {2}\\S`),
    );
  });
});

describe("groups", () => {
  it("a table each in a pipe", async () => {
    const run = await actions(temporaryRepository(ARCHIVE), "--all", "--group-by", "owner");
    expect(run.stdout).toBe(`\
@ana (1 overdue)
Id  Action                State    Due         Owner  Document
A1  Alert on slow logins  overdue  2019-04-04  @ana   2019-04-05-slow-login

@platform-manager (1 done)
Id  Action                                 State  Due         Owner              Document
A2  Never release without two maintainers  done   2019-04-05  @platform-manager  2019-04-02-release

@release-lead (1 open)
Id  Action                                              State  Due         Owner          Type     Priority  Ticket  Document
A1  Run the release checks inside the production image  open   2019-04-16  @release-lead  prevent  P1        #482    2019-04-02-release

nobody (1 declined)
Id  Action                State     Document
A3  Pin every dependency  declined  2019-04-02-release
`);
  });

  it.each([
    [
      40,
      `\
Every modelling job failed ·
2019-04-02-release (1 open)
A1  Run the release checks inside the
    production image
    open · @release-lead · due
    2019-04-16 · prevent · P1 · #482

Login was | slow · 2019-04-05-slow-login
(1 overdue)
A1  Alert on slow logins
    overdue · @ana · due 2019-04-04`,
    ],
    [
      80,
      `\
Every modelling job failed · 2019-04-02-release (1 open)
A1  Run the release checks inside the production image
    open · @release-lead · due 2019-04-16 · prevent · P1 · #482

Login was | slow · 2019-04-05-slow-login (1 overdue)
A1  Alert on slow logins
    overdue · @ana · due 2019-04-04`,
    ],
  ])("each below its heading in a terminal of %i columns", async (columns, expected) => {
    const { root } = temporaryRepository(ARCHIVE);
    const terminal = openTerminal(
      process.execPath,
      [program, "actions", "--group-by", "document"],
      {
        cwd: root,
        env: environment,
        columns,
      },
    );
    await showsInTheEnd(terminal, expected);
  });
});

describe("for other programs", () => {
  it("a sheet, a task list, a calendar", async () => {
    const repository = temporaryRepository(ARCHIVE);
    const csv = await actions(repository, "--format", "csv");
    expect(csv.stdout.split("\n")[1]).toBe(
      "A1,Alert on slow logins,overdue,ana,2019-04-04,,,,,,,,login,2019-04-05-slow-login,Login was | slow,docs/postmortems/2019-04-05-slow-login.md,15",
    );
    const markdown = await actions(repository, "--format", "markdown", "--group-by", "type");
    expect(markdown.stdout).toBe(`\
### prevent

1 open

- [ ] **A1** Run the release checks inside the production image — release-lead · due 2019-04-16 · prevent · P1 · #\u200b482 · 2019-04-02-release

### no type

1 overdue

- [ ] **A1** Alert on slow logins — overdue · ana · due 2019-04-04 · 2019-04-05-slow-login
`);
    const calendar = await actions(repository, "--format", "ics");
    expect(calendar.stdout.match(/^UID:.*\r$/gm)).toEqual([
      "UID:2019-04-05-slow-login.a6803919c160f848.A1@mortem\r",
      "UID:2019-04-02-release.6b3156d63e87b40f.A1@mortem\r",
    ]);
    expect(calendar.stdout).toContain("\r\nDTSTAMP:20190405T140000Z\r\n");
  });

  it("says which have no day, since a calendar has no place for them", async () => {
    const run = await actions(temporaryRepository(ARCHIVE), "--all", "--format", "ics");
    expect(run.stderr).toBe("1 action has no due day and is not in the calendar.\n");
  });
});

describe("--check", () => {
  it("ends in 1 when something is overdue, whatever else is shown", async () => {
    const repository = temporaryRepository(ARCHIVE);
    const late = { code: 1, stderr: "1 action is overdue.\n" };
    expect(await actions(repository, "--check")).toMatchObject(late);
    expect(await actions(repository, "--check", "--format", "json")).toMatchObject(late);
    const done = await actions(repository, "--check", "--state", "done", "--owner", "ana");
    expect(done).toMatchObject({ code: 1, stdout: "" });
  });

  it("ends in 0 when nothing of what it is about is", async () => {
    const repository = temporaryRepository(ARCHIVE);
    const fine = { code: 0, stderr: "" };
    expect(await actions(repository, "--check", "--owner", "release-lead")).toMatchObject(fine);
    const earlier = await mortem(["actions", "--check"], {
      cwd: repository.root,
      env: { MORTEM_NOW: "2019-04-04T23:59:00-05:00" },
    });
    expect(earlier).toMatchObject(fine);
  });

  it("ends in 2 when a document cannot be read, since something may be overdue in it", async () => {
    const repository = temporaryRepository(ARCHIVE);
    repository.write("docs/postmortems/2019-04-06-x.md", Uint8Array.of(0xff, 0xfe, 0));
    expect((await actions(repository, "--check")).code).toBe(2);
  });
});
