/** Titles of risks, as somebody gives them: something to read, without an id, and not one that stands there. */
import type { Document } from "../document/document.ts";
import { plainText } from "../document/inline.ts";
import { MortemError } from "../values/error.ts";
import { readTitle, type TitleReading } from "../values/title.ts";
import { ideaKey } from "./idea.ts";
import { readRiskHeading, readRisks } from "./risks.ts";

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

/**
 * The title of a risk that is to be made: its id is given to it.
 * @throws MortemError for one that is nothing but an id, and for one that a risk has already
 */
export function newRiskTitle(document: Document, typed: string): string {
  const { title } = readRiskHeading(typed);
  const { path } = document;
  if (title === "") {
    const hint = "Say in a few words what has happened; its id is given to it.";
    throw new MortemError(`“${typed}” is an id and no title`, hint, { path });
  }
  const standing = readRisks(document).find(
    (risk) => ideaKey({ text: risk.title }) === ideaKey({ text: title }),
  );
  if (standing === undefined) return title;
  const { id = "a risk", line } = standing;
  const hint = "Move ideas into that one, or give the new one another title.";
  throw new MortemError(`${id} is called “${standing.title}” already`, hint, { path, line });
}
