/** A git repository that lasts as long as the test that asked for it. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

export interface TemporaryRepository {
  /** Absolute, without links. */
  readonly root: string;
  /** The absolute path of what stands in it. */
  path(name: string): string;
  read(name: string): string;
  write(name: string, content: string | Uint8Array): void;
  git(...args: string[]): string;
}

/** @param files paths from the root, and what stands in them */
export function temporaryRepository(files: Record<string, string> = {}): TemporaryRepository {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "mortem-test-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const path = (name: string) => join(root, name);
  const repository: TemporaryRepository = {
    root,
    path,
    read: (name) => readFileSync(path(name), "utf8"),
    write(name, content) {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), content);
    },
    git: (...args) =>
      execFileSync("git", args, { cwd: root, encoding: "utf8", env: gitEnvironment }),
  };
  repository.git("init", "--quiet", "--initial-branch=main");
  for (const [name, content] of Object.entries(files)) repository.write(name, content);
  return repository;
}

/** Nothing of the machine's own git configuration. */
export const gitEnvironment: Record<string, string> = {
  PATH: process.env.PATH ?? "",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "Release Lead",
  GIT_AUTHOR_EMAIL: "release-lead@example.com",
  GIT_COMMITTER_NAME: "Release Lead",
  GIT_COMMITTER_EMAIL: "release-lead@example.com",
};
