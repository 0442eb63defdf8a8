/** A file that tells of several incidents, cut into one text for each; only where that is certain. */
import type { Template } from "../../template/model.ts";
import type { Outline, Part, Source } from "./model.ts";
import { incidentsAmong, perhapsIncidents } from "./split/certain.ts";
import { type Chapter, chaptersOf } from "./split/chapters.ts";
import { definedElsewhere, definitionsIn } from "./split/definitions.ts";

/** Deeper headings part one incident, and never several. */
const DEEPEST = 3;

/**
 * The incidents of a file, in their order: slices of its text that together are the whole of it. What stands before the
 * first goes with the first, and what stands behind one goes with that one, so that no line is lost. What a link or a
 * footnote refers to is repeated behind each that refers to it. A file that tells of one incident, and every file in
 * doubt, comes back as it is.
 */
export function splitIncidents(outline: Outline, template: Template): Source[] {
  for (let level = 1; level <= DEEPEST; level++) {
    const incidents = incidentsAmong(outline, chaptersOf(outline, level), template, level);
    if (incidents.length > 0) return slices(outline, incidents);
  }
  return [outline.source];
}

/** Of a file that is taken as one incident, the lines of headings that may each be one of its own, from 1 in its text. */
export function perhapsSeveral(outline: Outline): readonly number[] {
  for (let level = 1; level <= DEEPEST; level++) {
    const perhaps = perhapsIncidents(outline, chaptersOf(outline, level));
    if (perhaps.length > 0) return perhaps.map(({ line }) => line);
  }
  return [];
}

function slices(outline: Outline, chapters: readonly Chapter[]): Source[] {
  const { source, starts, parts } = outline;
  const definitions = definitionsIn(outline);
  const lines = chapters.map((chapter, at) => (at === 0 ? 1 : beginning(parts, chapter)));
  return chapters.map(({ line: titleLine }, at) => {
    const line = lines[at] as number;
    const next = lines[at + 1];
    const end = next === undefined ? source.text.length : (starts[next - 1] as number);
    const span = { start: starts[line - 1] as number, end };
    return {
      path: source.path,
      isPlain: source.isPlain,
      text: source.text.slice(span.start, end) + definedElsewhere(source.text, span, definitions),
      firstLine: source.firstLine + line - 1,
      titleLine: titleLine - line + 1,
    };
  });
}

/** A heading above, as of a month, with nothing of its own belongs to what follows it. */
function beginning(parts: readonly Part[], { line, from }: Chapter): number {
  const heading = parts[from - 1] as Part;
  const above = parts[from - 2];
  const isBare =
    above?.form === "heading" &&
    above.level < heading.level &&
    heading.span.start - above.span.end <= MOST_BLANKS;
  return isBare ? above.line : line;
}

/** Between two headings with nothing between them. */
const MOST_BLANKS = 4;
