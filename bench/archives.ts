/** What an archive costs, the larger the more: against an empty script, and against reading its files. */
import { join, resolve } from "node:path";
import type { Archive } from "./archive.ts";
import { FOLDER } from "./document.ts";
import { compare, peakOf, type Ratio, timeOf } from "./measure.ts";

export interface Run {
  readonly command: string;
  readonly documents: number;
  readonly toEmpty: Ratio;
  readonly toReading: Ratio;
  /** The most memory that it held, KiB. */
  readonly peak: number;
}

const COMMANDS = ["lint", "list", "index", "actions", "stats"];

/** @param mortem the built program */
export async function measureArchive(
  mortem: string,
  { root, documents }: Archive,
  rounds: number,
): Promise<Run[]> {
  const empty = { args: [resolve("bench/empty.cjs")], cwd: root };
  const reading = { args: [resolve("bench/read.cjs"), join(root, FOLDER)], cwd: root };
  const runs: Run[] = [];
  for (const command of COMMANDS) {
    const program = { args: [mortem, command], cwd: root };
    const [toEmpty, toReading] = await compare(
      () => timeOf(program),
      [() => timeOf(empty), () => timeOf(reading)],
      rounds,
    );
    if (toEmpty && toReading) {
      runs.push({ command, documents, toEmpty, toReading, peak: peakOf(program) });
    }
  }
  return runs;
}
