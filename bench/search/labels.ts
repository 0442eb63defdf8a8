/** The labelled queries and relatives of this folder, read row by row. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Half, readTable, toHalf } from "../table.ts";

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
  readTable(read("queries.tsv"), "queries.tsv", [
    "id",
    "query",
    "language",
    "kind",
    "relevant",
    "half",
  ]).map((row) => ({
    id: row.id,
    query: row.query,
    language: row.language,
    kind: row.kind,
    relevant: row.relevant.split(","),
    half: toHalf(row.half),
  }));

/** @throws Error with the line, where a row is not of this form */
export const readRelatives = (): LabelledRelatives[] =>
  readTable(read("relatives.tsv"), "relatives.tsv", ["file", "relatives", "why", "half"]).map(
    (row) => ({
      file: row.file,
      relatives: row.relatives.split(","),
      why: row.why,
      half: toHalf(row.half),
    }),
  );

const read = (name: string): string => readFileSync(resolve("bench/search", name), "utf8");
