/** Times whole processes in turn, A B A B, so that whatever else the machine does falls on both. */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

/** A program that is run, and what has to be done before each run and is not timed. */
export interface Program {
  /** Node itself where it does not say. */
  readonly command?: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Its exit code is a count, or says nothing. */
  readonly anyExit?: boolean;
  readonly onOneCore?: boolean;
  readonly before?: () => void;
}

export interface Ratio {
  /** Median of how many times as long as the other. */
  readonly median: number;
  /** The quartiles: half of the rounds lie between. */
  readonly low: number;
  readonly high: number;
  /** Of the program that was measured, milliseconds. */
  readonly milliseconds: number;
}

/**
 * Without the machine's own settings. `NODE_EXTRA_CA_CERTS` above all must be unset: reading those
 * certificates costs every start of Node so much that any ratio of starts looks better than it is.
 */
export const ENVIRONMENT: Record<string, string> = {
  PATH: process.env.PATH ?? "",
  LANG: "C.UTF-8",
  TZ: "America/Chicago",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  MORTEM_NOW: "2024-05-06T12:00:00-05:00",
};

/** Runs something once. @returns milliseconds */
export type Timed = () => number | Promise<number>;

/**
 * Runs all once to warm up what the system caches, then in turn.
 * @returns what the subject takes against each of the bases, in their order
 */
export async function compare(
  subject: Timed,
  bases: readonly Timed[],
  rounds: number,
): Promise<Ratio[]> {
  for (const timed of [...bases, subject]) await timed();
  const times: number[] = [];
  const ratios: number[][] = bases.map(() => []);
  for (let round = 0; round < rounds; round++) {
    const units: number[] = [];
    for (const base of bases) units.push(await base());
    const time = await subject();
    times.push(time);
    for (const [at, unit] of units.entries()) ratios[at]?.push(time / unit);
  }
  const milliseconds = quantile(times, 0.5);
  return ratios.map((all) => ({
    median: quantile(all, 0.5),
    low: quantile(all, 0.25),
    high: quantile(all, 0.75),
    milliseconds,
  }));
}

/** Some linters report on standard error. */
const MOST_OUTPUT = 2 ** 30;

/** Runs it to its end. @returns milliseconds */
export function timeOf(program: Program): number {
  const { cwd, before, anyExit = false } = program;
  before?.();
  const [command, args] = commandOf(program);
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, {
    cwd,
    env: ENVIRONMENT,
    stdio: ["ignore", "ignore", "pipe"],
    maxBuffer: MOST_OUTPUT,
  });
  const time = performance.now() - start;
  // 1 is findings; generated drafts have some.
  const isExpected = status === 0 || status === 1 || (anyExit && status !== null);
  if (!isExpected)
    throw new Error(`${command} ${args.slice(0, 3).join(" ")}: ${status}\n${stderr}`);
  return time;
}

/** What is started, and with which arguments. */
export function commandOf({
  command = process.execPath,
  args,
  onOneCore = false,
}: Program): [command: string, args: readonly string[]] {
  return onOneCore ? ["taskset", ["-c", "0", command, ...args]] : [command, args];
}

/** Can a program be kept on one core here? */
export function canPin(): boolean {
  return spawnSync("taskset", ["-c", "0", "true"]).status === 0;
}

/** Runs it once more. @returns the most memory that it held, KiB */
export function peakOf({ args, cwd, before }: Program): number {
  before?.();
  const { output } = spawnSync(
    process.execPath,
    ["--require", resolve("bench/peak.cjs"), ...args],
    {
      cwd,
      env: ENVIRONMENT,
      encoding: "utf8",
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    },
  );
  return Number(output[3]);
}

/** Of what lies between two values, the share of the way. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]] as [number, number];
  return below + (above - below) * (place - Math.floor(place));
}
