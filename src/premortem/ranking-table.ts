/** The ranking as a table between markers in the section of the risks: printed, found, and compared by its cells. */
import type { Document } from "../document/document.ts";
import { closingMarker, generatedPlace, openingMarker } from "../document/generated.ts";
import { plainText } from "../document/inline.ts";
import { linesOf } from "../document/lines.ts";
import type { SectionView } from "../document/sections.ts";
import { readTable } from "../document/table.ts";
import { printable } from "../values/printable.ts";
import { type Edit, lineEnding, type Span } from "../values/text.ts";
import { oneDecimal, type RankedRisk } from "./ranking.ts";
import { risksView } from "./risks.ts";

const HEADINGS = ["Rank", "Risk", "Likelihood", "Impact", "Score", "Spread", "Votes"];
const DELIMITER = "| ---: | --- | ---: | ---: | ---: | ---: | ---: |";

/** Where a mean, a score or a spread is not known. */
export const UNKNOWN = "–";

/** The cells of a risk's row, as a reader sees them; numbers to one decimal, halves up. */
export function rankingCells({ rank, id, title, votes, sums, spread }: RankedRisk): string[] {
  const ratio = (sum: number, count: number) => (votes === 0 ? UNKNOWN : oneDecimal(sum, count));
  return [
    rank === undefined ? UNKNOWN : String(rank),
    `${id} ${printable(title)}`.trim(),
    ratio(sums.likelihood, votes),
    ratio(sums.impact, votes),
    ratio(sums.likelihood * sums.impact, votes ** 2),
    spread === undefined ? UNKNOWN : (Math.round(spread * 10) / 10).toFixed(1),
    String(votes),
  ];
}

/** The table's lines, its heading first. */
export function rankingTable(ranked: readonly RankedRisk[]): string[] {
  const rows = ranked.map((risk) => rankingCells(risk).map(escapeCell));
  return [rowLine(HEADINGS), DELIMITER, ...rows.map(rowLine)];
}

const rowLine = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** A title as the text of a cell: nothing in it may end the cell or be read as markup. */
function escapeCell(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]|&(?=[a-z\d#])/gi, "\\$&").replace(/\s+/g, " ");
}

/**
 * Where the table stands, or undefined where there are no markers.
 * @throws MortemError when the markers are not one pair
 */
export function rankingPlace({ text, path }: Document): Span | undefined {
  return generatedPlace(text, "ranking", path);
}

/**
 * The cells of the table that stands, row by row, its heading first; undefined without markers.
 * @throws MortemError as `rankingPlace`
 */
export function standingRanking(document: Document): string[][] | undefined {
  const place = rankingPlace(document);
  if (place === undefined) return undefined;
  const text = document.text.slice(place.start, place.end).trim();
  if (text === "") return [];
  const { header, rows } = readTable(text, { start: 0, end: text.length }, 1);
  return [header, ...rows].map(({ cells }) => cells.map(({ span }) => plainText(text, span)));
}

/**
 * Does the table say what the votes say? Compared by cells, since a formatter may have touched it.
 * @throws MortemError as `rankingPlace`
 */
export function isRankingCurrent(document: Document, ranked: readonly RankedRisk[]): boolean {
  const wanted = [HEADINGS, ...ranked.map((risk) => rankingCells(risk).map(folded))];
  return JSON.stringify(standingRanking(document)) === JSON.stringify(wanted);
}

const folded = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Our table at the top of the risks where somebody has deleted its markers: its rows, and no line that follows them. */
function unmarkedTable({ text }: Document, view: SectionView): Span | undefined {
  for (const { kind, span, line } of view.blocks) {
    if (kind === "heading") return undefined;
    if (kind !== "table") continue;
    const { header } = readTable(text, span, line);
    if (header.cells.map((cell) => cell.text).join("\n") !== HEADINGS.join("\n")) continue;
    const lines = linesOf(text, span);
    const stranger = lines.findIndex(
      (row) => !text.slice(row.start, row.end).trimStart().startsWith("|"),
    );
    const end = lines.at(stranger === -1 ? -1 : stranger - 1)?.end ?? span.end;
    return { start: span.start, end };
  }
  return undefined;
}

/**
 * The table in its place: between its markers, which are added where there are none, around our table if it
 * stands without them, else at the top of the risks.
 * @param lines none to empty it; nothing is written where it says the same already
 * @throws MortemError when the markers are not one pair, or no section of risks stands
 */
export function putRanking(document: Document, lines: readonly string[]): Edit[] {
  const eol = lineEnding(document.text);
  const text = lines.map((line) => line + eol).join("");
  const place = rankingPlace(document);
  if (place !== undefined) {
    const stands = document.text.slice(place.start, place.end);
    return stands === text ? [] : [{ ...place, text }];
  }
  const view = risksView(document);
  if (view === undefined) return [];
  const written = `${openingMarker("ranking")}${eol}${text}${closingMarker("ranking")}`;
  const unmarked = unmarkedTable(document, view);
  if (unmarked !== undefined) return [{ ...unmarked, text: written }];
  if (lines.length === 0) return [];
  const at = view.content.start;
  return [{ start: at, end: at, text: `${eol}${eol}${written}` }];
}
