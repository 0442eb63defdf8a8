/** What a table of the export is: columns with their meaning, and how its rows follow from a document. */
import type { Document } from "../../document/document.ts";
import type { Ballot } from "../../premortem/ballot.ts";
import { printable } from "../../values/printable.ts";

/** Null where nothing is known; never an empty text, which no CSV could tell from it. */
export type Cell = string | number | boolean | null;

export interface Column {
  readonly name: string;
  /** As a Data Package has them. A `date` is `YYYY-MM-DD`, a `datetime` ISO 8601 with its offset. */
  readonly type: "string" | "integer" | "number" | "boolean" | "date" | "datetime";
  /** A sentence without its full stop. */
  readonly meaning: string;
  /** Never null. */
  readonly required?: true;
  /** All that it can hold. */
  readonly values?: readonly string[];
  /** The table that it leads into: with the document, to the position there. Alone in `document`, to an id. */
  readonly refersTo?: string;
}

export interface Table {
  readonly name: string;
  /** What a row is, as a sentence. */
  readonly meaning: string;
  /** The columns that no two rows share. */
  readonly key: readonly string[];
  readonly columns: readonly Column[];
  /** In the order of the document; a cell for each column. */
  rows(source: Source): Cell[][];
}

/** What rows are made of. */
export interface Source {
  readonly document: Document;
  /** The vote files; asked for only where the voting is closed. */
  readonly ballots: () => readonly Ballot[];
  /** `YYYY-MM-DD`, as it is for the document. */
  readonly today: (document: Document) => string;
}

export type ColumnOf<Row> = Column & {
  readonly of: (row: Row, source: Source) => Cell | undefined;
};

interface Parts<Row> {
  readonly name: string;
  readonly meaning: string;
  readonly columns: readonly ColumnOf<Row>[];
  readonly rows: (source: Source) => readonly Row[];
}

/** Of what a document holds several of, numbered in its order: the number is what other tables lead to. */
export function partsTable<Row>({ name, meaning, columns, rows }: Parts<Row>): Table {
  return {
    name,
    meaning,
    key: ["document", "position"],
    columns: [DOCUMENT, POSITION, ...columns.map(plain)],
    rows: (source) =>
      rows(source).map((row, index) => [
        cellOf(source.document.id),
        index + 1,
        ...columns.map((column) => cellOf(column.of(row, source))),
      ]),
  };
}

const DOCUMENT: Column = {
  name: "document",
  type: "string",
  meaning: "The id of the document that it stands in",
  required: true,
  refersTo: "documents",
};

const POSITION: Column = {
  name: "position",
  type: "integer",
  meaning: "Its place among those of the document, from 1",
  required: true,
};

export const LINE: ColumnOf<{ readonly line: number }> = {
  name: "line",
  type: "integer",
  meaning: "Where it begins in the file, from 1",
  required: true,
  of: ({ line }) => line,
};

/** The positions of what has an id, by the id; of one that several have, the first. */
export function placesOf(
  parts: readonly { readonly id: string | undefined }[],
): Map<string, number> {
  const places = new Map<string, number>();
  for (const [index, { id }] of parts.entries())
    if (id !== undefined && !places.has(id)) places.set(id, index + 1);
  return places;
}

/** Without what a reader of the schema has no use for. */
export function plain<Row>({ of, ...column }: ColumnOf<Row>): Column {
  return column;
}

/** What is invisible or meant for a terminal is left out, so that both formats hold the same, and no database refuses it. */
export function cellOf(value: Cell | undefined): Cell {
  if (typeof value !== "string") return value ?? null;
  return printable(value, { lines: true, tabs: true }) || null;
}
