/** A foreign document edited where it stands: front matter, and headings that our reader knows. */
import { findSection } from "../../template/find.ts";
import type { Template } from "../../template/model.ts";
import { type Edit, lineEnding } from "../../values/text.ts";
import { fenced } from "./compose.ts";
import { isTelling, statesFacts } from "./fact-lines.ts";
import { isFieldName } from "./facts/name-field.ts";
import { NOTES, type Segment } from "./homes.ts";
import type { Outline, Part } from "./model.ts";
import type { NewFront } from "./new-front.ts";

/**
 * Nothing is moved and no words go: a heading that our reader does not know gets ours above its words, a label
 * becomes a heading, prose that opens the document gets the heading of the summary.
 * @param front its front matter
 */
export function editsInPlace(
  outline: Outline,
  segments: readonly Segment[],
  template: Template,
  front: NewFront,
): Edit[] {
  const eol = lineEnding(outline.source.text);
  const headings = segments.flatMap((segment) => {
    const section = template.sections.find(({ id }) => id === segment.home);
    if (section === undefined) return [];
    if (segment.part === undefined) return [headingAbove(outline, segment, section.heading, eol)];
    return segment.part.form === "heading"
      ? renamed(outline, segment.part, section.heading, template, eol)
      : [];
  });
  const labels = labelHeadings(outline, segments).map(({ part, words, isBeforeText }) => ({
    ...part.span,
    text: `## ${words}${isBeforeText ? eol + eol : ""}`,
  }));
  return [frontEdit(outline, front), ...headings, ...labels].map((edit) => ({
    ...edit,
    text: edit.text.replace(/\r\n|\r|\n/g, eol),
  }));
}

/** Where a label becomes a heading, and what the heading is. */
export interface LabelHeading {
  readonly part: Part;
  readonly words: string;
  /** Text follows it on its line. */
  readonly isBeforeText: boolean;
}

/**
 * Labels as headings, where they part the document and not a section of it. Those that name no section too: else
 * what follows them would be read as the text of the one before. One in a list stays, since its text hangs on the list;
 * and so does one that states a fact (`**Date:** …`, `**Impact:** all`) and has no text of its own.
 */
export function labelHeadings(outline: Outline, segments: readonly Segment[]): LabelHeading[] {
  const { text } = outline.source;
  const found: LabelHeading[] = [];
  let isInSection = false;
  let knowsAny = false;
  for (const { part, home } of segments) {
    if (part?.form === "heading") isInSection = home !== NOTES;
    if (part === undefined || part.form === "heading" || part.form === "item" || isInSection)
      continue;
    const isBeforeText = /^[^\r\n]/.test(text.slice(part.span.end, part.span.end + 1));
    if (isBeforeText && (statesFact(text, part) || (!knowsAny && home === NOTES))) continue;
    knowsAny ||= home !== NOTES;
    found.push({ part, words: labelWords(text, part), isBeforeText });
  }
  return knowsAny ? found : [];
}

/**
 * What a label has behind it on its line is a fact, where nothing but other facts follows and it is neither a sentence
 * nor a paragraph of several words about a section that we know.
 */
function statesFact(text: string, { own, name, section, span }: Part): boolean {
  if (section === undefined && isFieldName(name)) return true;
  const [first = "", ...others] = text.slice(own.start, own.end).trim().split(LINE_BREAK);
  const words = first.trim();
  if (isTelling(words) || STOPPED.test(words)) return false;
  if (others.length > 0) return others.every((line) => line.trim() === "" || statesFacts(line));
  const isParagraph = isParted(text, span.start) && isParted(text, own.end);
  return !isParagraph || section === undefined || words.split(" ").length < LEAST_WORDS;
}

/** Does a blank line, or nothing, stand above the place? */
function isParted(text: string, at: number): boolean {
  const above = text.slice(Math.max(0, at - 8), at);
  return at === 0 || at === text.length || /\n[ \t]*\r?\n[ \t]*$/.test(above);
}

/** `all users` is a value. */
const LEAST_WORDS = 3;
/** However short, it is a sentence. */
const STOPPED = /[.!?。]$/;
const LINE_BREAK = /\r\n|\n|\r/;

/** As they are written, with links and pictures, but without the marks that made them a label. */
function labelWords(text: string, { span }: Part): string {
  return text
    .slice(span.start, span.end)
    .trim()
    .replace(/[:：]$/, "")
    .replace(/^(\*\*|__)(.*)\1$/, "$2")
    .trim()
    .replace(/[:：]$/, "")
    .trim();
}

function frontEdit({ front, source: file }: Outline, { text, rest }: NewFront): Edit {
  const start = file.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (front === undefined) return { start, end: start, text: `${text}\n\n` };
  const kept = rest === undefined ? "" : `\n\n${fenced(rest.text, rest.language)}`;
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
  { name, level, span, textSpan, section }: Part,
  heading: string,
  template: Template,
  eol: string,
): Edit[] {
  if (findSection(template, name) === section) return [];
  const words = text.slice(textSpan.start, textSpan.end);
  return [
    {
      ...span,
      text: `${"#".repeat(level)} ${heading}${eol}${eol}**${words.replace(/\*\*/g, "")}**`,
    },
  ];
}
