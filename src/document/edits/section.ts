/** Edits of sections: text goes where a reader would put it, and nobody's comment is lost. */
import { type Edit, lineEnding, lineStarts } from "../../values/text.ts";
import type { Block } from "../block.ts";
import type { Document } from "../document.ts";
import { readNoneReason } from "../items.ts";
import { parseBlocks } from "../markdown.ts";
import { isComment, isEmpty, type SectionView } from "../sections.ts";
import { fitted, type Place } from "./fitting.ts";
import { addItemRows } from "./item-row.ts";
import { newSection, usualLevel } from "./new-section.ts";
import { insertion, refuseBehindOpenBlock } from "./placing.ts";

/**
 * Writes into a section: in place of its guidance where it is empty, else below what stands there.
 * A section that does not stand yet is added where the template has it.
 * @throws MortemError when it would stand behind a code block or comment that is not closed
 */
export function writeSection(document: Document, sectionId: string, markdown: string): Edit[] {
  const eol = lineEnding(document.text);
  const view = document.section(sectionId);
  const place = placeIn(document, sectionId, view?.heading.level ?? usualLevel(document));
  const textFor = (content: string) => toLines(fitted(content, place), eol);
  if (view === undefined) return [newSection(document, sectionId, textFor(markdown))];
  if (isEmpty(document.text, view)) return fillEmpty(document, view, textFor(markdown));
  const last = lastOwnBlock(view);
  refuseBehindOpenBlock(document, last);
  const text = textFor(last?.kind === "list" ? apartFromItem(markdown) : markdown);
  return [insertion(document, view.content.end, eol + eol + text)];
}

/** Replaces all that stands in a section (in its first run of blocks), comments too: for a text that a person has edited whole. */
export function replaceSection(document: Document, view: SectionView, markdown: string): Edit[] {
  const eol = lineEnding(document.text);
  const place = placeIn(document, view.section.id, view.heading.level);
  const text = markdown.trim() === "" ? "" : eol + eol + toLines(fitted(markdown, place), eol);
  return [{ ...insertion(document, view.content.end, text), start: view.content.start }];
}

function placeIn({ template, body }: Document, sectionId: string, level: number): Place {
  const levels = new Map([[sectionId, level]]);
  for (const { section, heading } of body.sections) levels.set(section.id, heading.level);
  return { template, level, levels };
}

/** How an item stands behind its marker. */
export type ItemPrinter = (item: string, marker: string, eol: string) => string;

/**
 * Adds items to a section's list with the marker that it uses; begins a list where there is none, unless
 * its items are subheadings or paragraphs: these would not count as items beside a list.
 * @throws MortemError as `writeSection` does
 */
export function appendItems(
  document: Document,
  sectionId: string,
  items: readonly string[],
  print: ItemPrinter = printItem,
): Edit[] {
  const view = document.section(sectionId);
  const list = items.map((item) => print(item, "- ", "\n")).join("\n");
  if (view === undefined || isEmpty(document.text, view)) {
    return writeSection(document, sectionId, list);
  }
  const filled = view.blocks.filter((block) => !isComment(document.text, block));
  if (readNoneReason(document.text, view) !== undefined) {
    return filled.map((block) => ({
      ...block.span,
      text: toLines(list, lineEnding(document.text)),
    }));
  }
  const lastItem = view.section.coverage ? document.items(sectionId).at(-1) : undefined;
  if (lastItem?.cell !== undefined) return [addItemRows(document, lastItem, lastItem.cell, items)];
  const last = filled.findLast((block) => block.span.end <= view.content.end);
  if (last?.kind === "list") return [belowLast(document, last, items, print)];
  const asTheyAre = view.section.coverage ? likeTheOthers(filled, items) : undefined;
  return writeSection(document, sectionId, asTheyAre ?? list);
}

/** More items at the end of a list, with the marker that its last item has. */
export function belowLast(
  document: Document,
  list: Block,
  items: readonly string[],
  print: ItemPrinter = printItem,
): Edit {
  const eol = lineEnding(document.text);
  const { line, span } = list.children.at(-1) as Block;
  const indent = document.text.slice(document.starts[line - 1], span.start);
  let marker = markerAt(document.text, span.start);
  let text = "";
  for (const item of items) {
    marker = nextMarker(marker);
    text += eol + print(item, indent + marker, eol);
  }
  return { start: span.end, end: span.end, text };
}

/** The marker of a list item with the blanks behind it; more than four of them would begin a code block. */
export function markerAt(text: string, start: number): string {
  const [, mark = "-", blanks = ""] =
    /^([-*+]|\d{1,9}[.)])([ \t]*)/.exec(text.slice(start, start + 40)) ?? [];
  return mark + (blanks === "" || blanks.length > 4 ? " " : blanks);
}

function nextMarker(marker: string): string {
  return marker.replace(/^\d+/, (number) => String(Math.min(Number(number) + 1, 999_999_999)));
}

/** An item as text behind its marker, soft-wrapped lines indented below it. */
export function printItem(item: string, marker: string, eol: string): string {
  const lines = item.trim().split(/\r?\n/);
  const [first = "", ...rest] = lines.map((line) => line.trim());
  return [marker + asText(first), ...rest.map((line) => marker.replace(/\S/g, " ") + line)]
    .map((line) => line.trimEnd())
    .join(eol);
}

/** `# of errors rose` begins a heading and `1. of May` a list: a backslash keeps what a person typed. */
function asText(line: string): string {
  const [block] = parseBlocks(line, lineStarts(line), 1);
  if (line === "" || block?.kind === "paragraph") return line;
  return block?.kind === "break" ? line.replace(/\S/g, "\\$&") : line.replace(/^\d*/, "$&\\");
}

function likeTheOthers(filled: readonly Block[], items: readonly string[]): string | undefined {
  if (filled.some((block) => block.kind === "list")) return undefined;
  const oneLine = items.map((item) => item.replace(/\s+/g, " ").trim());
  const levels = filled.filter((block) => block.kind === "heading").map((block) => block.level);
  if (levels.length > 0) {
    const marks = "#".repeat(levels.reduce((a, b) => Math.min(a, b)));
    return oneLine.map((item) => `${marks} ${item}`).join("\n\n");
  }
  const isProse = filled.some((block) => block.kind === "paragraph");
  return isProse ? oneLine.map(asText).join("\n\n") : undefined;
}

function lastOwnBlock(view: SectionView): Block | undefined {
  return view.blocks.findLast((block) => block.span.end <= view.content.end);
}

function fillEmpty(document: Document, view: SectionView, text: string): Edit[] {
  const eol = lineEnding(document.text);
  const guidance = view.blocks.filter((block) => isGuidance(document, view, block));
  const [first] = guidance;
  if (first === undefined) return [insertion(document, view.content.start, eol + eol + text)];
  return guidance.map((block) => ({
    ...insertion(document, block.span.end, block === first ? text : ""),
    start: block.span.start,
  }));
}

/** The template's own comment, however it is wrapped; a person's comment stays. */
export function isGuidance(document: Document, view: SectionView, block: Block): boolean {
  if (!isComment(document.text, block)) return false;
  const comment = document.text.slice(block.span.start, block.span.end);
  return folded(comment) === folded(view.section.guidance);
}

function folded(words: string): string {
  return words
    .replace(/<!--|-->/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Below a list an indented line would belong to the last item, and a block that hides a heading would end with it. So
 * the text goes to the left by what its first line is indented, and a comment keeps indented code apart.
 */
function apartFromItem(markdown: string): string {
  const [, indent = ""] = /^(?:[ \t]*[\r\n])*([ \t]*)/.exec(markdown) ?? [];
  if (indent === "") return markdown;
  return /^ {1,3}$/.test(indent)
    ? markdown.replace(new RegExp(`^ {1,${indent.length}}`, "gm"), "")
    : `<!-- -->\n\n${markdown}`;
}

function toLines(markdown: string, eol: string): string {
  return markdown
    .trimEnd()
    .replace(/^(?:[ \t]*\r?\n)+/, "")
    .replace(/\r\n|\r|\n/g, eol);
}
