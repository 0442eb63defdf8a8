/** The parts of a document that take the place of a section, by their names. */
import { pushTo } from "../../values/grouping.ts";
import type { Outline, Part } from "./model.ts";
import { blocksIn } from "./outline.ts";
import { isWholeChronology } from "./timeline-home.ts";

/** A meeting's lessons are what went well, what went badly and where luck helped. */
export const isOfMeeting = (id: string): boolean =>
  ["lessons-learned", "went-well", "went-badly", "got-lucky"].includes(id);

/** Nobody gives these names to a mere point of another section: they count at any level. */
export const isAnywhere = (id: string): boolean =>
  isOfMeeting(id) || id === "action-items" || id === "timeline";

/**
 * The parts that take the place of a section. A name counts at its shallowest level only, as in our own documents, and a
 * name that says more only where none stands as high that says just this.
 */
export function knownParts(outline: Outline): Map<Part, string> {
  const bySection = new Map<string, Part[]>();
  for (const part of outline.parts) {
    if (part.section === undefined) continue;
    pushTo(bySection, part.section.id, part);
  }
  const known = new Map<Part, string>();
  for (const [id, named] of bySection) {
    for (const part of chosen(outline, id, named)) known.set(part, id);
  }
  return known;
}

function chosen(outline: Outline, id: string, named: readonly Part[]): readonly Part[] {
  const plain = named.filter(({ saysMore }) => !saysMore);
  if (isAnywhere(id) && plain.length > 0) {
    const more = named.filter((part) => part.saysMore && isSecond(outline, id, part, plain));
    return [...plain, ...more];
  }
  const level = named.reduce((least, part) => Math.min(least, part.level), 99);
  const highest = named.filter((part) => part.level === level);
  const exact = highest.filter(({ saysMore }) => !saysMore);
  return exact.length > 0 ? exact : highest;
}

/** `Action items (long term)` beside `Action items`, `Timeline of the recovery` beside `Timeline`: as high, and with as much to list. */
function isSecond(outline: Outline, id: string, part: Part, plain: readonly Part[]): boolean {
  if (part.form !== "heading" || !plain.some(({ level }) => level === part.level)) return false;
  const blocks = blocksIn(outline, part.own);
  if (id === "timeline") return isWholeChronology(outline, part.own);
  const isFilled = /\p{L}/u.test(outline.source.text.slice(part.own.start, part.own.end));
  return id === "action-items" && isFilled && blocks.every(({ kind }) => kind === "list");
}
