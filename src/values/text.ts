/** Places in a text, edits of it, and its smallest changes: offsets count UTF-16 units from 0, lines and columns count from 1. */

export interface Span {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Replaces what stands in the span; an empty span inserts. */
export interface Edit extends Span {
  readonly text: string;
}

/**
 * Applies edits that do not overlap, in any order; insertions at one place keep the order given.
 * @throws RangeError when two edits overlap or one lies outside of the text
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.order - b.order);
  let result = "";
  let at = 0;
  for (const { edit } of sorted) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`edits overlap or leave the text at offset ${edit.start}`);
    }
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** The offset at which each line begins. Lines end in LF, CRLF or a lone CR, as CommonMark has it. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** The 1-based line and column of an offset. */
export function placeAt(
  starts: readonly number[],
  offset: number,
): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1 };
}

/** The line ending that the text uses: that of its first line, LF where it has none. */
export function lineEnding(text: string): "\n" | "\r\n" {
  const first = text.indexOf("\n");
  return first > 0 && text.charCodeAt(first - 1) === 13 ? "\r\n" : "\n";
}

/** The text on one line: every run of blanks and line breaks is one space, none at the ends. */
export function oneLine(text: string): string {
  return text.replace(NOT_ONE_SPACE, " ").trim();
}

/** Blanks that are not one space already, as nearly all are: each match costs more than many letters without one. */
const NOT_ONE_SPACE = /\s{2,}|[^\S ]/g;

/** The first words of a text, as many as a message can bear, with `…` where more follow. */
export function shortened(text: string, most = 40): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const lastBlank = cut.lastIndexOf(" ");
  return `${(lastBlank > most / 2 ? cut.slice(0, lastBlank) : cut).trimEnd()}…`;
}

/** The same text, for what outlives the document that it is a part of: a slice would keep all of that in memory. */
export function copied(text: string): string {
  return JSON.parse(JSON.stringify(text));
}

/** Where the line behind the one of an offset begins; the end of the text where there is none. */
export function nextLine(text: string, offset: number): number {
  const found = text.indexOf("\n", offset);
  return found === -1 ? text.length : found + 1;
}

/** An order of texts by their UTF-16 units, the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The end of a span without the blanks before it: at least its start. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1] as string)) at--;
  return at;
}
