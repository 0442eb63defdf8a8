/** Index tables compared by what their cells say, since a Markdown formatter may align and escape them in its own way. */
import { plainText, readInline } from "../document/inline.ts";
import { readTable } from "../document/table.ts";
import type { Span } from "../values/text.ts";

interface Row {
  /** As a reader sees them. */
  readonly cells: readonly string[];
  /** Where its link leads, which is what makes two rows the same document's. */
  readonly target: string;
}

export interface IndexTable {
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
}

/** What stands between the markers. */
export function readIndexTable(markdown: string): IndexTable {
  const text = markdown.trim();
  if (text === "") return { headings: [], rows: [] };
  const { header, rows } = readTable(text, { start: 0, end: text.length }, 1);
  const read = ({ cells }: { cells: readonly { span: Span }[] }): Row => ({
    cells: cells.map(({ span }) => plainText(text, span)),
    target: cells.map(({ span }) => targetIn(text, span)).join(""),
  });
  return { headings: read(header).cells, rows: rows.map(read) };
}

/** A line for each difference; none where both say the same. */
export function differencesOf(stands: IndexTable, wanted: IndexTable): string[] {
  if (JSON.stringify(stands) === JSON.stringify(wanted)) return [];
  const standing = new Map(stands.rows.map((row) => [row.target, row]));
  const targets = new Set(wanted.rows.map(({ target }) => target));
  const found = [
    ...wanted.rows.flatMap((row) => rowDifferences(standing.get(row.target), row, wanted.headings)),
    ...stands.rows
      .filter(({ target }) => !targets.has(target))
      .map(
        ({ target, cells }) => `${decoded(target) || cells.join(" | ")}: there is no such document`,
      ),
  ];
  return found.length > 0 ? found : ["the columns, the order or the number of the rows is another"];
}

function rowDifferences(
  stands: Row | undefined,
  wanted: Row,
  headings: readonly string[],
): string[] {
  const name = decoded(wanted.target);
  if (stands === undefined) return [`${name}: not in the table`];
  return wanted.cells.flatMap((cell, index) =>
    cell === stands.cells[index]
      ? []
      : [`${name}: ${headings[index]} is "${cell}", the table has "${stands.cells[index] ?? ""}"`],
  );
}

function targetIn(text: string, span: Span): string {
  return readInline(text, span)
    .map((piece) => piece.target ?? "")
    .join("");
}

/** The tables of people may hold targets that are no encoding of anything. */
function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
