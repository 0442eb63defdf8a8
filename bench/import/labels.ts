/** What is right for 141 real documents, labelled by reading: see README.md here. */
import { readFileSync } from "node:fs";
import { type Half, readTable, toHalf } from "../table.ts";

export interface Label {
  /** The path within the collection. */
  readonly file: string;
  readonly half: Half;
  readonly layout: string;
  readonly kind: string;
  readonly incidents: number;
  /** The beginnings of SHA-256 of titles that are right, as `headingKey` writes them; the best first. */
  readonly titles: readonly string[];
  /** Local, as precise as it is told; undefined where no day is. */
  readonly started: string | undefined;
  readonly ended: string | undefined;
  readonly severity: string | undefined;
  /** First and last lines, from 1, by section id. */
  readonly sections: ReadonlyMap<string, readonly (readonly [number, number])[]>;
  readonly timeline: number;
  readonly actions: number;
}

export const COLUMNS = [
  "file",
  "half",
  "layout",
  "kind",
  "incidents",
  "titles",
  "started",
  "zone",
  "ended",
  "severity",
  "sections",
  "timeline",
  "actions",
] as const;

export function readLabels(path = "bench/import/labels.tsv"): Label[] {
  return readTable(readFileSync(path, "utf8"), path, COLUMNS).map((row) => ({
    file: row.file,
    half: toHalf(row.half),
    layout: row.layout,
    kind: row.kind,
    incidents: Number(row.incidents),
    titles: told(row.titles)?.split(",") ?? [],
    started: told(row.started),
    ended: told(row.ended),
    severity: told(row.severity),
    sections: new Map(told(row.sections)?.split("; ").map(toSection) ?? []),
    timeline: Number(row.timeline),
    actions: Number(row.actions),
  }));
}

const told = (cell: string): string | undefined => (cell === "none" ? undefined : cell);

function toSection(text: string): [string, [number, number][]] {
  const [id = "", ranges = ""] = text.split(" ");
  return [
    id,
    ranges.split(",").map((range): [number, number] => {
      const [first = "", last = ""] = range.split("-");
      return [Number(first), Number(last)];
    }),
  ];
}
