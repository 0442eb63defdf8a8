/** Sheets in which every cell is an idea: a wall of stickies, or a column for each role. */
import { perspectivesOf } from "../../premortem/roles.ts";
import type { CsvRow } from "../../values/csv.ts";
import { isName } from "./clean.ts";
import type { Found } from "./model.ts";

export interface Grid {
  /** The columns that hold ideas, counted from 0: two at least. */
  readonly ideas: readonly number[];
  /** The names that stand above the columns; undefined where the first row is ideas too. */
  readonly names: readonly string[] | undefined;
}

/**
 * Undefined where fewer than two columns hold sentences.
 * @param isRuled a rule stands below the first row, which is thus names
 */
export function readGrid(rows: readonly CsvRow[], isRuled: boolean): Grid | undefined {
  const below = ideaColumns(rows.slice(1));
  const names = (rows[0]?.cells ?? []).map((cell) => cell.trim());
  const above = below.map((at) => names[at] ?? "");
  // Tables with a rule are mostly about one thing a row, and what is done about it.
  const isNamed = isRuled ? perspectivesOf(above).length > 0 : areNames(above);
  if (below.length > 1 && isNamed) return { ideas: below, names };
  const ideas = ideaColumns(rows);
  return ideas.length > 1 && !isRuled ? { ideas, names: undefined } : undefined;
}

/** Ideas in their order from left to right; who they came from is the name of their column. */
export function cellsIn({ cells, line }: CsvRow, { ideas, names }: Grid): Found[] {
  const found = ideas.flatMap((at): Found[] => {
    const text = (cells[at] ?? "").trim();
    if (text === "" || /^:?-+:?$/.test(text)) return [];
    return [{ kind: "idea", text, who: roleOf(names?.[at] ?? ""), line }];
  });
  if (found.length > 0) return found;
  const isRule = cells.every((cell) => /^[\s:-]*$/.test(cell));
  return [{ kind: "skipped", why: isRule ? "only divides" : "no text in it", line }];
}

/** `Column 2` is nobody. */
function roleOf(name: string): string | undefined {
  return isName(name) && !/\d/.test(name) ? name : undefined;
}

/** Each of them is looked at in every row. */
const MOST_COLUMNS = 200;

/** Each with sentences for the most part, and not the same few again and again, as a state is. */
function ideaColumns(rows: readonly CsvRow[]): number[] {
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const width = Math.min(widest, MOST_COLUMNS);
  const columns: number[] = [];
  for (let at = 0; at < width; at++) {
    const texts = rows.map(({ cells }) => (cells[at] ?? "").trim()).filter((text) => text !== "");
    const telling = texts.filter(tells).length;
    const isVaried = new Set(texts).size * 2 > texts.length;
    if (telling > 0 && telling * 2 >= texts.length && isVaried) columns.push(at);
  }
  return columns;
}

/** Is it like a sentence? Words, not all of which begin with a capital as those of names do; or a script without them. */
export function tells(cell: string): boolean {
  const text = cell.trim();
  if (/\p{Lo}{4}/u.test(text)) return true;
  return /\s["'“‘(]?\p{Ll}/u.test(text);
}

const MOST_WORDS = 3;

/** Short, each another, and not like ideas for the most part. */
function areNames(cells: readonly string[]): boolean {
  const named = cells.filter((cell) => cell !== "");
  const isShort = (cell: string) => isName(cell) && cell.split(/\s+/).length <= MOST_WORDS;
  const telling = named.filter(tells).length;
  return (
    named.length > 1 &&
    named.every(isShort) &&
    telling * 2 <= named.length &&
    new Set(named).size === named.length
  );
}
