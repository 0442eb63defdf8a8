/** Tables of labels: a head, then a row a line. They have no quoting: a tab always ends a cell. */

/**
 * @param text of the file; @param name of it, for errors; @param columns as its head must have them
 * @returns each row by column
 * @throws Error with the line, where a row is not of this form
 */
export function readTable<Column extends string>(
  text: string,
  name: string,
  columns: readonly Column[],
): Record<Column, string>[] {
  const [head, ...rows] = text.trimEnd().split("\n");
  if (head !== columns.join("\t")) throw new Error(`${name}:1: wants ${columns.join(", ")}`);
  return rows.map((row, index) => {
    const cells = row.split("\t");
    if (cells.length !== columns.length || cells.some((cell) => cell.trim() === "")) {
      throw new Error(`${name}:${index + 2}: wants ${columns.length} cells, none of them empty`);
    }
    return Object.fromEntries(columns.map((column, at) => [column, cells[at]])) as Record<
      Column,
      string
    >;
  });
}

/** `work`: to build on; `held`: not to be looked at until it is measured. */
export type Half = "work" | "held";

/** @throws Error for any other word */
export function toHalf(text: string): Half {
  if (text !== "work" && text !== "held") throw new Error(`a half is work or held, not ${text}`);
  return text;
}
