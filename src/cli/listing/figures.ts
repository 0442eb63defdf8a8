/** Rows of figures in a terminal, each with a label and perhaps a small chart: what fits stands on one line. */
import { columns, hanging, printable } from "../../values/printable.ts";
import type { TableFrame } from "./table.ts";

export interface FigureRow {
  /** As it comes from a document. */
  readonly label: string;
  /** As many in each row. */
  readonly cells: readonly string[];
  /** Draws so many columns; absent where there is nothing to draw. */
  readonly bar?: ((width: number) => string) | undefined;
}

const GAP = "  ";
const LONGEST_BAR = 20;
/** A shorter one shows nothing. */
const SHORTEST_BAR = 8;
/** A longer label must not push the figures of all others away. */
const LONGEST_LABEL = 40;

/**
 * A row a line; where that is too wide, the figures stand below the label. A pipe has no bars, and always a row a line.
 * @param headings of the figures; without them, they speak for themselves
 */
export function figureLines(
  rows: readonly FigureRow[],
  { style, width }: TableFrame,
  headings: readonly string[] = [],
): string[] {
  const labels = rows.map(({ label }) => printable(label));
  const figures = aligned([...(headings.length > 0 ? [headings] : []), ...rows.map(cellsOf)]);
  const head = headings.length > 0 ? figures.shift() : undefined;
  const figuresWidth = columns(figures[0] ?? "");
  const widest = Math.min(widestOf(labels), LONGEST_LABEL);
  const beside = widest + GAP.length + figuresWidth;
  const hasBars = rows.some(({ bar }) => bar !== undefined);
  const room = hasBars ? GAP.length + SHORTEST_BAR : 0;
  const isBeside = width === undefined || beside + room <= width;
  const left = (width ?? 0) - GAP.length - (isBeside ? beside : GAP.length + figuresWidth);
  const indent = isBeside ? " ".repeat(widest + GAP.length) : GAP;
  const lines = rows.flatMap(({ bar }, at) => {
    const label = labels[at] ?? "";
    const drawn = left < SHORTEST_BAR ? undefined : bar?.(Math.min(left, LONGEST_BAR));
    const figure = `${figures[at]}${drawn ? GAP + drawn : ""}`.trimEnd();
    if (width === undefined || (isBeside && columns(label) <= widest))
      return [`${padded(label, widest)}${GAP}${figure}`];
    return [hanging("", label, width), `${indent}${figure}`];
  });
  return head === undefined ? lines : [style.dim(`${indent}${head}`), ...lines];
}

const cellsOf = ({ cells }: FigureRow): readonly string[] => cells;

function aligned(all: readonly (readonly string[])[]): string[] {
  const widths = (all[0] ?? []).map((_, at) => widestOf(all.map((cells) => cells[at] ?? "")));
  return all.map((cells) =>
    cells.map((cell, at) => " ".repeat((widths[at] ?? 0) - columns(cell)) + cell).join(GAP),
  );
}

/** There may be more of them than a function takes arguments. */
function widestOf(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, columns(text)), 0);
}

function padded(label: string, width: number): string {
  return label + " ".repeat(Math.max(0, width - columns(label)));
}
