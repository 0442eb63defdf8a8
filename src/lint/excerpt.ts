/** The line that a finding is about, as much of it as a person wants to see. */
import { copied, type Span } from "../values/text.ts";

export interface Excerpt {
  /** A part of one line, as it stands in the document. */
  readonly text: string;
  /** Where what is wrong stands in it; the end is that of the excerpt where it goes on in the next line. */
  readonly start: number;
  readonly end: number;
}

/** In UTF-16 units on either side of the place: a paragraph may be one line of any length. */
const AROUND = 200;
const LONGEST = 400;

export function excerptOf(text: string, { start, end }: Span): Excerpt {
  const least = Math.max(0, start - AROUND);
  const before = text.slice(least, start);
  const from = start - (before.length - 1 - lastBreak(before));
  const most = Math.min(text.length, start + LONGEST);
  const after = text.slice(start, most).search(/[\r\n]/);
  const to = after === -1 ? most : start + after;
  return {
    text: copied(text.slice(from, to)),
    start: start - from,
    end: Math.max(start, Math.min(end, to)) - from,
  };
}

function lastBreak(text: string): number {
  return Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r"));
}
