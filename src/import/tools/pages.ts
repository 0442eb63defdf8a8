/** Lists that an API gives page by page: whether the last page that is there says that there is another. */
import type { Json, JsonReading } from "./json-text.ts";
import { textAt, valueAt } from "./json-values.ts";
import type { ToolLeftOut } from "./model.ts";

/** For pages that are counted (`offset`, `limit`, `more`): the next one may be in the file. */
export function saysMore({ values }: JsonReading, list: string): boolean {
  const pages = pagesOf(values, list);
  const starts = new Set(pages.map((page) => numberAt(page, "offset")));
  return pages.some(
    (page) =>
      valueAt(page, "more") === true &&
      !starts.has(numberAt(page, "offset") + numberAt(page, "limit")),
  );
}

/** For pages that name the last of them (`pagination_meta.after`): that of the last page is not there. */
export function saysAfter({ values }: JsonReading, list: string): boolean {
  const pages = pagesOf(values, list);
  return (
    pages.length > 0 &&
    pages.every((page) => textAt(page, "pagination_meta", "after") !== undefined)
  );
}

/** @param what in the plural */
export function pageLeftOut(path: string, what: string): ToolLeftOut {
  const why = `more ${what}, on pages that are not in this file: save the next page too, and import both`;
  return { path, why };
}

const pagesOf = (values: readonly Json[], list: string): Json[] =>
  values.filter((value) => Array.isArray(valueAt(value, list)));

const numberAt = (page: Json, key: string): number => Number(textAt(page, key) ?? 0);
