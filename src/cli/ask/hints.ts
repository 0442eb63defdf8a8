/** What stands dim beside the rows of a list: all of it, in one column where that fits, or nothing. */
import { columns } from "../../values/printable.ts";

export interface Hinted {
  readonly label: string;
  /** Empty for none. */
  readonly hint: string;
}

const GAP = 2;
/** Labels without a hint push the others no further than that. */
const NEAR = 30;

/**
 * The column in which the hints of all rows begin, from 0 where the labels do; undefined where they do not fit below
 * each other, and each stands right behind its label.
 * @param width from where the labels begin
 */
export function hintColumn(rows: readonly Hinted[], width: number): number | undefined {
  const fitting = rows.filter((row) => isBeside(row, columns(row.label) + GAP, width));
  const label = widest(fitting.map((row) => row.label));
  const hint = widest(fitting.map((row) => row.hint));
  const all = Math.min(NEAR, widest(rows.map((row) => row.label)));
  const places = [Math.max(all, label) + GAP, label + GAP];
  return places.find((place) => place + hint <= width);
}

/** Blanks and the hint, as they stand behind the label; undefined where not all of it fits, or there is none. */
export function besideLabel(
  row: Hinted,
  column: number | undefined,
  width: number,
): { readonly gap: string; readonly hint: string } | undefined {
  const label = columns(row.label);
  const place = Math.max(column ?? 0, label + GAP);
  if (!isBeside(row, place, width)) return undefined;
  return { gap: " ".repeat(place - label), hint: row.hint };
}

function isBeside({ hint }: Hinted, place: number, width: number): boolean {
  return hint !== "" && place + columns(hint) <= width;
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, columns(text)), 0);
}
