/** Runs another program: without a shell, with nothing to ask and nothing to show. Only this module starts one for its answer. */
import type { Result } from "tinyexec";

export interface Run {
  /** Undefined where it could not be started, or was stopped. */
  readonly code: number | undefined;
  /** Of standard output. */
  readonly bytes: Buffer;
  /** Of standard error; why it could not be started. */
  readonly complaint: string;
}

/** The complaint of a run that was stopped since its time was over. */
export const LATE = "it has not answered in time";

export interface RunOptions {
  readonly cwd: string;
  readonly timeoutMilliseconds: number;
  readonly env: NodeJS.ProcessEnv;
  /** What it reads; by default nothing. */
  readonly input?: string | undefined;
  /** It is stopped once it has written so much; what it wrote until then is in `bytes`. */
  readonly mostBytes?: number | undefined;
}

export async function runProgram(
  program: string,
  args: readonly string[],
  { cwd, timeoutMilliseconds, env, input, mostBytes }: RunOptions,
): Promise<Run> {
  const { x } = await import("tinyexec");
  const running = x(program, [...args], {
    // Else a program of this name in the repository's own node_modules/.bin would run.
    nodePath: false,
    nodeOptions: {
      cwd,
      stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
      env,
    },
  });
  // Each byte as a character, since a character may be cut in two between two pieces.
  running.process?.stdout?.setEncoding("latin1");
  if (mostBytes !== undefined) stopBehind(running, mostBytes);
  // It may be gone before it has read all of it.
  running.process?.stdin?.on("error", () => {}).end(input);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error(LATE)), timeoutMilliseconds);
  });
  try {
    const { exitCode, stdout, stderr } = await Promise.race([running, late]);
    return { code: exitCode, bytes: Buffer.from(stdout, "latin1"), complaint: stderr.trim() };
  } catch (error) {
    // What it has started itself may hold its streams open when it is gone.
    running.process?.kill("SIGKILL");
    for (const stream of [running.process?.stdout, running.process?.stderr]) stream?.destroy();
    const complaint = error instanceof Error ? error.message : String(error);
    return { code: undefined, bytes: Buffer.alloc(0), complaint };
  } finally {
    clearTimeout(timer);
  }
}

function stopBehind(running: Result, mostBytes: number): void {
  let size = 0;
  running.process?.stdout?.on("data", (piece: string) => {
    size += piece.length;
    if (size > mostBytes) running.kill();
  });
}
