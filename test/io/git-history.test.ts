import { execFileSync } from "node:child_process";
import { chmodSync, existsSync } from "node:fs";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { gitOf } from "../../src/io/git.ts";
import { committed } from "../support/commits.ts";
import { temporaryRepository } from "../support/repo.ts";

const EVER = { since: 0, until: 4e9 };

describe("the history of a repository", () => {
  it("is empty before the first commit", async () => {
    const { root } = temporaryRepository();
    expect(await gitOf(root).history(EVER)).toEqual({
      commits: [],
      reverted: [],
      refs: [],
      isCut: false,
      areRefsCut: false,
      remote: undefined,
    });
  });

  it("holds messages of any form", async () => {
    const repository = temporaryRepository();
    repository.git(
      "commit",
      "--quiet",
      "--allow-empty",
      "--cleanup=verbatim",
      "-m",
      "a\u001e|\nb\n\n\u001b[31mx\u0001",
    );
    const { commits } = await gitOf(repository.root).history(EVER);
    expect(commits).toMatchObject([
      { author: "Release Lead", subject: "a\u001e| b", body: "\u001b[31mx\u0001\n" },
    ]);
  });

  it("is of the time and the paths that are asked for, with what is reverted from any time", async () => {
    const repository = temporaryRepository({ "lib/a": "", "docs/b": "" });
    const { git, root } = repository;
    const commit = (message: string) => git("commit", "--quiet", "--allow-empty", "-m", message);
    git("add", "lib");
    commit("lib");
    const first = git("rev-parse", "HEAD").trim();
    git("add", "docs");
    commit("docs");
    git("tag", "v1");
    git("branch", "hotfix/x");
    commit(`Revert "lib"\n\nThis reverts commit ${first}.\n\nAnd ${"0".repeat(40)}`);
    const all = await gitOf(root).history(EVER);
    expect(all.commits.map(({ subject }) => subject)).toEqual(['Revert "lib"', "docs", "lib"]);
    expect(all.reverted.map(({ hash }) => hash)).toEqual([first]);
    expect(all.refs.map(({ kind, name }) => [kind, name])).toEqual(
      expect.arrayContaining([
        ["tag", "v1"],
        ["branch", "hotfix/x"],
        ["branch", "main"],
      ]),
    );
    const some = await gitOf(root).history({ ...EVER, paths: ["lib", ":(glob)**"] });
    expect(some.commits.map(({ subject }) => subject)).toEqual(["lib"]);
    const none = await gitOf(root).history({ since: 0, until: 1000 });
    expect(none.commits).toEqual([]);
  });

  it("leaves out branches that never came in, and takes the main branch from wherever one stands", async () => {
    const { root, git } = temporaryRepository();
    const empty = (message: string) => git("commit", "--quiet", "--allow-empty", "-m", message);
    empty("base");
    git("checkout", "--quiet", "-b", "other");
    empty("on other");
    git("checkout", "--quiet", "main");
    empty("on main");
    git("checkout", "--quiet", "-b", "mine", "HEAD~1");
    empty("on mine");
    const { commits } = await gitOf(root).history(EVER);
    expect(commits.map(({ subject }) => subject).sort()).toEqual(["base", "on main", "on mine"]);
  });

  it("runs nothing that a repository names in its config", async () => {
    const { root, git, write, path } = temporaryRepository({ a: "" });
    git("add", "a");
    git("commit", "--quiet", "-m", "a");
    write("run.sh", `#!/bin/sh\ntouch ${root}/ran\n`);
    chmodSync(path("run.sh"), 0o755);
    const script = path("run.sh");
    for (const key of [
      "core.fsmonitor",
      "core.pager",
      "pager.log",
      "core.sshCommand",
      "diff.external",
      "gpg.program",
      "core.editor",
      "credential.helper",
      "log.showSignature",
    ]) {
      git("config", key, key === "log.showSignature" ? "true" : script);
    }
    git("config", "alias.log", `!${script}`);
    git("config", "diff.x.textconv", script);
    write(".gitattributes", "* diff=x filter=x\n");
    git("config", "filter.x.clean", script);
    await gitOf(root).history({ ...EVER, paths: ["a"] });
    expect(existsSync(path("ran"))).toBe(false);
  });

  it("looks behind a commit whose clock was wrong, unless somebody waits", async () => {
    const repository = temporaryRepository();
    const commit = committed(repository);
    commit("2019-04-01T10:00-05:00", "before");
    commit("1985-10-26T01:21-07:00", "wrong clock");
    for (const subject of ["after", "last"]) commit("2019-04-02T10:00-05:00", subject);
    const { history } = gitOf(repository.root);
    const since = Date.parse("2019-03-01T00:00Z") / 1000;
    const subjects = async (isQuick: boolean) =>
      (await history({ since, until: 4e9, isQuick })).commits.map(({ subject }) => subject);
    expect(await subjects(false)).toEqual(["last", "after", "before"]);
    expect(await subjects(true)).toEqual(["last", "after"]);
  });

  it("asks an old git in the way that it knows", async () => {
    const repository = temporaryRepository();
    committed(repository)("2019-04-01T10:00-05:00", "one");
    const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
    repository.write(
      "bin/git",
      `#!/bin/sh
case "$*" in *since-as-filter*) echo "fatal: unrecognized argument" >&2; exit 128;; esac
exec ${real} "$@"
`,
    );
    chmodSync(repository.path("bin/git"), 0o755);
    vi.stubEnv("PATH", `${repository.path("bin")}:${process.env.PATH}`);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const { commits } = await gitOf(repository.root).history(EVER);
    expect(commits.map(({ subject }) => subject)).toEqual(["one"]);
  });

  it("says why where there is none", async () => {
    await expect(gitOf("/").history({ since: 0, until: 1 })).rejects.toMatchObject({
      message: "this is not inside a git repository",
    });
  });
});
