import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { gitOf } from "../../src/io/git.ts";
import { MortemError } from "../../src/values/error.ts";
import { gitEnvironment, type TemporaryRepository, temporaryRepository } from "../support/repo.ts";

function commit({ git }: TemporaryRepository, message = "more"): void {
  git("add", "--all");
  git("commit", "--quiet", "--allow-empty", "-m", message);
}

const changes = (root: string, base?: string) => gitOf(root).changes(base);

async function refused(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof MortemError)) throw error ?? new Error("it was not refused");
  return `${error.message}. ${error.hint}`;
}

/** On a branch `work` with a document of its own, behind a main branch that went on. */
function branched(): TemporaryRepository {
  const repository = temporaryRepository({ "old.md": "old\n", "gone.md": "gone\n" });
  commit(repository);
  repository.git("checkout", "--quiet", "-b", "work");
  repository.write("mine.md", "mine\n");
  commit(repository);
  repository.git("checkout", "--quiet", "main");
  repository.write("theirs.md", "theirs\n");
  repository.write("old.md", "theirs too\n");
  commit(repository);
  repository.git("checkout", "--quiet", "work");
  return repository;
}

describe("what a branch changes", () => {
  it("is what it has otherwise than where it left, not what the other has by now", async () => {
    const { root } = branched();
    expect(await changes(root)).toEqual({ base: "main", paths: ["mine.md"] });
  });

  it("is committed, staged, in the work tree or new; not deleted, not ignored", async () => {
    const repository = branched();
    const { root, write, git } = repository;
    write("staged.md", "s\n");
    git("add", "staged.md");
    write("old.md", "changed\n");
    write("new.md", "n\n");
    write(".gitignore", "ignored.md\n");
    write("ignored.md", "i\n");
    rmSync(repository.path("gone.md"));
    const { paths } = await changes(root);
    expect([...paths].sort()).toEqual([".gitignore", "mine.md", "new.md", "old.md", "staged.md"]);
  });

  it("has the new path of what is renamed", async () => {
    const { root, git } = branched();
    git("mv", "old.md", "renamed.md");
    expect((await changes(root)).paths).toEqual(["mine.md", "renamed.md"]);
  });

  it("has paths of any kind, whatever git is told to quote, below the root alone", async () => {
    const repository = branched();
    const { root, path, write, git } = repository;
    const names = ["a b.md", "ä\t時.md", 'q"u\\o.md', "line\nbreak.md"];
    for (const name of names) write(`sub/${name}`, "x\n");
    git("config", "core.quotePath", "true");
    git("config", "diff.noprefix", "true");
    git("config", "color.ui", "always");
    git("config", "diff.external", "false");
    git("add", `sub/${names[0]}`);
    expect([...(await changes(path("sub"))).paths].sort()).toEqual([...names].sort());
    expect(await gitOf(path("sub")).prefix()).toBe("sub/");
    expect(await gitOf(root).prefix()).toBe("");
  });

  it("are all files before the first commit", async () => {
    const repository = temporaryRepository({ "a.md": "a\n", "b.md": "b\n" });
    repository.git("add", "a.md");
    expect(await changes(repository.root)).toEqual({ base: undefined, paths: ["a.md", "b.md"] });
  });

  it("is found on a detached head, and on the main branch itself", async () => {
    const { root, git, write } = branched();
    git("checkout", "--quiet", "--detach");
    expect((await changes(root)).paths).toEqual(["mine.md"]);
    git("checkout", "--quiet", "main");
    expect((await changes(root)).paths).toEqual([]);
    write("new.md", "n\n");
    expect((await changes(root)).paths).toEqual(["new.md"]);
  });

  it("is told from any commit that is named", async () => {
    const { root, git } = branched();
    git("tag", "before", "HEAD~1");
    expect(await changes(root, "before")).toEqual({ base: "before", paths: ["mine.md"] });
    expect(await changes(root, "HEAD")).toEqual({ base: "HEAD", paths: [] });
  });

  it("is told from the remote's main branch before one's own", async () => {
    const origin = branched();
    const clone = temporaryRepository();
    clone.git("remote", "add", "origin", origin.root);
    clone.git("fetch", "--quiet", "origin");
    clone.git("checkout", "--quiet", "-b", "main", "origin/work");
    expect(await changes(clone.root)).toEqual({ base: "origin/main", paths: ["mine.md"] });
    clone.git("remote", "set-head", "origin", "work");
    expect(await changes(clone.root)).toEqual({ base: "origin/HEAD", paths: [] });
  });
});

describe("where git cannot say", () => {
  it("a branch that does not exist is named, and how to get it", async () => {
    const { root, git } = branched();
    expect(await refused(changes(root, "origin/stable"))).toBe(
      "--base: git knows no commit `origin/stable`. Fetch it, as in `git fetch origin stable`, or give another branch or commit.",
    );
    expect(await refused(changes(root, "--output=x"))).toContain("knows no commit");
    git("branch", "-m", "main", "trunk");
    expect(await refused(changes(root))).toMatch(/no main branch here.*--base BRANCH/);
  });

  it("a shallow clone is told how to fetch more", async () => {
    const origin = branched();
    const clone = temporaryRepository();
    const fetch = (branch: string) =>
      clone.git(
        "fetch",
        "--quiet",
        "--depth=1",
        `file://${origin.root}`,
        `${branch}:refs/remotes/origin/${branch}`,
      );
    fetch("work");
    clone.git("checkout", "--quiet", "--detach", "origin/work");
    expect(await refused(changes(clone.root))).toMatch(
      /no main branch.*git fetch --deepen.*fetch-depth: 0/,
    );
    expect(await refused(changes(clone.root, "origin/main"))).toMatch(
      /no commit `origin\/main`.*--deepen/,
    );
    fetch("main");
    expect(await refused(changes(clone.root))).toMatch(
      /too shallow .* origin\/main\. .*fetch-depth: 0/,
    );
    clone.git("fetch", "--quiet", "--unshallow", `file://${origin.root}`, "work", "main");
    expect((await changes(clone.root)).paths).toEqual(["mine.md"]);
  });

  it("branches without a common commit are named", async () => {
    const repository = branched();
    repository.git("checkout", "--quiet", "--orphan", "apart");
    commit(repository);
    expect(await refused(changes(repository.root))).toMatch(/this branch and main have no commit/);
  });

  it("a folder without a repository, and a machine without git", async () => {
    const { root, path } = temporaryRepository();
    rmSync(path(".git"), { recursive: true });
    vi.stubEnv("GIT_CEILING_DIRECTORIES", root);
    expect(await refused(changes(root))).toMatch(/not inside a git repository.*git init/);
    expect(await refused(gitOf(root).staged())).toMatch(/not inside a git repository/);
    expect(await gitOf(root).prefix()).toBe("");
    vi.stubEnv("PATH", root);
    expect(await refused(changes(root))).toMatch(/git cannot be found/);
    vi.unstubAllEnvs();
  });

  it("what git says is passed on", async () => {
    const { root, write } = branched();
    write(".git/index", "broken");
    expect(await refused(changes(root))).toMatch(
      /git cannot say what has changed\. It says: .*index/,
    );
  });
});

describe("in a hook", () => {
  it("git's folder is found from a root below its work tree", async () => {
    const repository = branched();
    repository.write("sub/new.md", "n\n");
    const previous = process.cwd();
    vi.stubEnv("GIT_DIR", ".git");
    process.chdir(repository.root);
    try {
      expect((await changes(repository.path("sub"))).paths).toEqual(["new.md"]);
    } finally {
      process.chdir(previous);
      vi.unstubAllEnvs();
    }
  });
});

describe("what is staged", () => {
  const staged = (root: string) => gitOf(root).staged();

  it("is what the next commit changes, with the text that it will have", async () => {
    const repository = branched();
    const { root, write, git } = repository;
    write("old.md", "staged\n");
    write("new.md", "new\n");
    git("add", "--all");
    write("old.md", "not staged\n");
    write("untracked.md", "u\n");
    rmSync(repository.path("new.md"));
    git("rm", "--quiet", "gone.md");
    const { paths, read } = await staged(root);
    expect(paths).toEqual(["new.md", "old.md"]);
    expect(read("old.md")).toBe("staged\n");
    expect(read("new.md")).toBe("new\n");
  });

  it("knows the staged text of what is changed besides, and of what is gone from the disk", async () => {
    const repository = branched();
    repository.write("old.md", "changed\n");
    rmSync(repository.path("mine.md"));
    const { paths, files, read } = await staged(repository.root);
    expect(paths).toEqual([]);
    expect(files).toEqual(["mine.md", "old.md"]);
    expect([read("mine.md"), read("old.md")]).toEqual(["mine\n", "old\n"]);
  });

  it("works before the first commit, below the root, with paths and bytes of any kind", async () => {
    const repository = temporaryRepository({ "out.md": "o\n" });
    const names = ["a b.md", "line\nbreak.md", "時.md"];
    for (const name of names) repository.write(`sub/${name}`, `${name}é\r\n${"時".repeat(50_000)}`);
    repository.write("sub/latin1.md", Buffer.from("caf\xe9", "latin1"));
    repository.git("add", "--all");
    const { paths, read } = await staged(repository.path("sub"));
    expect([...paths].sort()).toEqual([...names, "latin1.md"].sort());
    for (const name of names) expect(read(name)).toBe(`${name}é\r\n${"時".repeat(50_000)}`);
    expect(() => read("latin1.md")).toThrow("not UTF-8");
  });

  it("refuses a link, and leaves conflicts to the work tree", async () => {
    const repository = branched();
    const { root, git } = repository;
    const link = execFileSync("git", ["hash-object", "-w", "--stdin"], {
      cwd: root,
      input: "/etc/passwd",
      env: gitEnvironment,
      encoding: "utf8",
    }).trim();
    git("update-index", "--add", "--cacheinfo", `120000,${link},link.md`);
    const { read } = await staged(root);
    expect(() => read("link.md")).toThrow("staged as a symbolic link");
    git("rm", "--quiet", "--cached", "link.md");
    repository.write("theirs.md", "mine\n");
    commit(repository);
    expect(() => git("merge", "--quiet", "main")).toThrow();
    const conflict = await staged(root);
    expect(conflict.paths).toContain("theirs.md");
    expect(conflict.files).not.toContain("theirs.md");
  });
});
