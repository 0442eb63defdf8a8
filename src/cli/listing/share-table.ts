/** Shares in a terminal: how many of how many, with what fits them drawn as a small bar. */
import { countText, intervalText, percent, type ShareRow } from "../../archive/foresight-rows.ts";
import type { Style } from "../../values/context.ts";
import { columns, hanging, printable } from "../../values/printable.ts";
import type { TableFrame } from "./table.ts";

const GAP = "  ";
const LONGEST_BAR = 20;
/** A shorter one shows nothing. */
const SHORTEST_BAR = 8;

/** A row a line; where that is too wide, the figures stand below the label. A pipe has no bars. */
export function shareLines(rows: readonly ShareRow[], { style, width }: TableFrame): string[] {
  const labels = rows.map(({ label }) => printable(label));
  const figures = alignedFigures(rows);
  const widest = Math.max(0, ...labels.map(columns));
  const beside = widest + GAP.length + columns(figures[0] ?? "");
  if (width === undefined) {
    return rows.map((_, at) => `${padded(labels[at], widest)}${GAP}${figures[at]}`.trimEnd());
  }
  const isBeside = beside + GAP.length + SHORTEST_BAR <= width;
  const left = width - GAP.length - (isBeside ? beside : GAP.length + columns(figures[0] ?? ""));
  return rows.flatMap((row, at) => {
    const bar = left < SHORTEST_BAR ? "" : GAP + barOf(row, Math.min(left, LONGEST_BAR), style);
    const figure = row.of === 0 ? (figures[at] ?? "").trimEnd() : `${figures[at]}${bar}`;
    return isBeside
      ? [`${padded(labels[at], widest)}${GAP}${figure}`]
      : [hanging("", labels[at] ?? "", width), `${GAP}${figure}`];
  });
}

function alignedFigures(rows: readonly ShareRow[]): string[] {
  const cells = rows.map((row) => [countText(row), percent(row.share), intervalText(row)]);
  const widths = [0, 1, 2].map((at) => Math.max(0, ...cells.map((row) => columns(row[at] ?? ""))));
  return cells.map((row) =>
    row.map((cell, at) => " ".repeat((widths[at] ?? 0) - columns(cell)) + cell).join(GAP),
  );
}

function padded(label = "", width: number): string {
  return label + " ".repeat(Math.max(0, width - columns(label)));
}

/** From 0 to 1: a line over all shares that fit, with a mark at the one that was found. */
function barOf({ share, low, high }: ShareRow, width: number, style: Style): string {
  if (share === null || low === null || high === null) return "";
  const [mark, from, to] = [share, low, high].map((value) => Math.round(value * (width - 1))) as [
    number,
    number,
    number,
  ];
  return (
    style.dim("·".repeat(from)) +
    "─".repeat(mark - from) +
    style.accent("●") +
    "─".repeat(to - mark) +
    style.dim("·".repeat(width - 1 - to))
  );
}
