/** The title of a risk that is to be made: without an id, which it is given, and not one that stands there. */
import type { Document } from "../document/document.ts";
import { MortemError } from "../values/error.ts";
import { ideaKey } from "./idea.ts";
import { readRiskHeading, readRisks } from "./risks.ts";

/** @throws MortemError for one that is nothing but an id, and for one that a risk has already */
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
