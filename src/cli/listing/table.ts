/** Tables for a terminal: as many columns as fit, one of which takes what is left. */
import type { Context, Style } from "../../values/context.ts";
import { columns as columnsOf, printable, truncate } from "../../values/printable.ts";
import { withoutWorkflowCommands } from "../../values/workflow-command.ts";

export interface TableColumn<Row> {
  readonly heading: string;
  /** As it comes from a document. */
  text(row: Row): string;
  /** Styles the text, padded as it is. */
  look?(text: string, row: Row, style: Style): string;
  readonly alignRight?: boolean;
  /** In a narrow terminal the highest goes first; the column without one stays, and is cut to fit. */
  readonly expendable?: number;
}

export interface TableFrame {
  readonly style: Style;
  /** Undefined in a pipe: nothing is left out and nothing is cut. */
  readonly width: number | undefined;
  /** Charts are drawn with ASCII alone. */
  readonly isAscii?: boolean;
}

export function frameOf({ outStyle, outIsTerminal, outIsAscii, width }: Context): TableFrame {
  return { style: outStyle, width: outIsTerminal ? width : undefined, isAscii: outIsAscii };
}

const GAP = "  ";
/** Columns that the column which stays should have, before others go. */
const COMFORTABLE = 28;
const MOST_ALIGNED = 100;

interface Measured<Row> {
  readonly column: TableColumn<Row>;
  readonly cells: readonly string[];
  readonly width: number;
}

/**
 * Lines with a heading above them; empty where there are no rows. Columns that say nothing are left out.
 * @param below what stands uncut on lines of its own below a row
 */
export function printTable<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  { style, width }: TableFrame,
  below?: (row: Row) => string | readonly string[],
): string {
  if (rows.length === 0) return "";
  const measured = columns
    .map((column) => measure(column, rows))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  const isCut = width !== undefined;
  const fitting = isCut ? narrowed(measured, width) : measured.map(aligned);
  const heading = line(fitting.map((one) => pad(one.column.heading, one, isCut)));
  const body = rows.flatMap((row, index) => {
    const cells = fitting.map((one) => {
      const text = pad(one.cells[index] ?? "", one, isCut);
      return one.column.look?.(text, row, style) ?? text;
    });
    const under = [below?.(row) ?? []].flat();
    return [line(cells), ...under.map((text) => style.dim(`${GAP}${shown(text)}`))];
  });
  return [style.dim(heading), ...body].map((text) => `${text}\n`).join("");
}

function measure<Row>(column: TableColumn<Row>, rows: readonly Row[]): Measured<Row> {
  const cells = rows.map((row) => shown(column.text(row)).trim());
  const widest = (most: number, cell: string) => Math.max(most, columnsOf(cell));
  return { column, cells, width: cells.reduce(widest, columnsOf(column.heading)) };
}

/** A workflow may run the command, as ours does each night. */
function shown(text: string): string {
  return withoutWorkflowCommands(printable(text));
}

/** In a pipe a longer cell stands out of its column: one monster must not widen every row. */
function aligned<Row>(one: Measured<Row>): Measured<Row> {
  return { ...one, width: Math.min(one.width, MOST_ALIGNED) };
}

function narrowed<Row>(all: readonly Measured<Row>[], width: number): Measured<Row>[] {
  let kept = [...all];
  for (;;) {
    const rest = kept.filter(({ column }) => column.expendable !== undefined);
    const left = width - rest.reduce((sum, one) => sum + one.width + GAP.length, 0);
    const wanted = Math.max(
      0,
      ...kept.filter((one) => !rest.includes(one)).map((one) => one.width),
    );
    if (rest.length === 0 || left >= Math.min(wanted, COMFORTABLE)) {
      return kept.map((one) =>
        rest.includes(one) ? one : { ...one, width: Math.min(one.width, Math.max(left, 1)) },
      );
    }
    const first = rest.reduce((a, b) =>
      (b.column.expendable ?? 0) > (a.column.expendable ?? 0) ? b : a,
    );
    kept = kept.filter((one) => one !== first);
  }
}

function pad<Row>(text: string, { column, width }: Measured<Row>, isCut: boolean): string {
  const cut = isCut ? truncate(text, width) : text;
  const blanks = " ".repeat(Math.max(0, width - columnsOf(cut)));
  return column.alignRight ? blanks + cut : cut + blanks;
}

/** Without blanks at its end; styles end before them. */
function line(cells: readonly string[]): string {
  return cells.join(GAP).trimEnd();
}
