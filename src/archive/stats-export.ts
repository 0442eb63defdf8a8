/** The figures of `mortem stats` for other programs: comma-separated values for a sheet, Markdown for an issue or a page. */
import type { Duration } from "../document/facts.ts";
import { printCsv } from "../values/csv.ts";
import { fewNote } from "./foresight-rows.ts";
import { quietText } from "./markdown-text.ts";
import { headline, pairFacts } from "./stats-rows.ts";
import type { Repeats, StatsResult } from "./stats-schema.ts";
import { cellsOf, type StatsPart, type StatsTable } from "./stats-table.ts";

type Cell = string | number;

/** One table for all parts. Lengths of time are in seconds. */
export function statsCsv(stats: StatsResult, parts: readonly StatsPart[]): string {
  return printCsv([
    ["part", "group", "count", "of", "share", "low", "high", "median", "p90"],
    csvRow("incidents", "all", [stats.incidents]),
    csvRow("incidents", "not resolved yet", [stats.open, stats.incidents]),
    ...parts.flatMap((part) => ("rows" in part ? csvRows(part) : [])),
  ]);
}

function csvRows(table: StatsTable): Cell[][] {
  const { kind, part } = table;
  if (kind === "counts") return table.rows.map(({ label, count }) => csvRow(part, label, [count]));
  if (kind === "times") {
    return table.rows.map(({ label, known, of, median, p90 }) =>
      csvRow(part, label, [known, of, "", "", "", secondsOf(median), secondsOf(p90)]),
    );
  }
  if (kind === "ages") {
    return table.rows.map(({ label, count, medianAge }) =>
      csvRow(part, label, [count, "", "", "", "", medianAge === null ? "" : medianAge * DAY]),
    );
  }
  return table.rows.map(({ label, count, of, share, low, high }) =>
    csvRow(part, label, [count, of, ...[share, low, high].map(fraction)]),
  );
}

const DAY = 86_400;

/** As wide as the head. */
function csvRow(part: string, label: string, figures: readonly Cell[]): Cell[] {
  return [part, label, ...Array.from({ length: 7 }, (_, at) => figures[at] ?? "")];
}

const fraction = (value: number | null): Cell => (value === null ? "" : Number(value.toFixed(4)));
const secondsOf = (duration: Duration | null): Cell =>
  duration === null ? "" : Math.round(duration.seconds);

/** No name in it calls anybody, and no number links anywhere. */
export function statsMarkdown(stats: StatsResult, parts: readonly StatsPart[]): string {
  const blocks = parts.flatMap(blocksOf);
  return `${["# What the archive teaches", headline(stats), ...blocks].join("\n\n")}\n`;
}

function blocksOf(part: StatsPart): string[] {
  if (part.kind === "words") return [`## ${part.heading}`, part.text];
  if (part.kind === "pairs") return pairBlocks(part.pairs, part.more);
  const { headings, cells } = cellsOf(part);
  const rows = part.rows.map(
    ({ label }, at) =>
      `| ${[quietText(label).replaceAll("|", "\\|"), ...(cells[at] ?? [])].join(" | ")} |`,
  );
  const head = `| ${[part.of, ...headings].join(" | ")} |`;
  const rule = `| ${["---", ...headings.map(() => "---:")].join(" | ")} |`;
  const note = part.kind === "shares" ? fewNote(part) : undefined;
  return [
    `## ${part.heading}`,
    ...(part.explained === "" ? [] : [part.explained]),
    [head, rule, ...rows].join("\n"),
    ...(note === undefined ? [] : [note]),
  ];
}

function pairBlocks(pairs: Repeats["pairs"], more: number): string[] {
  const items = pairs.map((pair) => {
    const { day, title, before } = pair;
    const was = `as on ${before.day}, ${before.title} (${pairFacts(pair)})`;
    return `- ${quietText(`${day} ${title}`)} — ${quietText(was)}`;
  });
  return [items.join("\n"), ...(more === 0 ? [] : [`And ${more} more.`])];
}
