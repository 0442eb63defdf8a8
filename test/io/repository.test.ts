import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { findRoot } from "../../src/io/repository.ts";
import { refusal } from "../support/refusal.ts";
import { temporaryRepository } from "../support/repo.ts";

describe("the root", () => {
  it("is the nearest folder upwards with .git or a config", () => {
    const { root, path } = temporaryRepository({
      "src/deep/x.ts": "",
      "service/mortem.yaml": "",
      "service/docs/x.md": "",
      "library/mortem.yml": "",
      "library/docs/x.md": "",
      "worktree/.git": "gitdir: elsewhere",
    });
    expect(findRoot(root)).toBe(root);
    expect(findRoot(path("src/deep"))).toBe(root);
    expect(findRoot(path("service/docs"))).toBe(path("service"));
    expect(findRoot(path("library/docs"))).toBe(path("library"));
    expect(findRoot(path("worktree"))).toBe(path("worktree"));
  });

  it("is missed with advice where there is none", () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), "mortem-bare-")));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, "deep"));
    const error = refusal(() => findRoot(join(folder, "deep")));
    expect(error.message).toBe("this is not inside a git repository");
    expect(error.hint).toContain("git init");
    expect(error.place.path).toBe(join(folder, "deep"));
  });
});
