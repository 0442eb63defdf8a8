/** What git knows of a repository. Only this module starts git. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Git } from "../values/context.ts";
import { isHandle, normaliseHandle } from "../values/handle.ts";
import { type Run, runProgram } from "./run.ts";

const timeoutMilliseconds = 5_000;
/** For what somebody waits for, in a repository of any size. */
const longTimeoutMilliseconds = 60_000;
const recentCommits = 200;
/** A signature check, if configured, would start one more program. */
const quiet = ["--no-pager", "--no-optional-locks", "-c", "log.showSignature=false"];

/** @param root absolute; git looks there for its repository */
export function gitOf(root: string): Git {
  return {
    async recentAuthors() {
      const log = await execGit(root, ["log", "-n", String(recentCommits), "--format=%aN"]);
      return handlesByFrequency(log?.split("\n") ?? []);
    },
    async userName() {
      return (await execGit(root, ["config", "--get", "user.name"]))?.trim() || undefined;
    },
    async prefix() {
      return (await execGit(root, ["rev-parse", "--show-prefix"]))?.replace(/\n$/, "") ?? "";
    },
    async changes(base) {
      const { changesSince } = await import("./git-changes.ts");
      return changesSince(root, base);
    },
    async staged() {
      const { stagedIn } = await import("./git-staged.ts");
      return stagedIn(root);
    },
    async history(question) {
      const { historyOf } = await import("./git-history.ts");
      return historyOf(root, question);
    },
  };
}

/**
 * Runs git without a shell, with nothing to ask and nothing to show.
 * @returns standard output; undefined where git is missing, too slow or not content
 */
export async function execGit(root: string, args: readonly string[]): Promise<string | undefined> {
  const { code, bytes } = await runGit(root, args, { timeout: timeoutMilliseconds });
  return code === 0 ? bytes.toString("utf8") : undefined;
}

export interface GitOptions {
  /** In milliseconds. */
  readonly timeout?: number;
  readonly input?: string;
  /** In addition to what git always gets. */
  readonly env?: NodeJS.ProcessEnv;
  readonly mostBytes?: number;
}

/** As `execGit`, for who wants to know what went wrong. @param input what it reads */
export function runGit(
  root: string,
  args: readonly string[],
  { timeout = longTimeoutMilliseconds, input, env = {}, mostBytes }: GitOptions = {},
): Promise<Run> {
  return runProgram("git", [...quiet, ...args], {
    cwd: root,
    timeoutMilliseconds: timeout,
    env: { ...gitEnvironment(root), ...env },
    input,
    mostBytes,
  });
}

/**
 * In a hook of a linked work tree git names its folder, and takes the folder that it runs in for the whole tree: from
 * a root below, or after a `cd`, it would look at the wrong one. Where it can find its folder by itself, it shall.
 */
function gitEnvironment(root: string): NodeJS.ProcessEnv {
  const environment = { ...process.env, LC_ALL: "C", GIT_TERMINAL_PROMPT: "0" };
  // Left out, they would be taken from the process.
  const none = { GIT_DIR: undefined, GIT_WORK_TREE: undefined };
  return isBelowGit(root) ? { ...environment, ...none } : environment;
}

function isBelowGit(folder: string): boolean {
  if (existsSync(join(folder, ".git"))) return true;
  const above = dirname(folder);
  return above !== folder && isBelowGit(above);
}

/** Names as handles (`Release Lead` → `release-lead`), each once, the most frequent first, programs left out. */
export function handlesByFrequency(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) {
    const handle = asHandle(name);
    if (isHandle(handle) && !isProgram(name)) counts.set(handle, (counts.get(handle) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([handle]) => handle);
}

function asHandle(name: string): string {
  // Bounded, since the name is a stranger's.
  return normaliseHandle(name)
    .slice(0, 60)
    .split(/[^\p{L}\p{M}\p{Nd}._-]+/u)
    .join("-")
    .replace(/^[._-]+|(?<![._-])[._-]+$/g, "");
}

const programs = /\[bot\]$|[- ]bot$|^(?:dependabot|renovate|github[- ]actions|gitlab[- ]ci)/i;

function isProgram(name: string): boolean {
  return programs.test(name.trim());
}
