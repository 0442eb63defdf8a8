/** A foreign document written anew in our form: the template's order, each text as it stood, what has no section in the notes. */
import { fitted, leads } from "../../document/edits/fitting.ts";
import { headingKey, titleHeading } from "../../template/heading.ts";
import type { Section, Template } from "../../template/model.ts";
import { lineEnding } from "../../values/text.ts";
import { NOTES, type Segment } from "./homes.ts";
import type { Outline, Part } from "./model.ts";
import type { NewFront } from "./new-front.ts";

/** The heading below which everything stands that belongs to no section. */
export const NOTES_HEADING = "Notes from the original";

const LEVEL = 2;

/**
 * @param front its front matter
 * @param title of the document
 */
export function composeAnew(
  outline: Outline,
  segments: readonly Segment[],
  template: Template,
  front: NewFront,
  title: string,
): string {
  // A heading with nothing below it says only that something is missing, which is told without it.
  const sections = template.sections
    .map((section) => ({ section, own: segments.filter(({ home }) => home === section.id) }))
    .map(({ section, own }) => ({ section, text: sectionText(outline, section, own) }))
    .filter(({ text }) => text.trim() !== "");
  const levels = new Map(sections.map(({ section }) => [section.id, LEVEL]));
  const place = { template, level: LEVEL, levels };
  const written = sections.map(({ section, text }) =>
    underHeading(section.heading, fitted(text, place)),
  );
  const ofNotes = segments.filter(({ home }) => home === NOTES);
  const isAbove = ({ span }: Segment) => span.start < (outline.title?.span.start ?? 0);
  const asText = ({ span }: Segment) => textOf(outline, span.start, span.end);
  const notes = [
    ...ofNotes.filter(isAbove).map(asText),
    ...otherTitle(outline, title),
    ...ofNotes.filter((one) => !isAbove(one)).map(asText),
    ...(front.rest === undefined ? [] : [fenced(front.rest.text, front.rest.language)]),
  ].filter((text) => text !== "");
  const blocks = [
    front.text,
    titleHeading(title),
    ...written,
    ...(notes.length === 0 ? [] : [underHeading(NOTES_HEADING, fitted(notes.join("\n\n"), place))]),
  ];
  return `${blocks.join("\n\n")}\n`.replace(/\r\n|\r|\n/g, lineEnding(outline.source.text));
}

function underHeading(heading: string, text: string): string {
  return `## ${heading}\n\n${text.trimEnd()}`;
}

/** Does our title say all that the document's does? */
export function saysTitle({ title, source: { text } }: Outline, ours: string): boolean {
  if (title === undefined) return true;
  const isBare = !leads(text.slice(title.span.start, title.span.end));
  return isBare && headingKey(title.text) === headingKey(ours);
}

/** The title as it stood, where ours says less. */
function otherTitle(outline: Outline, ours: string): string[] {
  const { title, source } = outline;
  if (title === undefined || saysTitle(outline, ours)) return [];
  const words = source.text.slice(title.textSpan.start, title.textSpan.end);
  return [`## ${words.replace(/\s+/g, " ")}`];
}

function sectionText(outline: Outline, section: Section, segments: readonly Segment[]): string {
  return segments
    .map(({ part, span }) => {
      if (part === undefined) return textOf(outline, span.start, span.end);
      return keepsHead(outline.source.text, section, part, segments.length > 1)
        ? textOf(outline, part.span.start, span.end)
        : marker(outline, part) + textOf(outline, part.own.start, span.end);
    })
    .filter((text) => text !== "")
    .join("\n\n");
}

/** A heading that says more than the section's, leads somewhere, or is one of several, stays above its text. */
export function keepsHead(
  text: string,
  section: Section,
  { name, span, saysMore, section: own }: Part,
  isOneOfSeveral: boolean,
): boolean {
  if (leads(text.slice(span.start, span.end))) return true;
  // A heading that nobody knows says something of what was taken for a section by its form.
  const isOther = saysMore || isOneOfSeveral || own === undefined;
  return headingKey(name) !== headingKey(section.heading) && isOther;
}

/** The text behind a label in a list stays an item, since what is indented below it belongs to it. */
function marker({ source }: Outline, part: Part): string {
  if (part.form !== "item") return "";
  return (
    /^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(source.text.slice(part.span.start, part.span.end))?.[0] ??
    ""
  );
}

/** Without blank lines at its ends, and without a rule that only parted it from what came next. */
function textOf({ source }: Outline, start: number, end: number): string {
  return source.text
    .slice(start, end)
    .replace(/^(?:[ \t]*(?:\r\n|\r|\n))+/, "")
    .trimEnd()
    .replace(/(?:\r?\n[ \t]*){2}(?:-{3,}|\*{3,}|_{3,})$/, "")
    .replace(/^(?:-{3,}|\*{3,}|_{3,})[ \t]*(?:\r?\n|$)/, "")
    .trimEnd();
}

/** As code, between fences that nothing in it can close. */
export function fenced(text: string, language: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}
