/** Titles of risks, as somebody gives them. */
import { plainText } from "../document/inline.ts";
import { MortemError } from "../values/error.ts";
import { readTitle, type TitleReading } from "../values/title.ts";

/** As any title; one of marks alone, such as `***`, would be read as nothing. */
export function readRiskTitle(typed: string): TitleReading {
  const reading = readTitle(typed);
  if (!reading.ok) return reading;
  const { title } = reading;
  return /[\p{L}\p{N}]/u.test(plainText(title, { start: 0, end: title.length }))
    ? reading
    : { ok: false, why: "a title needs a letter or a digit" };
}

/**
 * The same where nobody can be asked again.
 * @param hint how a title is given
 * @throws MortemError for one that cannot be used
 */
export function requireRiskTitle(typed: string, hint: string): string {
  const reading = readRiskTitle(typed);
  if (reading.ok) return reading.title;
  throw new MortemError(reading.why, hint);
}
