/** `mortem init`, as a script and as a person runs it. */
import { existsSync, rmSync, symlinkSync } from "node:fs";
import { describe, expect, it, onTestFinished } from "vitest";
import { type TemporaryRepository, temporaryRepository } from "../support/repo.ts";
import { environment, mortem, program } from "../support/run.ts";
import { openTerminal } from "../support/terminal.ts";

const WRITTEN = [
  ".github/workflows/mortem-due.yml",
  ".github/workflows/mortem.yml",
  ".mortem/config.schema.json",
  "docs/postmortems/README.md",
  "docs/premortems/README.md",
  "mortem.yaml",
];

/** What git sees as new, by path. */
const newFiles = ({ git }: TemporaryRepository) =>
  git("ls-files", "--others").split("\n").filter(Boolean).sort();

describe("mortem init", () => {
  it("shows what it writes, and writes it without asking a script", async () => {
    const repository = temporaryRepository();
    const run = await mortem(["init"], { cwd: repository.root });
    expect(run).toEqual({
      code: 0,
      stdout: `     File                              What it does
new  mortem.yaml                       your settings, all optional
new  .mortem/config.schema.json        lets editors complete and check them
new  docs/postmortems/README.md        lists the post-mortems
new  docs/premortems/README.md         lists the pre-mortems
new  .github/workflows/mortem.yml      checks documents, rebuilds the lists
new  .github/workflows/mortem-due.yml  fails while an action is overdue
`,
      stderr: "\nDone. Commit what is new; then `mortem new` writes the first post-mortem.\n",
    });
    expect(newFiles(repository)).toEqual(WRITTEN);
    expect(repository.read("mortem.yaml")).toContain("\ntimezone: America/Chicago\n");
    expect(repository.read(WRITTEN[1] as string)).toMatch(/mortem@\d+\.\d+\.\d+\n/);
  });

  it("changes nothing the second time", async () => {
    const repository = temporaryRepository();
    await mortem(["init"], { cwd: repository.root });
    repository.git("add", ".");
    const run = await mortem(["init"], { cwd: repository.root });
    expect(run).toMatchObject({ code: 0, stderr: "\nThere is nothing to do.\n" });
    expect(run.stdout.match(/^exists/gm)).toHaveLength(6);
    expect(repository.git("status", "--porcelain")).toBe(
      WRITTEN.map((path) => `A  ${path}\n`).join(""),
    );
  });

  it("leaves an index that mortem takes for up to date, and documents that it can check", async () => {
    const { root } = temporaryRepository();
    await mortem(["init"], { cwd: root });
    expect(await mortem(["index", "--check"], { cwd: root })).toMatchObject({ code: 0 });
    expect(await mortem(["lint"], { cwd: root })).toMatchObject({ code: 0 });
  });

  it("lists the documents that are there already", async () => {
    const repository = temporaryRepository({
      "docs/postmortems/2019-04-02-release.md":
        "---\nkind: postmortem\ntitle: Every modelling job failed\nstarted_at: 2019-04-02T10\n---\n",
    });
    await mortem(["init"], { cwd: repository.root });
    expect(repository.read("docs/postmortems/README.md")).toContain(
      "| [Every modelling job failed](2019-04-02-release.md) |",
    );
    expect(await mortem(["index", "--check"], { cwd: repository.root })).toMatchObject({ code: 0 });
  });

  it("writes nothing in a dry run, and shows every line", async () => {
    const repository = temporaryRepository();
    const run = await mortem(["init", "--dry-run"], { cwd: repository.root });
    expect(run).toMatchObject({
      code: 0,
      stderr: "\nNothing was written, since this is a dry run.\n",
    });
    expect(newFiles(repository)).toEqual([]);
    await mortem(["init"], { cwd: repository.root });
    const schema = ".mortem/config.schema.json";
    for (const path of WRITTEN.filter((one) => one !== schema))
      expect(run.stdout).toContain(`\n==> ${path} <==\n${repository.read(path)}`);
    expect(run.stdout).toContain(`\n==> ${schema} <==\nWhat \`mortem schema config\` prints.\n`);
  });

  it("keeps what is there, in whatever name, and follows the config", async () => {
    const kept = {
      "mortem.yml": "postmortems: incidents\n",
      "incidents/readme.md": "Ours.\n",
      ".github/workflows/mortem.yaml": "name: ours\n",
      ".github/workflows/mortem-due.yaml": "name: ours, too\n",
    };
    const repository = temporaryRepository(kept);
    await mortem(["init"], { cwd: repository.root });
    for (const [path, text] of Object.entries(kept)) expect(repository.read(path)).toBe(text);
    expect(newFiles(repository)).toEqual(
      [...Object.keys(kept), "docs/premortems/README.md"].sort(),
    );
  });

  it("writes at the root, wherever it is started", async () => {
    const repository = temporaryRepository({ "src/deep/code.ts": "" });
    await mortem(["init"], { cwd: repository.path("src/deep") });
    expect(newFiles(repository)).toEqual([...WRITTEN, "src/deep/code.ts"]);
  });

  it("tells those on GitLab what to run", async () => {
    const repository = temporaryRepository();
    repository.git("remote", "add", "origin", "git@gitlab.example.com:team/app.git");
    const run = await mortem(["init"], { cwd: repository.root });
    expect(run.stderr).toMatch(
      /GitLab.*\n {2}npx --yes mortem@\S+ lint\n {2}npx --yes mortem@\S+ index --check\n {2}npx --yes mortem@\S+ actions --overdue --check {2}# at night\n/,
    );
    expect(newFiles(repository)).toEqual(WRITTEN.slice(2));
  });

  it("refuses what it cannot use with one error, and writes nothing", async () => {
    const outside = temporaryRepository();
    const linked = temporaryRepository();
    symlinkSync(outside.root, linked.path("docs"));
    const cases: [TemporaryRepository, RegExp][] = [
      [temporaryRepository({ "mortem.yaml": "timezone: Mars\n" }), /mortem\.yaml:1.*timezone/],
      [temporaryRepository({ docs: "a file" }), /docs.*\n {2}\S/],
      [linked, /leads out of the repository/],
    ];
    for (const [repository, message] of cases) {
      const before = newFiles(repository);
      const run = await mortem(["init"], { cwd: repository.root });
      expect(run).toMatchObject({ code: 2, stderr: expect.stringMatching(message) });
      expect(newFiles(repository)).toEqual(before);
    }
    expect(existsSync(outside.path("postmortems"))).toBe(false);
  });

  it("completes what is there in part", async () => {
    const repository = temporaryRepository();
    await mortem(["init"], { cwd: repository.root });
    rmSync(repository.path("docs"), { recursive: true });
    const run = await mortem(["init"], { cwd: repository.root });
    expect(run.stdout).toMatch(/^exists +mortem.yaml/m);
    expect(run.stdout).toMatch(/^new +docs\/postmortems\/README.md/m);
    expect(newFiles(repository)).toEqual(WRITTEN);
  });
});

describe("mortem init in a terminal", () => {
  function start(columns = 80) {
    const repository = temporaryRepository();
    const terminal = openTerminal(process.execPath, [program, "init"], {
      cwd: repository.root,
      columns,
      env: { ...environment, HOME: repository.root },
    });
    onTestFinished(() => terminal.kill());
    return { repository, terminal };
  }

  it("asks once, and Enter is yes", async () => {
    const { repository, terminal } = start();
    await terminal.waitFor("Write the 6 new files?");
    expect(newFiles(repository)).toEqual([]);
    terminal.press("enter");
    expect(await terminal.exit()).toMatchObject({ code: 0 });
    expect(newFiles(repository)).toEqual(WRITTEN);
  });

  it("writes nothing after a no, nor after Ctrl-C", async () => {
    const declined = start();
    await declined.terminal.waitFor("Write the 6 new files?");
    declined.terminal.type("n");
    declined.terminal.press("enter");
    expect(await declined.terminal.exit()).toMatchObject({ code: 0 });
    const stopped = start();
    await stopped.terminal.waitFor("Write the 6 new files?");
    stopped.terminal.press("ctrl-c");
    expect(await stopped.terminal.exit()).toMatchObject({ code: 130 });
    expect([...newFiles(declined.repository), ...newFiles(stopped.repository)]).toEqual([]);
  });

  it("fits into 80 columns, also where all is there", async () => {
    const { repository, terminal } = start();
    await terminal.waitFor("Write the 6 new files?");
    terminal.press("enter");
    await terminal.exit();
    const again = openTerminal(process.execPath, [program, "init"], {
      cwd: repository.root,
      env: { ...environment, HOME: repository.root },
    });
    await again.waitFor(
      "exists  .github/workflows/mortem-due.yml  fails while an action is overdue",
    );
    await again.exit();
  });

  it("fits into 40 columns", async () => {
    const { terminal } = start(40);
    const screen = await terminal.waitFor("Write the 6 new files?");
    expect(screen).toContain("new  .github/workflows/mortem-due.yml\n");
  });
});
