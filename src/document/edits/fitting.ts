/** Makes a text fit into a section: its headings stay below the section's own, and no block of it is left open. */
import { findSection } from "../../template/find.ts";
import { titleHeading } from "../../template/heading.ts";
import type { Template } from "../../template/model.ts";
import { applyEdits, type Edit, lineStarts, oneLine } from "../../values/text.ts";
import type { Block, Heading } from "../block.ts";
import { readHeading } from "../headings.ts";
import { parseBlocks } from "../markdown.ts";
import { closed } from "./closing.ts";

/** The section that a text is written into, among the others. */
export interface Place {
  readonly template: Template;
  /** Of the section's heading, 1 to 6. */
  readonly level: number;
  /** The highest level at which each section stands, by id; this one among them. */
  readonly levels: ReadonlyMap<string, number>;
}

/**
 * The text as it can stand in the section without being read as more than that. Headings at or above the section's
 * level are pushed below it, all by as much; one that would be read as another section becomes bold text.
 */
export function fitted(markdown: string, place: Place): string {
  const text = markdown.replace(/\r\n|\r/g, "\n");
  const headings = parseBlocks(text, lineStarts(text), 1)
    .filter((block) => block.kind === "heading")
    .map((block) => ({ block, heading: readHeading(text, block) }));
  const kept = headings.filter(({ heading }) => !isSection(heading, place));
  const highest = kept.reduce((most, { heading }) => Math.min(most, heading.level), 7);
  const push = Math.max(0, place.level + 1 - highest);
  const edits = headings.flatMap(({ block, heading }) => {
    if (isSection(heading, place) || place.level === 6) return [asBold(text, block, heading)];
    return push === 0 ? [] : [pushed(text, heading, push)];
  });
  return closed(applyEdits(text, edits));
}

/** Of the sections of a new document. */
const NEW_LEVEL = 2;

/** The texts of a new document, by section id: all its sections stand at one level. */
export function fittedAll(
  template: Template,
  texts: ReadonlyMap<string, string>,
): Map<string, string> {
  const levels = new Map(template.sections.map(({ id }) => [id, NEW_LEVEL]));
  const place = { template, level: NEW_LEVEL, levels };
  return new Map([...texts].map(([id, markdown]) => [id, fitted(markdown, place)]));
}

/** A name counts at its highest level only, so that a deeper heading of the name is a mere subheading. */
function isSection({ text, level }: Heading, place: Place): boolean {
  const section = findSection(place.template, text);
  if (section === undefined) return false;
  return Math.max(level, place.level) <= (place.levels.get(section.id) ?? 6);
}

function pushed(text: string, { level, span, textSpan }: Heading, push: number): Edit {
  const words = oneLine(text.slice(textSpan.start, textSpan.end));
  return { ...span, text: `${"#".repeat(Math.min(6, level + push))} ${words}`.trimEnd() };
}

/** Is there a link, a picture, HTML or a comment in a heading: what its words alone do not say? */
export function leads(markdown: string): boolean {
  return /\]\(|\]\[|<[a-z/!]|:\/\//i.test(markdown);
}

/** A paragraph of its own: a blank line keeps it apart from what stands above and below. */
function asBold(text: string, { span }: Block, heading: Heading): Edit {
  const { textSpan } = heading;
  const written = oneLine(text.slice(textSpan.start, textSpan.end));
  // What leads somewhere must not lose where.
  const words = leads(written)
    ? written.replace(/\*\*|__/g, "")
    : titleHeading(heading.text).slice("# ".length);
  if (words === "") return { ...span, text: "" };
  const lineStart = text.lastIndexOf("\n", span.start - 1) + 1;
  const lineAbove = text.slice(text.lastIndexOf("\n", lineStart - 2) + 1, lineStart);
  const above = lineAbove.trim() === "" ? "" : "\n";
  const below = /^[ \t]*\n[ \t]*\S/.test(text.slice(span.end)) ? "\n" : "";
  return { ...span, text: `${above}**${words}**${below}` };
}
