/** The process that runs the program for one test after another: started at the first, and again where one was its end. */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Run } from "./run.ts";

export interface Call {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** In milliseconds. */
export const LONGEST = 60_000;

const path = fileURLToPath(new URL("served-program.mjs", import.meta.url));

let server: ChildProcess | undefined;
let last: Promise<unknown> = Promise.resolve();

/** One run after the other, since they share the folder and the environment of the process. */
export function serve(call: Call): Promise<Run> {
  const run = last.then(() => {
    server ??= started();
    return answerOf(server, call);
  });
  last = run.catch(() => {});
  return run;
}

function started(): ChildProcess {
  const child = fork(path, [], {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    env: {},
    execArgv: [],
  });
  child.once("exit", () => {
    if (server === child) server = undefined;
  });
  // It must not keep the tests from ending.
  child.unref();
  child.channel?.unref();
  return child;
}

function answerOf(child: ChildProcess, call: Call): Promise<Run> {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (piece: Buffer) => {
      said += piece;
    };
    const settle = () => {
      clearTimeout(timer);
      child.off("message", onAnswer).off("exit", onExit);
      child.stderr?.off("data", listen);
    };
    const onAnswer = (run: unknown) => {
      settle();
      resolve(run as Run);
    };
    const onExit = (code: number | null) => {
      settle();
      reject(new Error(`mortem ${call.args.join(" ")} ended its process with ${code}:\n${said}`));
    };
    const timer = setTimeout(() => child.kill("SIGKILL"), LONGEST);
    child.on("message", onAnswer).on("exit", onExit);
    child.stderr?.on("data", listen);
    child.send(call);
  });
}
