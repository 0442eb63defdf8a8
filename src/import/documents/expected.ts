/** The source as it must be found again in what was made of it: without what something of ours stands for. */
import type { Template } from "../../template/model.ts";
import { applyEdits, type Edit, type Span } from "../../values/text.ts";
import { keepsHead, saysTitle } from "./compose.ts";
import type { Segment } from "./homes.ts";
import { labelHeadings } from "./in-place.ts";
import type { Manner, Outline } from "./model.ts";
import type { NewFront } from "./new-front.ts";

export function expectedIn(
  manner: Manner,
  outline: Outline,
  segments: readonly Segment[],
  template: Template,
  front: NewFront,
  title: string,
): string {
  const { text } = outline.source;
  const blanks = (spans: readonly Span[]) =>
    spans.map((span) => ({
      ...span,
      text: text.slice(span.start, span.end).replace(/[^\r\n]/g, " "),
    }));
  if (manner === "in-place")
    return applyEdits(text, [...blanks(front.moved), ...brokenLabels(outline, segments)]);
  const replaced = replacedSpans(outline, segments, template, title);
  const edits = [...blanks([...replaced, ...front.moved]), ...joinedHeadings(outline, replaced)];
  return applyEdits(text, edits);
}

/** Heads of sections and the title, where ours say the same. */
function replacedSpans(
  outline: Outline,
  segments: readonly Segment[],
  template: Template,
  title: string,
): Span[] {
  const counts = new Map<string, number>();
  for (const { home } of segments) counts.set(home, (counts.get(home) ?? 0) + 1);
  const heads = segments.flatMap(({ part, home }) => {
    const section = template.sections.find(({ id }) => id === home);
    if (part === undefined || section === undefined) return [];
    return keepsHead(outline.source.text, section, part, (counts.get(home) ?? 0) > 1)
      ? []
      : [part.span];
  });
  const { span } = outline.title ?? {};
  return [...heads, ...(span !== undefined && saysTitle(outline, title) ? [span] : [])];
}

/** An underlined heading of several lines is written on one. */
function joinedHeadings({ blocks, source: { text } }: Outline, replaced: readonly Span[]): Edit[] {
  const gone = new Set(replaced.map(({ start }) => start));
  return blocks.flatMap(({ kind, span }) =>
    kind === "heading" && !gone.has(span.start)
      ? [...text.slice(span.start, span.end).matchAll(/\r\n|\r|\n/g)].map(({ 0: eol, index }) => ({
          start: span.start + index,
          end: span.start + index + eol.length,
          text: " ",
        }))
      : [],
  );
}

/** What follows a label on its line stands below it once that is a heading. */
function brokenLabels(outline: Outline, segments: readonly Segment[]): Edit[] {
  return labelHeadings(outline, segments).flatMap(({ part: { span }, isBeforeText }) =>
    isBeforeText ? [{ start: span.end, end: span.end, text: "\n" }] : [],
  );
}
