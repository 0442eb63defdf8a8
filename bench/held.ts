/** The most memory that a program holds, together with whatever it starts: the kernel's own count, read until the program ends. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { commandOf, ENVIRONMENT, type Program } from "./measure.ts";

/** Peaks last longer, since what is freed goes back to the system late. */
const MILLISECONDS_BETWEEN = 2;

/** @returns KiB; `undefined` where the system does not tell, as all but Linux */
export async function mostHeldBy(program: Program): Promise<number | undefined> {
  const [command, args] = commandOf(program);
  const { cwd } = program;
  const child = spawn(command, args, { cwd, env: ENVIRONMENT, stdio: "ignore" });
  const { pid } = child;
  if (pid === undefined) return undefined;
  let most = 0;
  const timer = setInterval(() => {
    const held = treeOf(pid).map(peakOfProcess);
    most = Math.max(
      most,
      held.reduce((sum, one) => sum + one, 0),
    );
  }, MILLISECONDS_BETWEEN);
  await new Promise((resolve, reject) => child.on("exit", resolve).on("error", reject));
  clearInterval(timer);
  return most === 0 ? undefined : most;
}

/** The process and all that it has started, as long as they live. */
function treeOf(pid: number): number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).split(" ").filter(Boolean).map(Number);
  return [pid, ...children.flatMap(treeOf)];
}

/** What one process has held at most, KiB. */
function peakOfProcess(pid: number): number {
  return Number(/^VmHWM:\s*(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
}

/** A process may end between two looks. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
