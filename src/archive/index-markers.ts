/** Where the table of an index page stands: between two markers, each alone on its line and not in code. */
import type { Block } from "../document/block.ts";
import { parseBlocks } from "../document/markdown.ts";
import { MortemError } from "../values/error.ts";
import { applyEdits, type Edit, lineStarts, placeAt, type Span } from "../values/text.ts";

export const OPENING = "<!-- mortem:index -->";
export const CLOSING = "<!-- /mortem:index -->";

const MARKER = /^[ \t]{0,9}<!--[ \t]{0,9}(\/?)mortem:index[ \t]{0,9}-->[ \t]{0,9}\r?$/gm;

/**
 * From the line behind the opening marker to the line of the closing one; undefined where there is no marker.
 * @param path for the error
 * @throws MortemError when the markers are not one pair
 */
export function tablePlace(page: string, path: string): Span | undefined {
  const markers = markersIn(page);
  const [opening, closing, third] = markers;
  if (opening === undefined) return undefined;
  if (opening.closes)
    throw broken(page, path, opening, `\`${CLOSING}\` has no \`${OPENING}\` above it`);
  if (closing === undefined)
    throw broken(page, path, opening, `\`${OPENING}\` has no \`${CLOSING}\` below it`);
  if (!closing.closes)
    throw broken(page, path, closing, `a second \`${OPENING}\` stands inside of the index`);
  if (third !== undefined)
    throw broken(page, path, third, "the markers of the index stand here a second time");
  return { start: opening.end + 1, end: closing.start };
}

interface Marker extends Span {
  readonly closes: boolean;
}

/** A page may explain its own markers: what stands in code is text. */
function markersIn(page: string): Marker[] {
  if (page.search(MARKER) === -1) return [];
  const code = codeIn(parseBlocks(page, lineStarts(page), 1));
  const blanked = applyEdits(page, code.map(blank));
  return [...blanked.matchAll(MARKER)].map((match) => ({
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

function broken(page: string, path: string, { start }: Span, message: string): MortemError {
  const { line } = placeAt(lineStarts(page), start);
  return new MortemError(
    message,
    `Keep one \`${OPENING}\` and one \`${CLOSING}\` below it, each on its own line.`,
    { path, line },
  );
}
