/** Text as it fits a terminal: harmless, wrapped by words or by columns, cut to a width. */
import truncatedWidth from "fast-string-truncated-width";
import { wrapAnsi } from "fast-wrap-ansi";

/** The widest that running text gets, in columns, however wide the terminal. */
const READABLE = 80;

/** Columns that a text takes, styled or not. */
export function columnsOf(text: string): number {
  return truncatedWidth(text).width;
}

/** A text without what could steer the terminal; tabs and line breaks of any kind are spaces. */
export function printable(text: string): string {
  return plain(text).replace(/[\t\n]+/g, " ");
}

/** A pasted or saved text with LF line endings, and without colours and control characters other than tabs. */
export function plain(text: string): string {
  return text
    .replace(SEQUENCES, "")
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(CONTROLS, "");
}

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are what is looked for
const SEQUENCES = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]/g;
/** Also those that turn the direction of writing round, so that a text reads as what it is. */
const CONTROLS = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: they are what is looked for

/** Lines of at most `width` columns, broken between words where they can be. */
export function wrapWords(text: string, width: number): string[] {
  const columns = Math.max(1, Math.min(width, READABLE));
  return wrapAnsi(printable(text), columns, { hard: true }).split("\n");
}

/** Lines of at most `width` columns (at least 2), broken anywhere, so that what is typed never moves what stands before it. */
export function wrapColumns(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const character of text) {
    const columns = columnsOf(character);
    if (used + columns > width) {
      lines.push(line);
      line = "";
      used = 0;
    }
    line += character;
    used += columns;
  }
  return [...lines, line];
}

/** The text cut to `width` columns, with an ellipsis where something is missing. */
export function cut(text: string, width: number): string {
  const { index, ellipsed } = truncatedWidth(text, {
    limit: Math.max(1, width),
    ellipsis: "…",
    ellipsisWidth: 1,
  });
  return ellipsed ? `${text.slice(0, index)}…` : text.slice(0, index);
}

/** Puts pieces on as few lines as they fit on; a piece is never broken. */
export function joinWithin(pieces: readonly string[], separator: string, width: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const longer = `${lines.at(-1)}${separator}${piece}`;
    if (lines.length > 0 && columnsOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(cut(piece, width));
  }
  return lines;
}
