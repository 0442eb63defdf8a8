/** The figures as Markdown tables, as they stand in docs/performance.md. */
import { cpus } from "node:os";
import type { Run } from "./archives.ts";
import type { Ratio } from "./measure.ts";
import type { Start } from "./starts.ts";

export function machine(): string {
  const processors = cpus();
  return `Node ${process.version}, ${processors.length} × ${processors[0]?.model ?? "unknown processor"}, ${process.platform}`;
}

export function startsTable(starts: readonly Start[]): string {
  return table(
    ["", "× an empty script", "half of the rounds between"],
    starts.map(({ what, ratio }) => [what, times(ratio.median), range(ratio)]),
  );
}

export function archivesTable(runs: readonly Run[]): string {
  return table(
    [
      "",
      "documents",
      "× an empty script",
      "× reading the files",
      "× `mortem list`",
      "a document",
      "peak memory",
      "memory a document",
    ],
    runs.map((run) => [
      run.command,
      run.documents.toLocaleString("en"),
      times(run.toEmpty.median),
      times(run.toReading.median),
      times(run.toScan.median),
      `${(run.toEmpty.milliseconds / run.documents).toFixed(2)} ms`,
      `${Math.round(run.peak / 1024)} MiB`,
      memory(run, runs),
    ]),
  );
}

/** What each document adds to the smallest archive's peak. */
function memory({ command, documents, peak }: Run, runs: readonly Run[]): string {
  const least = runs.find((run) => run.command === command);
  if (least === undefined || least.documents === documents) return "";
  return `${((peak - least.peak) / (documents - least.documents)).toFixed(1)} KiB`;
}

/** @param align of all columns but the first */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  align: "---:" | "---" = "---:",
): string {
  const rule = head.map((_, at) => (at === 0 ? "---" : align));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

export const times = (ratio: number): string => (ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0));
export const range = ({ low, high }: Ratio): string => `${times(low)} – ${times(high)}`;
