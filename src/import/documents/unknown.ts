/** The headings of a document that no template knows: what `--map` could be said of. */
import { copied, oneLine } from "../../values/text.ts";
import { NOTES, type Segment } from "./homes.ts";
import type { Facts, Imported, Outline, UnknownHeading } from "./model.ts";

/** In characters; more is not compared of a heading either. */
const LONGEST_NAME = 300;

/** Headings of which the text stands in the notes, without those below them, and without those that name a fact. */
export function unknownHeadings(
  { source, parts, title }: Outline,
  segments: readonly Segment[],
  facts: Facts,
): Imported["unknown"] {
  const notes = segments.filter(({ home }) => home === NOTES).map(({ span }) => span);
  const stated = new Set([...facts.values()].map(({ line }) => line));
  const unknown: UnknownHeading[] = [];
  let above = Number.POSITIVE_INFINITY;
  let at = 0;
  for (const [index, { form, level, name, line, span }] of parts.entries()) {
    while ((notes[at]?.end ?? Number.POSITIVE_INFINITY) <= span.start) at++;
    const isInNotes = (notes[at]?.start ?? Number.POSITIVE_INFINITY) <= span.start;
    if (level <= above) above = Number.POSITIVE_INFINITY;
    // What stands above the title names the file of which this is one incident.
    const isAbove = title !== undefined && span.start < title.span.start;
    if (form !== "heading" || !isInNotes || level > above || isAbove) continue;
    above = level;
    if (stated.has(source.firstLine + line - 1)) continue;
    const end = Math.min(parts[index + 1]?.span.start ?? source.text.length, notes[at]?.end ?? 0);
    unknown.push({
      name: name.slice(0, LONGEST_NAME),
      line: source.firstLine + line - 1,
      example: copied(oneLine(source.text.slice(span.end, end).slice(0, LONGEST_NAME))),
    });
  }
  return unknown;
}
