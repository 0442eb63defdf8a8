/** The figures of `mortem stats` as a person reads them: with small charts in a terminal, as plain tables in a pipe. */
import { fewNote } from "../../archive/foresight-rows.ts";
import { headline, pairFacts } from "../../archive/stats-rows.ts";
import type { Repeats, StatsResult } from "../../archive/stats-schema.ts";
import { cellsOf, type StatsPart, type StatsTable } from "../../archive/stats-table.ts";
import { hanging, printable } from "../../values/printable.ts";
import { amountBar } from "../listing/bars.ts";
import { figureLines } from "../listing/figures.ts";
import { shareLines } from "../listing/share-table.ts";
import type { TableFrame } from "../listing/table.ts";

export function reportText(
  stats: StatsResult,
  parts: readonly StatsPart[],
  frame: TableFrame,
): string {
  const blocks = parts.map((part) => linesOf(part, frame));
  return [[wrapped(headline(stats), frame)], ...blocks]
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

function linesOf(part: StatsPart, frame: TableFrame): string[] {
  const { style } = frame;
  switch (part.kind) {
    case "words":
      return [wrapped(style.strong(part.heading), frame), wrapped(part.text, frame)];
    case "pairs":
      return pairLines(part.pairs, part.more, frame);
    default: {
      const note = part.kind === "shares" ? fewNote(part) : undefined;
      return [
        wrapped(style.strong(part.heading), frame),
        ...(part.explained === "" ? [] : [wrapped(style.dim(part.explained), frame)]),
        ...tableLines(part, frame),
        ...(note === undefined ? [] : [wrapped(style.dim(note), frame)]),
      ];
    }
  }
}

function tableLines(table: StatsTable, frame: TableFrame): string[] {
  if (table.kind === "shares") return shareLines(table.rows, frame);
  const { headings, cells } = cellsOf(table);
  if (table.kind !== "counts") {
    const rows = table.rows.map(({ label }, at) => ({ label, cells: cells[at] ?? [] }));
    return figureLines(rows, frame, headings);
  }
  const most = table.rows.reduce((largest, { count }) => Math.max(largest, count), 0);
  const { style, isAscii = false } = frame;
  return figureLines(
    table.rows.map(({ label, count }) => ({
      label,
      cells: [String(count)],
      bar: (width) => style.accent(amountBar(count, most, width, isAscii)),
    })),
    frame,
  );
}

/** The later above the earlier, since that is what somebody remembers. */
function pairLines(pairs: Repeats["pairs"], more: number, frame: TableFrame): string[] {
  const { style, width } = frame;
  const lines = pairs.flatMap((pair) => {
    const { day, title, before } = pair;
    return [
      hanging(`${style.dim(day)}  `, style.strong(printable(title)), width),
      hanging("  ", printable(`as on ${before.day}, ${before.title}`), width),
      hanging("  ", style.dim(printable(pairFacts(pair))), width),
    ];
  });
  return more === 0 ? lines : [...lines, style.dim(`and ${more} more`)];
}

function wrapped(text: string, { width }: TableFrame): string {
  return hanging("", text, width);
}
