/** The edit that adds a section which does not stand yet. */
import { type Edit, lineEnding } from "../../values/text.ts";
import type { Document } from "../document.ts";
import { refuseBehindOpenBlock } from "./placing.ts";

/** Before the first of those that the template has behind it, at the level that sections have here; else at the end. */
export function newSection(document: Document, sectionId: string, text: string): Edit {
  const eol = lineEnding(document.text);
  const { sections: known } = document.template;
  const index = known.findIndex((section) => section.id === sectionId);
  const level = usualLevel(document);
  const heading = `${"#".repeat(level)} ${known[index]?.heading ?? sectionId}`;
  const behind = new Set(known.slice(index + 1).map((section) => section.id));
  // A deeper one is nested in another section, which the new one must not cut in two.
  const next = document.body.sections.find(
    (view) => view.heading.level === level && behind.has(view.section.id),
  );
  if (next !== undefined) return before(document, next.heading.line, heading + eol + eol + text);
  refuseBehindOpenBlock(document, document.body.blocks.at(-1));
  const end = document.text.trimEnd().length;
  return { start: end, end, text: eol + eol + heading + eol + eol + text };
}

/** The level that sections have in this document, or would have. */
export function usualLevel({ body }: Document): number {
  const levels = body.sections.map((view) => view.heading.level);
  return levels.length === 0 ? 2 : levels.reduce((a, b) => Math.min(a, b));
}

function before(document: Document, line: number, markdown: string): Edit {
  const { text, starts } = document;
  const eol = lineEnding(text);
  const start = starts[line - 1] as number;
  const isTight = text.slice(starts[line - 2] ?? 0, start).trim() !== "";
  return { start, end: start, text: (isTight ? eol : "") + markdown + eol + eol };
}
