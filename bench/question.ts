/** Times a program in a pseudo-terminal until a text stands there. */
import { spawn } from "@lydell/node-pty";
import { ENVIRONMENT, type Program } from "./measure.ts";

const LONGEST_MILLISECONDS = 10_000;

/** @returns milliseconds from the start of the process; it is killed then */
export function timeUntil(wanted: string, { args, cwd }: Program): Promise<number> {
  const start = performance.now();
  const terminal = spawn(process.execPath, [...args], {
    name: "xterm-256color",
    cols: 80,
    rows: 24,
    cwd,
    env: ENVIRONMENT,
  });
  let shown = "";
  let time: number | undefined;
  terminal.onData((data) => {
    shown += data;
    if (time !== undefined || !shown.includes(wanted)) return;
    time = performance.now() - start;
    terminal.kill("SIGKILL");
  });
  const overdue = setTimeout(() => terminal.kill("SIGKILL"), LONGEST_MILLISECONDS);
  return new Promise((resolve, reject) => {
    terminal.onExit(() => {
      clearTimeout(overdue);
      if (time !== undefined) resolve(time);
      else reject(new Error(`${args.join(" ")} never showed "${wanted}", but:\n${shown}`));
    });
  });
}
