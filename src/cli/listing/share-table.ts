/** Shares in a terminal: how many of how many, with what fits them drawn as a small bar. */
import { countText, intervalText, percent, type ShareRow } from "../../archive/foresight-rows.ts";
import { shareBar } from "./bars.ts";
import { figureLines } from "./figures.ts";
import type { TableFrame } from "./table.ts";

/** A row without a case has no bar. */
export function shareLines(rows: readonly ShareRow[], frame: TableFrame): string[] {
  const { style, isAscii = false } = frame;
  return figureLines(
    rows.map((row) => ({
      label: row.label,
      cells: [countText(row), percent(row.share), intervalText(row)],
      bar: row.of === 0 ? undefined : (width) => shareBar(row, width, style, isAscii),
    })),
    frame,
  );
}
