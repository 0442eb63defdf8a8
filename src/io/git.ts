/** What git knows of a repository. Only this module starts a process. */
import type { Git } from "../values/context.ts";
import { isHandle, normaliseHandle } from "../values/handle.ts";

const timeoutMilliseconds = 5_000;
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
  };
}

/**
 * Runs git without a shell, with nothing to ask and nothing to show.
 * @returns standard output; undefined where git is missing, too slow or not content
 */
export async function execGit(root: string, args: readonly string[]): Promise<string | undefined> {
  const { x } = await import("tinyexec");
  try {
    const result = await x("git", [...quiet, ...args], {
      timeout: timeoutMilliseconds,
      // Else a `git` in the repository's own node_modules/.bin would run.
      nodePath: false,
      nodeOptions: {
        cwd: root,
        stdio: ["ignore", "pipe", "ignore"],
        env: { ...process.env, LC_ALL: "C", GIT_TERMINAL_PROMPT: "0" },
      },
    });
    return result.exitCode === 0 ? result.stdout : undefined;
  } catch {
    return undefined;
  }
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
  // Bounded, since the trimming below is quadratic and the name is a stranger's.
  return normaliseHandle(name)
    .slice(0, 60)
    .split(/[^\p{L}\p{M}\p{Nd}._-]+/u)
    .join("-")
    .replace(/^[._-]+|[._-]+$/g, "");
}

const programs = /\[bot\]$|[- ]bot$|^(?:dependabot|renovate|github[- ]actions|gitlab[- ]ci)/i;

function isProgram(name: string): boolean {
  return programs.test(name.trim());
}
