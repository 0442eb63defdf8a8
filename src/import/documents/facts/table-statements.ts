/** What a table states about its document: a name and its value a row, or names above one row of values. */
import { plainText } from "../../../document/inline.ts";
import type { Cell, Row, Table } from "../../../document/table.ts";
import type { Statement } from "../model.ts";

/** Longer tables tell something else. */
const MOST_ROWS = 60;

/** @param isName whether a cell names a field, for tables with several names in a row */
export function statementsOfTable(
  text: string,
  { header, rows }: Table,
  isName: (words: string) => boolean,
): Statement[] {
  const said = (cell: Cell | undefined) => (cell === undefined ? "" : plainText(text, cell.span));
  const pair = (row: Row, at: number): Statement[] => {
    const name = said(row.cells[at]).replace(/[:：]\s*$/, "");
    const value = said(row.cells[at + 1]);
    return name === "" ? [] : [{ name, value, items: undefined, from: "table", line: row.line }];
  };
  const all = [header, ...rows.slice(0, MOST_ROWS)];
  const width = header.cells.length;
  const [only, ...others] = rows;
  // `| Start | End |` above their times, which are no names.
  const areNames = header.cells.every((cell) => isName(said(cell)));
  const isAbove = width > 2 || (areNames && !isName(said(only?.cells[0])));
  if (width === 2 && !(isAbove && others.length === 0)) return all.flatMap((row) => pair(row, 0));
  if (isAbove && only !== undefined && others.length === 0) {
    return header.cells.flatMap((cell, at) => {
      const name = said(cell);
      const value = said(only.cells[at]);
      return name === "" ? [] : [{ name, value, items: undefined, from: "table", line: only.line }];
    });
  }
  // Names and values side by side, twice in a row.
  const isOfPairs = (row: Row) => [0, 2].every((at) => isName(said(row.cells[at])));
  return width === 4
    ? all.filter(isOfPairs).flatMap((row) => [...pair(row, 0), ...pair(row, 2)])
    : [];
}
