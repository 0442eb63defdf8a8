/** What an archive costs, the larger the more: against an empty script, reading its files, and the program's own way through all of them. */
import { join, resolve } from "node:path";
import type { Archive } from "./archive.ts";
import { FOLDER, generatedDocument } from "./document.ts";
import { compare, type Program, peakOf, type Ratio, timeOf } from "./measure.ts";

export interface Run {
  readonly command: string;
  readonly documents: number;
  readonly toEmpty: Ratio;
  readonly toReading: Ratio;
  /** Against the linear scan: no query may take longer. */
  readonly toScan: Ratio;
  /** The most memory that it held, KiB. */
  readonly peak: number;
}

/** Reads and parses every document, one after the other, and shows a line of each. */
const SCAN = ["list"];

/** @param tables a folder to write into */
const commandsOn = (tables: string): readonly (readonly [command: string, args: string[]])[] => [
  ["`mortem lint`", ["lint"]],
  ["`mortem list`", SCAN],
  ["`mortem index`", ["index"]],
  ["`mortem search` of two words", ["search", "connection", "pool"]],
  ["`mortem search` of a mistyped word", ["search", "conection"]],
  ["`mortem search` by a filter", ["search", "service:billing"]],
  ["`mortem similar`", ["similar", generatedDocument(1).path]],
  ["`mortem actions`", ["actions"]],
  ["`mortem stats`", ["stats"]],
  ["`mortem digest`", ["digest"]],
  ["`mortem export`", ["export", "--output", tables]],
];

/** @param mortem the built program */
export async function measureArchive(
  mortem: string,
  { root, documents }: Archive,
  rounds: number,
): Promise<Run[]> {
  const ours = (args: readonly string[]): Program => ({ args: [mortem, ...args], cwd: root });
  const empty = { args: [resolve("bench/empty.cjs")], cwd: root };
  const reading = { args: [resolve("bench/read.cjs"), join(root, FOLDER)], cwd: root };
  const bases = [empty, reading, ours(SCAN)].map((program) => () => timeOf(program));
  const runs: Run[] = [];
  for (const [command, args] of commandsOn(join(root, "..", `tables-of-${documents}`))) {
    const program = ours(args);
    const [toEmpty, toReading, toScan] = await compare(() => timeOf(program), bases, rounds);
    if (toEmpty === undefined || toReading === undefined || toScan === undefined) continue;
    runs.push({ command, documents, toEmpty, toReading, toScan, peak: peakOf(program) });
  }
  return runs;
}
