/** `mortem lint --staged` where git itself runs it: with git's variables, in work trees and below their root. */
import { spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { expect, it } from "vitest";
import { temporaryRepository } from "../support/repo.ts";
import { environment, program } from "../support/run.ts";

const GOOD = "---\nkind: postmortem\ntitle: A\nreview: draft\n---\n\n# A\n";
const BAD = GOOD.replace("# A", "# B");
const HOOK = `#!/bin/sh
cd team && exec "${process.execPath}" "${program}" lint --staged --rule title-heading
`;

it("stops the commit of what is staged, and no other", () => {
  const { root, path, write, git } = temporaryRepository({ "team/mortem.yaml": "" });
  git("add", "--all");
  git("commit", "--quiet", "-m", "one");
  write(".git/hooks/pre-commit", HOOK);
  chmodSync(path(".git/hooks/pre-commit"), 0o755);
  git("worktree", "add", "--quiet", path("tree"), "-b", "work");
  for (const folder of [root, path("tree")]) {
    const commit = (...args: string[]) => {
      const run = spawnSync("git", ["commit", "-m", "more", ...args], {
        cwd: folder,
        env: environment,
        encoding: "utf8",
      });
      return { code: run.status, said: run.stdout + run.stderr };
    };
    const add = (...args: string[]) => git("-C", folder, "add", ...args);
    const [a, b] = [
      "team/docs/postmortems/2019-04-02-a.md",
      "team/docs/postmortems/2019-04-03-b.md",
    ];
    const place = folder === root ? "" : "tree/";
    write(place + a, BAD);
    add(a);
    write(place + a, GOOD);
    expect(commit()).toMatchObject({ code: 1, said: expect.stringContaining("title-heading") });
    add(a);
    write(place + a, BAD);
    expect(commit()).toMatchObject({ code: 0 });
    // A part of what is staged: git then has an index of its own for the commit.
    write(place + b, GOOD);
    add(a, b);
    expect(commit("--", b)).toMatchObject({ code: 0 });
    expect(commit("--", a)).toMatchObject({ code: 1 });
  }
});
