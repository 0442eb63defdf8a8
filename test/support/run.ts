/** Runs the built program as a person or CI would, away from the settings of this machine. */
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { gitEnvironment } from "./repo.ts";

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

/** Runs `mortem` with these arguments until it ends. */
export async function mortem(args: readonly string[], options: RunOptions): Promise<Run> {
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
