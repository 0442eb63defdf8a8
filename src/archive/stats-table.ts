/** The tables that a report of statistics is made of, whatever prints them. */
import type { Duration } from "../document/facts.ts";
import { counted } from "../values/counted.ts";
import { printDuration } from "../values/duration.ts";
import { countText, intervalText, percent, type ShareTable } from "./foresight-rows.ts";
import type { Spread } from "./spread.ts";
import type { Repeats } from "./stats-schema.ts";

export type Described = Pick<ShareTable, "part" | "heading" | "of" | "explained">;

export interface CountTable extends Described {
  readonly kind: "counts";
  /** What is counted. */
  readonly figure: string;
  readonly rows: readonly { readonly label: string; readonly count: number }[];
}

export interface TimesTable extends Described {
  readonly kind: "times";
  readonly rows: readonly ({ readonly label: string } & Spread)[];
}

/** Its figures are shares. */
export interface SharesTable extends ShareTable {
  readonly kind: "shares";
}

/** Actions that are not done. */
export interface AgesTable extends Described {
  readonly kind: "ages";
  readonly rows: readonly {
    readonly label: string;
    readonly count: number;
    /** In days; null where it is not known of any. */
    readonly medianAge: number | null;
  }[];
}

export type StatsTable = CountTable | TimesTable | SharesTable | AgesTable;

/** A table, a sentence, or pairs of incidents: what the parts of a report are made of, in their order. */
export type StatsPart =
  | StatsTable
  | { readonly kind: "words"; readonly heading: string; readonly text: string }
  | { readonly kind: "pairs"; readonly pairs: Repeats["pairs"]; readonly more: number };

/** As many as an overview has room for. */
const MOST_ROWS = 10;

/** As many rows as there is room for; one more costs no more than saying that there is one. */
export function firstRows<T extends StatsTable>(table: T, rest: string): T {
  const left = table.rows.length - MOST_ROWS;
  if (left <= 1) return table;
  const explained = `${table.explained} ${left} more: ${rest}.`.trim();
  return { ...table, explained, rows: table.rows.slice(0, MOST_ROWS) };
}

/** The headings of a table's figures, and for each row its figures as text. */
export function cellsOf(table: StatsTable): { headings: string[]; cells: string[][] } {
  switch (table.kind) {
    case "counts":
      return { headings: [table.figure], cells: table.rows.map(({ count }) => [String(count)]) };
    case "times":
      return {
        headings: ["Median", "9 of 10 within", "Known"],
        cells: table.rows.map(({ median, p90, known, of }) => [
          lengthText(median),
          lengthText(p90),
          `${known} of ${of}`,
        ]),
      };
    case "ages":
      return {
        headings: ["Not done", "Median age"],
        cells: table.rows.map(({ count, medianAge }) => [
          String(count),
          medianAge === null ? "–" : counted(Math.round(medianAge), "day"),
        ]),
      };
    case "shares":
      return {
        headings: ["Cases", "Share", "95 % interval"],
        cells: table.rows.map((row) => [countText(row), percent(row.share), intervalText(row)]),
      };
  }
}

/** `~` for about: it stands in a column. */
function lengthText(duration: Duration | null): string {
  if (duration === null) return "–";
  return printDuration(duration.seconds, duration.approximate).replace("about ", "~");
}
