/** Rows that an index page keeps: a document that cannot be read today is still there. */
import type { IndexTable } from "./index-compare.ts";
import type { IndexRow } from "./index-table.ts";

/**
 * The rows of the new table in their order, and behind the row that they stand behind now the kept ones, unchanged.
 * @param rows the new ones, in their order
 * @param isKept by the path of a document, as it is from the page's folder
 */
export function withKeptRows(
  rows: readonly IndexRow[],
  standing: IndexTable,
  isKept: (path: string) => boolean,
): string[] {
  const stay = new Set(rows.map(({ path }) => path));
  const behind = new Map<string | undefined, string[]>();
  let last: string | undefined;
  for (const { path, line } of standing.rows) {
    if (stay.has(path)) last = path;
    else if (isKept(path)) {
      const lines = behind.get(last) ?? [];
      lines.push(line);
      behind.set(last, lines);
    }
  }
  const kept = (path: string | undefined): string[] => behind.get(path) ?? [];
  return [...kept(undefined), ...rows.flatMap(({ path, line }) => [line, ...kept(path)])];
}
