import { expect, it } from "vitest";
import { showSchema } from "../../src/archive/listing-schema.ts";
import { ARCHIVE } from "../support/archive.ts";
import { temporaryRepository } from "../support/repo.ts";
import { environment, mortem, program } from "../support/run.ts";
import { openTerminal } from "../support/terminal.ts";

it("shows what a document says, what follows from it, and what it lacks", async () => {
  const { root } = temporaryRepository(ARCHIVE);
  const run = await mortem(["show", "login"], { cwd: root });
  expect(run).toMatchObject({ code: 0, stderr: "" });
  expect(run.stdout).toMatch(
    /^Login was \| slow\ndocs\/postmortems\/2019-04-05-slow-login.md\n\nkind {7}postmortem\nStatus {5}ongoing\nSeverity {3}sev1\nTime zone {2}America\/Chicago\nStarted {4}2019-04-05T08:00\nServices {3}login\n\nAction items\nA1 {2}Alert on slow logins\n {4}overdue · @ana · due 2019-04-04\n\nMissing\n- Review: not given\n(?:- .*\n)*- Summary: not there\n/,
  );
});

it("derives durations", async () => {
  const { root } = temporaryRepository(ARCHIVE);
  const { stdout } = await mortem(["show", "2019-04-02-release"], { cwd: root });
  expect(stdout).toContain("\nTime to detect   about 30 min\nTime to resolve  about 7 h\n\n");
});

it("breaks no line of a narrow terminal", async () => {
  const { root } = temporaryRepository(ARCHIVE);
  const terminal = openTerminal(process.execPath, [program, "show", "release"], {
    cwd: root,
    env: environment,
    columns: 40,
    rows: 60,
  });
  await terminal.exit();
  await terminal.waitFor(/What is wrong in it:\s+mortem lint\s+docs\/po/);
  await terminal.waitFor(`
Action items
A1  Run the release checks inside the
    production image
    open · @release-lead · due
    2019-04-16 · prevent · P1 · #482
A2  Never release without two
    maintainers
    done · @platform-manager · due
    2019-04-05 · done 2019-04-04
`);
});

it("prints JSON in the published shape", async () => {
  const { root } = temporaryRepository(ARCHIVE);
  const { stdout } = await mortem(["show", "disk", "--format", "json"], { cwd: root });
  const result = showSchema.parse(JSON.parse(stdout));
  expect(result).toEqual(JSON.parse(stdout));
  expect(result.document.missing).toContain("Severity: not given");
});

it("takes a path from where one stands", async () => {
  const { root, path } = temporaryRepository(ARCHIVE);
  const below = path("docs/postmortems/2018");
  expect((await mortem(["show", "2018-01-05-disk.md"], { cwd: below })).code).toBe(0);
  expect((await mortem(["show", "../2019-04-02-release.md"], { cwd: below })).code).toBe(0);
  expect(await mortem(["show", "slow-logni"], { cwd: root })).toEqual({
    code: 2,
    stdout: "",
    stderr: 'error: there is no document "slow-logni"\n  Did you mean 2019-04-05-slow-login?\n',
  });
});
