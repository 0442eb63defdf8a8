/** Tables of other markups as GitHub's form has them: a header, a delimiter row, rows of as many cells. */

/** A text in a cell stays in its cell. */
export function cellOf(text: string): string {
  return text.replace(/\s+/g, " ").trim().replace(/\\?\|/g, "\\|");
}

export function rowOf(cells: readonly string[], width: number): string {
  const all = [...cells, ...Array<string>(Math.max(0, width - cells.length)).fill("")];
  return `| ${all.join(" | ")} |`;
}

export function delimiterOf(width: number): string {
  return `|${" --- |".repeat(width)}`;
}

/** Every table has a header; of one that names its values at the left it is empty. */
export function headOf(header: readonly string[] | undefined, width: number): readonly string[] {
  return [rowOf(header ?? [], width), delimiterOf(width)];
}

/** No more cells are written into a row that has fewer: a table of one long row is no table. */
export const MOST_CELLS = 60;
/** A table with more rows stays as it is. */
export const MOST_ROWS = 5000;
