/** Commits at times that a test says: real ones, and what is known of one. */
import { execFileSync } from "node:child_process";
import type { Commit } from "../../src/values/context.ts";
import { gitEnvironment, type TemporaryRepository } from "./repo.ts";

/** @returns what commits at an ISO 8601 time whatever is staged, or nothing, and gives back the hash */
export function committed({
  root,
}: TemporaryRepository): (time: string, message: string) => string {
  const git = (env: Record<string, string>, ...args: string[]) =>
    execFileSync("git", args, { cwd: root, encoding: "utf8", env: { ...gitEnvironment, ...env } });
  return (time, message) => {
    const date = `@${Date.parse(time) / 1000} +0000`;
    const dates = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    git(dates, "commit", "--quiet", "--allow-empty", "-m", message);
    return git({}, "rev-parse", "HEAD").trim();
  };
}

export const hashOf = (letter: string): string => letter.repeat(40);

/** @param letter of which its hash is made */
export function commitOf(
  letter: string,
  known: Pick<Commit, "at" | "author" | "subject"> & Partial<Commit>,
): Commit {
  return { hash: hashOf(letter), parents: [], body: "", ...known };
}
