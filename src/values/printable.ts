/** Text from documents made harmless for a terminal, and measured, cut and wrapped by the columns it takes there. */

// biome-ignore-all lint/suspicious/noControlCharactersInRegex: they are what is taken out

import stringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";

/** A string that a terminal takes as a command ends before the next one begins: no character is looked at twice. */
const ESCAPES =
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x90\x98\x9c-\x9f]*(?:\x07|\x1b\\|\x9c)|\x1b[ -/]*[0-~]/g;
const CONTROLS = /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g;
/** What shows nothing and reorders or hides what does: bidi controls, zero-width spaces, tags. Joiners stay, since scripts and emoji need them. */
export const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Cs}]/gu;
/** Joiners inside of words, which take no column; inside of an emoji they are part of it. */
const JOINERS = /\u200c|(?<=[\p{L}\p{M}])\u200d/gu;
const ONLY_ASCII = /^[ -~]*$/;
/** What takes one column each: all but the last, which may carry an accent. */
const PLAIN_BEGINNING = /^[ -~À-ɏ–—‘’“”…→]*(?=[ -~À-ɏ–—‘’“”…→])/;

/**
 * The text without escape sequences, control characters and invisible ones that reorder it.
 * Tabs and line breaks become one space each; `lines` keeps the breaks, as LF, and `tabs` the tabs.
 */
export function printable(text: string, { lines = false, tabs = false } = {}): string {
  if (ONLY_ASCII.test(text)) return text;
  return text
    .replace(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g, lines ? "\n" : " ")
    .replace(/\t/g, tabs ? "\t" : " ")
    .replace(ESCAPES, "")
    .replace(CONTROLS, "")
    .replace(INVISIBLE, "");
}

/** Colours and moves of the cursor, as programs print them; a longer sequence might take words of the text with it. */
const COLOURS = /\x1b\[[\d;?]{0,40}[A-HJKSTfm]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]/g;
/** What shows a text in another order than it is written. Marks of a direction stay: texts in some scripts need them. */
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/g;

/** The text, in its lines, without colours, control characters and what reorders it; every word of it stays. */
export function withoutControls(text: string): string {
  // They part words, as the page of a book does.
  return text
    .replace(/[\v\f]/g, "\n")
    .replace(COLOURS, "")
    .replace(REORDERING, "");
}

/** The columns that a text takes in a terminal; styling takes none. */
export function columns(text: string): number {
  if (ONLY_ASCII.test(text)) return text.length;
  const composed = text.normalize("NFC");
  return stringWidth(/[\u200c\u200d]/.test(composed) ? composed.replace(JOINERS, "") : composed);
}

/** The text, or as much of its beginning as fits with a `…` in so many columns. Takes text without styling. */
export function truncate(text: string, width: number): string {
  if (columns(text) <= width) return text;
  if (width < 1) return "";
  // Finding the characters of a text costs much more than taking letters for the characters that they are.
  let kept = PLAIN_BEGINNING.exec(text)?.[0].slice(0, width - 1) ?? "";
  let left = width - 1 - kept.length;
  for (const { segment } of new Intl.Segmenter("en").segment(text.slice(kept.length))) {
    left -= columns(segment);
    if (left < 0) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/**
 * Breaks a text between words into lines of at most so many columns, each after the indent.
 * A word that is longer than a line is broken. Styling is closed and opened again at a break.
 * @param indent columns before each line, the first included
 */
export function wrap(text: string, width: number, indent = 0): string {
  const margin = " ".repeat(indent);
  const lines = wrapAnsi(text, Math.max(2, width - indent), { hard: true }).split("\n");
  return lines.map((line) => (line ? margin + line : line)).join("\n");
}

/**
 * A text behind its first words, with the lines that follow indented as deep.
 * @param width undefined where nothing is broken
 */
export function hanging(first: string, text: string, width: number | undefined): string {
  return width === undefined ? first + text : first + wrap(text, width, columns(first)).trimStart();
}
