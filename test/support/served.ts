/** Runs the built program in a process that has run it before: to start Node takes twenty times as long as most commands do. */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Run } from "./run.ts";

interface Request {
  readonly args: readonly string[];
  readonly cwd: string;
  /** All of it. */
  readonly env: Record<string, string>;
}

const server = fileURLToPath(new URL("./program-server.cjs", import.meta.url));

let child: ChildProcess | undefined;
let isBusy = false;

/** Whether it could run something now: it does one thing at a time. */
export const isFree = (): boolean => !isBusy;

/** Runs the program with these arguments; nothing comes in through standard input. */
export async function serve(request: Request): Promise<Run> {
  isBusy = true;
  child ??= start();
  const run = await answerOf(child, request);
  if (hasEnded(child)) child = undefined;
  isBusy = false;
  return run;
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => (exitCode ?? signalCode) !== null;

function start(): ChildProcess {
  const env = { PATH: process.env.PATH ?? "" };
  const started = fork(server, {
    env,
    execArgv: [],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  // It ends with the tests, which do not wait for it.
  started.unref();
  started.channel?.unref();
  return started;
}

/** A program that dies amid a request has said on the standard error of the tests why. */
function answerOf(from: ChildProcess, request: Request): Promise<Run> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => from.kill("SIGKILL"), 60_000);
    const settle = (run: Run) => {
      clearTimeout(timer);
      from.off("message", settle).off("exit", onExit);
      resolve(run);
    };
    const onExit = (code: number | null) => settle({ code, stdout: "", stderr: "" });
    from.once("message", settle).once("exit", onExit);
    from.send(request, (error) => {
      // Of one that died meanwhile we hear otherwise.
      if (error !== null && hasEnded(from)) reject(new Error("mortem died after it had answered"));
    });
  });
}
