/** Document ids, which are file stems: `2019-04-02-every-modelling-job-failed`. */

import { isDay } from "./day.ts";

export interface DocumentId {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly slug: string;
}

const MAX_CODE_POINTS = 60;
/** File systems take 255 bytes a name, the day, `-2`, `.md` and the dots of a temporary file included. */
const MAX_BYTES = 180;
const UNTITLED = "untitled";

/**
 * A title as part of a file name: lower-case letters and digits of any script, hyphens between them,
 * at most 60 code points, cut between characters as people see them.
 */
export function slugify(title: string): string {
  return shorten(reduce(title)) || UNTITLED;
}

/** @param day `YYYY-MM-DD`, the day on which it began */
export function documentId(day: string, title: string): string {
  return `${day}-${slugify(title)}`;
}

/** The id for the nth document of one day and title: the first has no number. */
export function numbered(id: string, n: number): string {
  return n < 2 ? id : `${id}-${n}`;
}

/** Takes a file stem apart; undefined where it does not have the form of an id. */
export function parseId(stem: string): DocumentId | undefined {
  const day = stem.slice(0, 10);
  const slug = stem.slice(11);
  if (stem[10] !== "-" || !isDay(day) || !slug || slug.length > 255) return undefined;
  return reduce(slug) === slug.normalize("NFC") ? { day, slug } : undefined;
}

function reduce(title: string): string {
  return (
    lower(title)
      // Invisible: joiners inside of words, and what turns a letter or digit into an emoji.
      .replace(/\p{Cf}|\p{Variation_Selector}|\u20e3/gu, "")
      // A mark belongs to the letter before it, and to nothing elsewhere.
      .replace(/[^\p{L}\p{M}\p{Nd}][^\p{L}\p{Nd}]*/gu, "-")
      .replace(/^\p{M}+/u, "")
      .replace(/^-|-$/g, "")
  );
}

function lower(title: string): string {
  return title.normalize("NFC").toLowerCase().normalize("NFC");
}

function shorten(slug: string): string {
  if (/^[a-z0-9-]*$/.test(slug)) return slug.slice(0, MAX_CODE_POINTS).replace(/-$/, "");
  let short = "";
  let points = 0;
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter("en").segment(slug.slice(0, 2 * MAX_BYTES))) {
    points += [...segment].length;
    bytes += utf8Length(segment);
    if (points > MAX_CODE_POINTS || bytes > MAX_BYTES) break;
    short += segment;
  }
  return short.replace(/-$/, "");
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
