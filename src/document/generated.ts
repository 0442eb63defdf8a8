/** Where generated text stands in a page: between two markers, each alone on its line and not in code. The rest belongs to people. */
import { MortemError } from "../values/error.ts";
import { applyEdits, type Edit, lineStarts, placeAt, type Span } from "../values/text.ts";
import type { Block } from "./block.ts";
import { parseBlocks } from "./markdown.ts";

/** What a page holds between markers. */
export type Generated = "index" | "ranking" | "stats";

export const openingMarker = (name: Generated): string => `<!-- mortem:${name} -->`;
export const closingMarker = (name: Generated): string => `<!-- /mortem:${name} -->`;

const MARKERS: Readonly<Record<Generated, RegExp>> = {
  index: markerPattern("index"),
  ranking: markerPattern("ranking"),
  stats: markerPattern("stats"),
};

function markerPattern(name: Generated): RegExp {
  return new RegExp(
    `^[ \\t]{0,9}<!--[ \\t]{0,9}(\\/?)mortem:${name}[ \\t]{0,9}-->[ \\t]{0,9}\\r?$`,
    "gm",
  );
}

/**
 * From the line behind the opening marker to the line of the closing one; undefined where there is no marker.
 * @param path for the error
 * @throws MortemError when the markers are not one pair
 */
export function generatedPlace(page: string, name: Generated, path: string): Span | undefined {
  const markers = markersIn(page, MARKERS[name]);
  const [opening, closing, third] = markers;
  if (opening === undefined) return undefined;
  const [open, close] = [openingMarker(name), closingMarker(name)];
  const refuse = (marker: Span, message: string) => broken(page, path, marker, message, name);
  if (opening.closes) throw refuse(opening, `\`${close}\` has no \`${open}\` above it`);
  if (closing === undefined) throw refuse(opening, `\`${open}\` has no \`${close}\` below it`);
  if (!closing.closes) throw refuse(closing, `a second \`${open}\` stands inside of the ${name}`);
  if (third !== undefined)
    throw refuse(third, `the markers of the ${name} stand here a second time`);
  return { start: opening.end + 1, end: closing.start };
}

interface Marker extends Span {
  readonly closes: boolean;
}

/** A page may explain its own markers: what stands in code is text. */
function markersIn(page: string, marker: RegExp): Marker[] {
  if (page.search(marker) === -1) return [];
  const code = codeIn(parseBlocks(page, lineStarts(page), 1));
  const blanked = applyEdits(page, code.map(blank));
  return [...blanked.matchAll(marker)].map((match) => ({
    closes: match[1] === "/",
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function codeIn(blocks: readonly Block[]): Span[] {
  return blocks.flatMap(({ kind, span, children }) =>
    kind === "code" ? [span] : codeIn(children),
  );
}

function blank({ start, end }: Span): Edit {
  return { start, end, text: " ".repeat(end - start) };
}

function broken(
  page: string,
  path: string,
  { start }: Span,
  message: string,
  name: Generated,
): MortemError {
  const { line } = placeAt(lineStarts(page), start);
  return new MortemError(
    message,
    `Keep one \`${openingMarker(name)}\` and one \`${closingMarker(name)}\` below it, each on its own line.`,
    { path, line },
  );
}
