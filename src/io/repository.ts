/** Finds the repository that a command was started in. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { CONFIG_NAMES } from "../values/config.ts";
import { MortemError } from "../values/error.ts";

/** In a worktree or a submodule `.git` is a file. */
const marks = [".git", ...CONFIG_NAMES];

/**
 * The nearest folder upwards, `folder` itself included, that holds `.git` or a config.
 * @param folder absolute
 * @throws MortemError when there is none
 */
export function findRoot(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (marks.some((mark) => existsSync(join(at, mark)))) return at;
    if (at === dirname(at)) break;
  }
  throw new MortemError(
    "this is not inside a git repository",
    "Go to your repository, name it with `-C FOLDER`, or make one here with `git init`.",
    { path: folder },
  );
}
