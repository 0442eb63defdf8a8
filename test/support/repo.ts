/** A git repository that lasts as long as the test that asked for it. */
import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
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
  initialise(repository);
  for (const [name, content] of Object.entries(files)) repository.write(name, content);
  return repository;
}

/** What `git init` makes of an empty folder: folders, which end in a slash, and files with what stands in them. */
let made: ReadonlyMap<string, string> | undefined;

/** As git does it, which is asked once: to start it for each of thousands of tests takes longer than most of them. */
function initialise({ root, path, git, write }: TemporaryRepository): void {
  if (made === undefined) {
    git("init", "--quiet", "--initial-branch=main");
    made = contentOf(root, ".git");
    return;
  }
  for (const [name, content] of made) {
    if (name.endsWith("/")) mkdirSync(path(name), { recursive: true });
    else write(name, content);
  }
}

/** Without the samples of hooks, which git never runs. */
function contentOf(root: string, folder: string): Map<string, string> {
  const below = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return new Map(
    below
      .filter(({ name }) => !name.endsWith(".sample"))
      .map((entry): [string, string] => {
        const path = join(entry.parentPath, entry.name);
        const name = relative(root, path);
        return entry.isDirectory() ? [`${name}/`, ""] : [name, readFileSync(path, "utf8")];
      }),
  );
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
