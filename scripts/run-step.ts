/** Runs the shell script of a step as a GitHub runner would, and tells what it printed. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface StepResult {
  /** Null when a signal ended it. */
  readonly code: number | null;
  /** Of both standard output and standard error, the latter behind the former. */
  readonly output: string;
}

/** What the runner calls for a step that names no shell, and for one that says `shell: bash`. */
const SHELLS = {
  default: ["-e"],
  bash: ["--noprofile", "--norc", "-e", "-o", "pipefail"],
} as const;

/** @param env all of the environment */
export function runStep(
  script: string,
  {
    shell = "default",
    cwd,
    env,
  }: { shell?: keyof typeof SHELLS; cwd: string; env: NodeJS.ProcessEnv },
): StepResult {
  const folder = mkdtempSync(join(tmpdir(), "mortem-step-"));
  try {
    const file = join(folder, "step.sh");
    writeFileSync(file, script);
    const run = spawnSync("bash", [...SHELLS[shell], file], { cwd, env, encoding: "utf8" });
    if (run.error !== undefined) throw run.error;
    return { code: run.status, output: run.stdout + run.stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
