/** Ids that are not to be given again though nothing has them any more: a comment among the risks names them. */
import { type Edit, lineEnding, type Span } from "../values/text.ts";
import type { Document } from "./document.ts";
import { insertion } from "./edits/placing.ts";
import { isComment } from "./sections.ts";

const OPENING = "<!-- Ids not to be used again: ";
const CLOSING = " -->";

/** Whatever looks like an id in a comment among the risks, or in a part of them: people write their own. */
export function goneIds(document: Document, within?: Span): string[] {
  return commentsOf(document)
    .filter((comment) => within === undefined || isInside(comment, within))
    .flatMap(({ start, end }) => document.text.slice(start, end).match(/\b[RA]\d{1,6}\b/g) ?? []);
}

/**
 * Adds ids to the comment, which is begun at the top of the risks where there is none.
 * @param said each with what became of it: `R3 (now in R2)`
 * @param leaving what is taken out by the same change: what stands in there is no place for them
 */
export function addGoneIds(document: Document, said: readonly string[], leaving: Span): Edit[] {
  if (said.length === 0) return [];
  const { text } = document;
  const words = said.join(", ");
  const standing = ourComments(document).find((comment) => !isInside(comment, leaving));
  if (standing !== undefined) {
    const at = standing.end - CLOSING.length;
    return [{ start: at, end: at, text: `, ${words}` }];
  }
  const view = document.body.sections.find(({ section }) => section.kind === "risks");
  if (view === undefined) return [];
  const eol = lineEnding(text);
  const comment = eol + eol + OPENING + words + CLOSING;
  return [insertion(document, view.heading.span.end, comment)];
}

/** The comments that hold only such ids. */
export function ourComments(document: Document): Span[] {
  const { text } = document;
  return commentsOf(document).filter(
    ({ start, end }) => text.startsWith(OPENING, start) && text.slice(start, end).endsWith(CLOSING),
  );
}

function commentsOf(document: Document): Span[] {
  return document.body.sections
    .filter(({ section }) => section.kind === "risks")
    .flatMap(({ blocks }) => blocks.filter((block) => isComment(document.text, block)))
    .map(({ span }) => span);
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
