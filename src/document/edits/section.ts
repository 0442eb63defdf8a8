/** Edits of sections: text goes where a reader would put it, and nobody's comment is lost. */
import { type Edit, lineEnding } from "../../values/text.ts";
import type { Block } from "../block.ts";
import type { Document } from "../document.ts";
import { isComment, isEmpty, type SectionView } from "../sections.ts";

/**
 * Writes into a section: in place of its guidance where it is empty, else below what stands there.
 * A section that does not stand yet is added where the template has it.
 */
export function writeSection(document: Document, sectionId: string, markdown: string): Edit[] {
  const eol = lineEnding(document.text);
  const text = toLines(markdown, eol);
  const view = document.section(sectionId);
  if (view === undefined) return [newSection(document, sectionId, text, eol)];
  if (!isEmpty(document.text, view))
    return [{ start: view.content.end, end: view.content.end, text: eol + eol + text }];
  return fillEmpty(document, view, text, eol);
}

/** Replaces all that stands in a section (in its first run of blocks), comments too: for a text that a person has edited whole. */
export function replaceSection(document: Document, view: SectionView, markdown: string): Edit[] {
  const eol = lineEnding(document.text);
  const text = markdown.trim() === "" ? "" : eol + eol + toLines(markdown, eol);
  return [{ start: view.content.start, end: view.content.end, text }];
}

/** Adds items to a section's list with the marker that it uses; begins a list where there is none. */
export function appendItems(
  document: Document,
  sectionId: string,
  items: readonly string[],
): Edit[] {
  const eol = lineEnding(document.text);
  const list = lastList(document, sectionId);
  if (list === undefined) {
    return writeSection(
      document,
      sectionId,
      items.map((item) => printItem(item, "- ", "\n")).join("\n"),
    );
  }
  const last = list.children.at(-1) as Block;
  const indent = document.text.slice(document.starts[last.line - 1], last.span.start);
  let marker =
    /^(?:[-*+]|\d+[.)])[ \t]*/.exec(document.text.slice(last.span.start, last.span.end))?.[0] ??
    "- ";
  let text = "";
  for (const item of items) {
    marker = nextMarker(marker);
    text += eol + printItem(item, indent + marker, eol);
  }
  return [{ start: last.span.end, end: last.span.end, text }];
}

/** An item with its soft-wrapped lines indented below its marker. */
export function printItem(item: string, marker: string, eol: string): string {
  const lines = item.trim().split(/\r?\n/);
  return marker + lines.map((line) => line.trim()).join(eol + " ".repeat(marker.length));
}

function nextMarker(marker: string): string {
  const spaced = /\s$/.test(marker) ? marker : `${marker} `;
  return spaced.replace(/^\d+/, (number) => String(Number(number) + 1));
}

function lastList(document: Document, sectionId: string): Block | undefined {
  const view = document.section(sectionId);
  const last = view?.blocks
    .filter((block) => block.span.end <= view.content.end && !isComment(document.text, block))
    .at(-1);
  return last?.kind === "list" && last.children.length > 0 ? last : undefined;
}

function fillEmpty(document: Document, view: SectionView, text: string, eol: string): Edit[] {
  const guidance = view.blocks.filter((block) => isGuidance(document, view, block));
  const [first] = guidance;
  if (first !== undefined) {
    return guidance.map((block) => ({ ...block.span, text: block === first ? text : "" }));
  }
  const { start } = view.content;
  return [{ start, end: start, text: eol + eol + text }];
}

/** The template's own comment, however it is wrapped; a person's comment stays. */
export function isGuidance(document: Document, view: SectionView, block: Block): boolean {
  if (!isComment(document.text, block)) return false;
  const folded = (words: string) =>
    words
      .replace(/<!--|-->/g, " ")
      .replace(/\s+/g, " ")
      .trim();
  return (
    folded(document.text.slice(block.span.start, block.span.end)) === folded(view.section.guidance)
  );
}

function newSection(document: Document, sectionId: string, text: string, eol: string): Edit {
  const order = document.template.sections.map((section) => section.id);
  const index = order.indexOf(sectionId);
  const heading = document.template.sections[index]?.heading ?? sectionId;
  const { sections } = document.body;
  const marks = "#".repeat(Math.min(2, ...sections.map((view) => view.heading.level)));
  const markdown = `${marks} ${heading}${eol}${eol}${text}`;
  const next = sections.find((view) => order.indexOf(view.section.id) > index);
  if (next !== undefined) {
    const start = next.heading.span.start;
    return { start, end: start, text: markdown + eol + eol };
  }
  const end = document.text.trimEnd().length;
  return { start: end, end, text: eol + eol + markdown };
}

function toLines(markdown: string, eol: string): string {
  return markdown
    .trimEnd()
    .replace(/^(?:[ \t]*\r?\n)+/, "")
    .replace(/\r?\n/g, eol);
}
