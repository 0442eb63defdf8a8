/** Links to places in the document itself whose headings have become others. */
import { anchorKey, anchorsIn } from "../../archive/anchors.ts";
import { headingAnchor } from "../../archive/markdown-text.ts";
import type { Document } from "../../document/document.ts";
import type { Edit } from "../../values/text.ts";
import type { Segment } from "./homes.ts";
import { linkTargets } from "./links.ts";
import type { Outline } from "./model.ts";

/**
 * What makes `#root-cause` lead to the section in which all below that heading stands now. What still leads somewhere
 * stays, and so does what no heading of the source, or more than one, is reached by.
 * @param document what was made of the source
 * @param renamed what `renamedAnchors` tells of it
 */
export function reanchored(document: Document, renamed: ReadonlyMap<string, string>): Edit[] {
  const { text, body } = document;
  if (!text.includes("#")) return [];
  const targets = linkTargets(document).filter(({ start }) => text[start] === "#");
  if (targets.length === 0) return [];
  const known = anchorsIn(text, body.headings);
  return targets.flatMap(({ start, end }) => {
    const key = anchorKey(text.slice(start + 1, end));
    const anchor = known.has(key) ? undefined : renamed.get(key);
    return anchor === undefined ? [] : [{ start: start + 1, end, text: anchor }];
  });
}

/** By what each heading of the source is reached: by what the one is in whose section it stands now. */
export function renamedAnchors(
  { body }: Document,
  { parts, title, source }: Outline,
  segments: readonly Segment[],
): Map<string, string> {
  const sections = new Map(
    body.sections.map(({ section, heading }) => [section.id, headingAnchor(heading.text)] as const),
  );
  const homes = segments.toSorted((a, b) => a.span.start - b.span.start);
  const renamed = new Map<string, string>();
  const seen = new Set<string>();
  const add = (name: string, anchor: string | undefined) => {
    const key = anchorKey(headingAnchor(name));
    if (seen.has(key)) renamed.delete(key);
    else if (anchor !== undefined) renamed.set(key, anchor);
    seen.add(key);
  };
  if (title !== undefined && body.title !== undefined)
    add(title.text, headingAnchor(body.title.text));
  let at = 0;
  for (const { form, name, span } of parts) {
    if (form !== "heading") continue;
    while ((homes[at]?.span.end ?? source.text.length) <= span.start) at++;
    add(name, sections.get(homes[at]?.home ?? ""));
  }
  return renamed;
}
