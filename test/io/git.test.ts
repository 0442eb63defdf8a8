import { chmodSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { execGit, gitOf, handlesByFrequency } from "../../src/io/git.ts";
import { temporaryRepository } from "../support/repo.ts";

describe("recent authors", () => {
  it("are handles, the most frequent first", () => {
    const names = ["Release Lead", "co-maintainer", "release lead", "Zoë Ångström", "运维 一号"];
    expect(handlesByFrequency(names)).toEqual([
      "release-lead",
      "co-maintainer",
      "zoë-ångström",
      "运维-一号",
    ]);
  });

  it("are no programs, and nothing that is no handle", () => {
    const names = ["dependabot[bot]", "renovate-bot", "GitHub Actions", "", "...", " - ", "Abbot"];
    expect(handlesByFrequency(names)).toEqual(["abbot"]);
  });

  it("of any name are read without delay", () => {
    const [handle] = handlesByFrequency([`a${".".repeat(100_000)}b${"\uFDFA".repeat(1_000)}`]);
    expect(handle?.length).toBeLessThanOrEqual(60);
  });

  it("come from the log", async () => {
    const { root, git } = temporaryRepository();
    git("commit", "--quiet", "--allow-empty", "-m", "one");
    git(
      "commit",
      "--quiet",
      "--allow-empty",
      "-m",
      "two",
      "--author=Co Maintainer <co@example.com>",
    );
    git("commit", "--quiet", "--allow-empty", "-m", "three");
    git("config", "user.name", "Release Lead");
    expect(await gitOf(root).recentAuthors()).toEqual(["release-lead", "co-maintainer"]);
    expect(await gitOf(root).userName()).toBe("Release Lead");
  });

  it("are none before the first commit", async () => {
    const { root } = temporaryRepository();
    expect(await gitOf(root).recentAuthors()).toEqual([]);
  });
});

describe("git", () => {
  it("may be missing", async () => {
    const { root } = temporaryRepository();
    vi.stubEnv("PATH", root);
    expect(await gitOf(root).recentAuthors()).toEqual([]);
    expect(await gitOf(root).userName()).toBeUndefined();
    vi.unstubAllEnvs();
  });

  it("is not the one that the repository brings along", async () => {
    const script = "#!/bin/sh\necho intruder\n";
    const { root, path } = temporaryRepository({ "node_modules/.bin/git": script, git: script });
    for (const name of ["node_modules/.bin/git", "git"]) chmodSync(path(name), 0o755);
    expect(await execGit(root, ["rev-parse", "--show-toplevel"])).toBe(`${root}\n`);
  });

  it("gets its arguments as they are, with no shell between", async () => {
    const { root } = temporaryRepository();
    expect(await execGit(root, ["rev-parse", "--sq-quote", "$(id); `id`"])).toBe(
      " '$(id); `id`'\n",
    );
  });
});
