/** The labelled queries and relatives of this folder, read row by row. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** `work`: to build on; `held`: not to be looked at until search is measured. */
export type Half = "work" | "held";

export interface LabelledQuery {
  readonly id: string;
  readonly query: string;
  readonly language: string;
  readonly kind: string;
  /** Paths within the collection, every one of them a right answer. */
  readonly relevant: readonly string[];
  readonly half: Half;
}

export interface LabelledRelatives {
  /** Path within the collection. */
  readonly file: string;
  readonly relatives: readonly string[];
  readonly why: string;
  readonly half: Half;
}

/** @throws Error with the line, where a row is not of this form */
export const readQueries = (): LabelledQuery[] =>
  readTable("queries.tsv", ["id", "query", "language", "kind", "relevant", "half"]).map((row) => ({
    id: row.id,
    query: row.query,
    language: row.language,
    kind: row.kind,
    relevant: row.relevant.split(","),
    half: toHalf(row.half),
  }));

/** @throws Error with the line, where a row is not of this form */
export const readRelatives = (): LabelledRelatives[] =>
  readTable("relatives.tsv", ["file", "relatives", "why", "half"]).map((row) => ({
    file: row.file,
    relatives: row.relatives.split(","),
    why: row.why,
    half: toHalf(row.half),
  }));

/** The tables have no quoting: a tab always ends a cell. */
function readTable<Column extends string>(
  name: string,
  columns: readonly Column[],
): Record<Column, string>[] {
  const text = readFileSync(resolve("bench/search", name), "utf8");
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

function toHalf(text: string): Half {
  if (text !== "work" && text !== "held") throw new Error(`a half is work or held, not ${text}`);
  return text;
}
