/** Text as it fits a prompt: wrapped by words or by columns, cut between words. */
import { columns, hanging, printable, truncate, wrap } from "../../values/printable.ts";

/** The widest that running text gets, in columns, however wide the terminal. */
const READABLE = 80;

/** A pasted or standing text with LF line endings, without what could steer the terminal; tabs stay. */
export function plain(text: string): string {
  return printable(text, { lines: true, tabs: true });
}

/** A text made harmless, as lines of at most `width` columns, broken between words where they can be. */
export function wrapWords(text: string, width: number): string[] {
  return wrap(printable(text), Math.min(width, READABLE)).split("\n");
}

/** The same behind a marker, the further lines below the first. */
export function hangingLines(marker: string, text: string, width: number): string[] {
  return hanging(marker, printable(text), Math.min(width, READABLE)).split("\n");
}

/** Lines of at most `width` columns (at least 2), broken anywhere, so that what is typed never moves what stands before it. */
export function wrapColumns(text: string, width: number): string[] {
  const lines: string[] = [];
  let start = 0;
  let end = 0;
  let used = 0;
  for (const character of text) {
    const taken = columns(character);
    if (used + taken > width) {
      lines.push(text.slice(start, end));
      start = end;
      used = 0;
    }
    end += character.length;
    used += taken;
  }
  return [...lines, text.slice(start)];
}

/** Where so many characters of a text end that `wrapColumns` has broken; counted from 0. */
export function placeIn(
  lines: readonly string[],
  characters: number,
): { row: number; column: number } {
  let row = 0;
  let left = characters;
  while (row < lines.length - 1 && left > (lines[row] as string).length) {
    left -= (lines[row] as string).length;
    row++;
  }
  return { row, column: columns((lines[row] ?? "").slice(0, left)) };
}

/** The text cut to `width` columns (at least 1), between words unless that leaves less than half. */
export function cut(text: string, width: number): string {
  const short = truncate(text, Math.max(1, width));
  const space = short.lastIndexOf(" ");
  const isCut = short !== text && text[short.length - 1] !== " ";
  return isCut && space > short.length / 2 ? `${short.slice(0, space).trimEnd()}…` : short;
}

/** Puts pieces on as few lines as they fit on; a piece is never broken. */
export function joinWithin(pieces: readonly string[], separator: string, width: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const longer = `${lines.at(-1)}${separator}${piece}`;
    if (lines.length > 0 && columns(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(cut(piece, width));
  }
  return lines;
}
