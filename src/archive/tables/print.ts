/** Rows as text: comma-separated values, or a JSON object a line. */
import { printCsv } from "../../values/csv.ts";
import { printJsonLine } from "../../values/json.ts";
import type { Cell, Table } from "./table.ts";

export const TABLE_FORMATS = ["csv", "jsonl"] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** What a table begins with. */
export function headText({ columns }: Table, format: TableFormat): string {
  return format === "csv" ? csv([columns.map(({ name }) => name)]) : "";
}

/** Rows of a table; one behind the other, these texts are the table. */
export function rowsText(
  { columns }: Table,
  rows: readonly (readonly Cell[])[],
  format: TableFormat,
): string {
  if (format === "csv") return csv(rows);
  const names = columns.map(({ name }) => name);
  return rows
    .map((row) => printJsonLine(Object.fromEntries(names.map((name, at) => [name, row[at]]))))
    .join("");
}

/** RFC 4180 ends a row with CRLF. */
function csv(rows: readonly (readonly Cell[])[]): string {
  return printCsv(rows, "\r\n");
}
