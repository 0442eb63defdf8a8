/** Runs the built program as a person or CI would, away from the settings of this machine. */
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { gitEnvironment } from "./repo.ts";
import { isFree, serve } from "./served.ts";

export const program = fileURLToPath(new URL("../../bin/mortem.js", import.meta.url));

/** In the middle of the release story of the design: the day of the meeting. */
export const environment: Record<string, string> = {
  ...gitEnvironment,
  MORTEM_NOW: "2019-04-05T09:00:00-05:00",
  TZ: "America/Chicago",
  LANG: "C.UTF-8",
};

export interface Run {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  /** What comes in through standard input, which is a pipe; by default nothing. */
  readonly stdin?: string;
  /** In addition to `environment`. */
  readonly env?: Record<string, string>;
}

/** With it, each run has a process of its own. */
const isThorough = Boolean(process.env.MORTEM_TEST_PROCESSES);

/**
 * Runs `mortem` with these arguments until it ends, in a process that has run it before; in one of its own where it reads
 * standard input, and where another run goes on meanwhile.
 */
export async function mortem(args: readonly string[], options: RunOptions): Promise<Run> {
  const { cwd, stdin = "", env } = options;
  return stdin === "" && isFree() && !isThorough
    ? serve({ args, cwd, env: { ...environment, ...env } })
    : mortemProcess(args, options);
}

/** Runs `mortem` as it is started by a shell, in a process of its own with real pipes. */
export async function mortemProcess(args: readonly string[], options: RunOptions): Promise<Run> {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: options.cwd,
    env: { ...environment, ...options.env },
    timeout: 60_000,
    killSignal: "SIGKILL",
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
  });
  // A program that does not read its input may be gone before all of it is written.
  child.stdin.on("error", () => {});
  child.stdin.end(options.stdin ?? "");
  const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, stdout, stderr };
}
