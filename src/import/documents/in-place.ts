/** A foreign document edited where it stands: front matter, and headings that our reader knows. */
import { findSection } from "../../template/find.ts";
import type { Template } from "../../template/model.ts";
import { type Edit, lineEnding } from "../../values/text.ts";
import { NOTES, type Segment } from "./homes.ts";
import type { Facts, Outline, Part } from "./model.ts";
import { newFront } from "./new-front.ts";

/**
 * Nothing is moved and no words go: a heading that our reader does not know gets ours above its words, a label
 * becomes a heading, prose that opens the document gets the heading of the summary.
 * @param source where the document was taken from, as `source` remembers it
 */
export function editsInPlace(
  outline: Outline,
  segments: readonly Segment[],
  facts: Facts,
  template: Template,
  source: string,
): Edit[] {
  const eol = lineEnding(outline.source.text);
  const labelled = segments.some(({ part, home }) => isLabel(part) && home !== NOTES);
  return [
    frontEdit(outline, facts, template, source),
    ...segments.flatMap((segment) => {
      const section = template.sections.find(({ id }) => id === segment.home);
      if (segment.part === undefined)
        return section === undefined ? [] : [headingAbove(outline, segment, section.heading, eol)];
      if (segment.part.form === "heading")
        return section === undefined ? [] : renamed(outline, segment.part, section.heading, template, eol);
      // Unless it is a heading too, what follows a label of a section would be read as that section's.
      const heading = section?.heading ?? segment.part.name;
      return labelled && segment.part.form !== "item" ? [asHeading(segment.part, heading, section !== undefined, eol)] : [];
    }),
  ].map((edit) => ({ ...edit, text: edit.text.replace(/\r\n|\r|\n/g, eol) }));
}

function isLabel(part: Part | undefined): boolean {
  return part !== undefined && part.form !== "heading" && part.form !== "item";
}

function frontEdit(outline: Outline, facts: Facts, template: Template, source: string): Edit {
  const { front, source: file } = outline;
  const { text, rest } = newFront(outline, facts, template, source);
  const start = file.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (front === undefined) return { start, end: start, text: `${text}\n\n` };
  const kept = rest === undefined ? "" : `\n\n\`\`\`\`${rest.language}\n${rest.text.trimEnd()}\n\`\`\`\``;
  return { ...front.span, text: text + kept };
}

function headingAbove(
  { source: { text } }: Outline,
  { span }: Segment,
  heading: string,
  eol: string,
): Edit {
  const blanks = /^\s*/.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
  const at = span.start + blanks;
  return { start: at, end: at, text: `## ${heading}${eol}${eol}` };
}

/** A heading that our reader takes for the section stays; else ours stands above its words. */
function renamed(
  { source: { text } }: Outline,
  { name, level, span, section }: Part,
  heading: string,
  template: Template,
  eol: string,
): Edit[] {
  if (findSection(template, name) === section) return [];
  const words = text.slice(span.start, span.end).replace(/^#+[ \t]*|(?:[ \t]+#+)?[ \t]*(?:\r?\n[=-]+[ \t]*)?$/g, "");
  return [{ ...span, text: `${"#".repeat(level)} ${heading}${eol}${eol}**${words.replace(/\*\*/g, "")}**` }];
}

function asHeading({ name, span, saysMore }: Part, heading: string, isKnown: boolean, eol: string): Edit {
  const words = isKnown && saysMore ? `${eol}${eol}**${name}**` : "";
  return { ...span, text: `## ${heading}${words}${eol}${eol}` };
}
