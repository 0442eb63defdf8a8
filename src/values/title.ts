/** Titles: one line that names a failure, short enough for the front matter that it stands in. */
import { MortemError } from "./error.ts";
import { printable } from "./printable.ts";
import { oneLine } from "./text.ts";

/** Characters: far more than a line. The front matter must stay readable. */
const LONGEST = 1000;

export type TitleReading =
  | { readonly ok: true; readonly title: string }
  | { readonly ok: false; readonly why: string };

/** A title as it was typed, in one line and without what could steer a terminal. */
export function readTitle(typed: string): TitleReading {
  const title = oneLine(printable(typed));
  if (title === "") return { ok: false, why: "a title is missing" };
  return title.length > LONGEST
    ? { ok: false, why: `the title has more than ${LONGEST} characters; say it in a line` }
    : { ok: true, title };
}

/**
 * The same where nobody can be asked again.
 * @param hint how a title is given
 * @throws MortemError for one that cannot be used
 */
export function requireTitle(typed: string, hint: string): string {
  const reading = readTitle(typed);
  if (reading.ok) return reading.title;
  throw new MortemError(reading.why, hint);
}
