import { readFileSync, rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { main } from "../../../src/cli/main.ts";
import { textOf } from "../../lint/support.ts";
import { type TemporaryRepository, temporaryRepository } from "../../support/repo.ts";
import { fakeWorld } from "../../support/world.ts";

const OLD = "docs/postmortems/2019-04-01-old.md";
const BAD = "docs/postmortems/2019-04-03-bad.md";
const PREMORTEM = "docs/premortems/2019-01-01-explorer.md";
const bad = textOf({ front: { held_at: "soon" } });
const premortem = "---\nkind: premortem\ntitle: Explorer\nreview: draft\n---\n";

async function lint(repository: TemporaryRepository, ...args: string[]) {
  const fake = fakeWorld({ cwd: repository.root, env: { MORTEM_NOW: "2019-04-10T09:00:00Z" } });
  const code = await main(["lint", ...args], fake.world);
  return { code, out: fake.stdout(), err: fake.stderr() };
}

async function paths(repository: TemporaryRepository, ...args: string[]): Promise<string[]> {
  const { out } = await lint(repository, "--format", "json", ...args);
  const { findings } = JSON.parse(out) as { findings: { path: string }[] };
  return [...new Set(findings.map(({ path }) => path))];
}

/** One bad document is committed on the main branch, and nothing else has changed. */
function committed(): TemporaryRepository {
  const repository = temporaryRepository({ [OLD]: bad, [PREMORTEM]: premortem });
  repository.git("add", "--all");
  repository.git("commit", "--quiet", "-m", "one");
  repository.git("checkout", "--quiet", "-b", "work");
  return repository;
}

describe("mortem lint --changed", () => {
  it("checks the documents that the branch changes, and says so where there is none", async () => {
    const repository = committed();
    expect(await lint(repository, "--changed")).toEqual({
      code: 0,
      out: "No documents to check\n",
      err: "No document differs from where this branch left main.\n",
    });
    repository.write(BAD, bad);
    expect(await paths(repository, "--changed")).toEqual([BAD]);
    expect((await lint(repository, "--changed")).code).toBe(1);
    expect(await paths(repository, "--changed", OLD)).toEqual([]);
    expect(await paths(repository, "--changed", "docs/postmortems")).toEqual([BAD]);
    expect(await paths(repository, "--changed", "--base", "HEAD")).toEqual([BAD]);
  });

  it("takes a vote for its pre-mortem", async () => {
    const repository = committed();
    repository.write("docs/premortems/2019-01-01-explorer.votes/ana.yaml", "voter: ana\n");
    expect(await paths(repository, "--changed")).toContain(PREMORTEM);
    rmSync(repository.path(PREMORTEM));
    expect(await paths(repository, "--changed")).toEqual([]);
  });

  it("knows its neighbours all the same", async () => {
    const repository = committed();
    repository.write(`docs/postmortems/2019/${OLD.split("/").pop()}`, textOf({}));
    expect(await paths(repository, "--changed")).toEqual([
      "docs/postmortems/2019/2019-04-01-old.md",
    ]);
  });

  it.each([
    [["--base", "main"], "--base goes with --changed"],
    [["--changed", "--staged"], "do not go together"],
    [["--changed", "--base", "nowhere"], "git knows no commit `nowhere`"],
  ])("refuses %j", async (args, words) => {
    const { code, out, err } = await lint(committed(), ...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(words);
  });
});

describe("mortem lint --staged", () => {
  it("checks what is staged, as it is staged", async () => {
    const repository = committed();
    expect(await lint(repository, "--staged")).toMatchObject({
      code: 0,
      err: "No document is staged.\n",
    });
    repository.write(BAD, bad);
    expect(await paths(repository, "--staged")).toEqual([]);
    repository.git("add", BAD);
    repository.write(BAD, textOf({}));
    expect(await paths(repository, "--staged")).toEqual([BAD]);
    rmSync(repository.path(BAD));
    expect(await paths(repository, "--staged")).toEqual([BAD]);
    repository.write(BAD, textOf({}));
    repository.git("add", BAD);
    repository.write(BAD, bad);
    expect((await lint(repository, "--staged")).code).toBe(0);
  });

  it("reads the pre-mortem of a staged vote from the index too", async () => {
    const repository = committed();
    repository.write("docs/premortems/2019-01-01-explorer.votes/ana.yaml", "voter: ana\n");
    repository.git("add", "--all");
    repository.write(PREMORTEM, `${premortem}\n<<<<<<< HEAD\n=======\n>>>>>>> b\n`);
    const { out } = await lint(repository, "--staged", "--format", "json");
    expect(out).not.toContain("conflict-markers");
    expect(out).toContain("title-heading");
  });
});

describe("mortem lint --output", () => {
  it("writes the report into a file, and a line about it to standard error", async () => {
    const repository = temporaryRepository({ [BAD]: bad });
    const { code, out, err } = await lint(repository, "--format", "sarif", "-o", "out/a.sarif");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toBe("1 document: 1 error (written to out/a.sarif)\n");
    const log = JSON.parse(readFileSync(repository.path("out/a.sarif"), "utf8"));
    expect(log.runs[0].results).toHaveLength(1);
    await lint(repository, "--output", "out/a.sarif");
    expect(repository.read("out/a.sarif")).toContain("front-matter-values\n");
  });

  it("has no colours and no width of the terminal in it", async () => {
    const repository = temporaryRepository({ [BAD]: bad });
    const fake = fakeWorld({ cwd: repository.root, terminal: true, env: { FORCE_COLOR: "1" } });
    await main(["lint", "--output", "a.txt"], fake.world);
    expect(repository.read("a.txt")).not.toContain("\u001b");
    expect(fake.stderr()).toContain("\u001b[");
  });

  it("exits 2 where it cannot", async () => {
    const repository = temporaryRepository({ [BAD]: bad });
    const { code, err } = await lint(repository, "--output", "docs");
    expect(code).toBe(2);
    expect(err).toContain("this is a folder, not a file");
    expect((await lint(repository, "--output", "-")).out).toContain("held_at");
  });
});

describe("mortem lint --format github", () => {
  it("names files from git's root, where mortem's lies below it", async () => {
    const repository = temporaryRepository({ "team/mortem.yaml": "", [`team/${BAD}`]: bad });
    const { out } = await lint(repository, "-C", "team", "--format", "github");
    expect(out).toMatch(new RegExp(`^::error file=team/${BAD},line=\\d+,`));
  });
});
