/** An index page: its table, and a summary where it asks for one, are written between markers; the text around them belongs to people. */
import { closingMarker, generatedPlace, openingMarker } from "../document/generated.ts";
import type { DocumentKind } from "../template/model.ts";
import { lineEnding } from "../values/text.ts";
import { differencesOf, type IndexTable, isSameTable, readIndexTable } from "./index-compare.ts";

const OPENING = openingMarker("index");
const CLOSING = closingMarker("index");

const NOTE = "`mortem index` writes the table; the text around it is yours.";
const BEGINNINGS: Readonly<Record<DocumentKind, string>> = {
  postmortem: `# Post-mortems\n\nWhat went wrong, and what we learnt from it. ${NOTE}\n`,
  premortem: `# Pre-mortems\n\nWhat could go wrong, imagined in time. ${NOTE}\n`,
};

/** A page for a folder that has none; nothing is in its table yet. */
export function newIndexPage(kind: DocumentKind): string {
  return `${BEGINNINGS[kind]}\n${OPENING}\n${CLOSING}\n`;
}

/**
 * The page with the table in its place, and every other byte kept. Without markers, they are added at its end.
 * A page that says the same already is returned as it is.
 * @param table its lines; @param path for errors
 * @throws MortemError when the markers are not one pair
 */
export function putTable(page: string, table: readonly string[], path: string): string {
  const eol = lineEnding(page);
  const lines = table.map((line) => line + eol).join("");
  const place = generatedPlace(page, "index", path);
  if (place === undefined) {
    const gap = page === "" || page.endsWith("\n") ? eol : eol + eol;
    return `${page}${gap}## Index${eol}${eol}${OPENING}${eol}${lines}${CLOSING}${eol}`;
  }
  if (tableDifferences(page, table, path).length === 0) return page;
  return page.slice(0, place.start) + lines + page.slice(place.end);
}

/**
 * What the page's table has other than it should, a line each.
 * @throws MortemError as `putTable`
 */
export function tableDifferences(page: string, table: readonly string[], path: string): string[] {
  const stands = standingTable(page, path);
  if (stands === undefined) return ["there is no table between markers"];
  return differencesOf(stands, readIndexTable(table.join("\n")));
}

/**
 * The table as it stands in the page; undefined where it has no place yet.
 * @throws MortemError as `putTable`
 */
export function standingTable(page: string, path: string): IndexTable | undefined {
  const place = generatedPlace(page, "index", path);
  return place && readIndexTable(page.slice(place.start, place.end));
}

/**
 * The page with the summary between its own markers, where it has them, and every other byte kept.
 * @param table its lines
 * @throws MortemError as `putTable`
 */
export function putSummary(page: string, table: readonly string[], path: string): string {
  const place = generatedPlace(page, "stats", path);
  if (place === undefined || isSummaryCurrent(page, table, path)) return page;
  const lines = table.map((line) => line + lineEnding(page)).join("");
  return page.slice(0, place.start) + lines + page.slice(place.end);
}

/** Does the page's summary say what it should? So does a page that asks for none. @throws MortemError as `putTable` */
export function isSummaryCurrent(page: string, table: readonly string[], path: string): boolean {
  const place = generatedPlace(page, "stats", path);
  if (place === undefined) return true;
  const stands = readIndexTable(page.slice(place.start, place.end));
  return isSameTable(stands, readIndexTable(table.join("\n")));
}
