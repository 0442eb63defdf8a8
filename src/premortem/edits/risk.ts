/** Edits of risks: one more of them, and what is said in one of its parts. */
import type { MetaChanges } from "../../document/action-meta.ts";
import type { Document } from "../../document/document.ts";
import { addActionTo } from "../../document/edits/action.ts";
import { insertion, refuseBehindOpenBlock } from "../../document/edits/placing.ts";
import {
  belowLast,
  type ItemPrinter,
  printItem,
  writeSection,
} from "../../document/edits/section.ts";
import { type PartView, proseBelow } from "../../document/parts.ts";
import type { Part } from "../../template/model.ts";
import { type Edit, lineEnding, oneLine, type Span, trimmedEnd } from "../../values/text.ts";
import { type Idea, printIdea } from "../idea.ts";
import { PARTS, type Risk, readRisks, risksView } from "../risks.ts";

/** `### R2 Feature gaps` with the ideas that it is made of, below the other risks. */
export function addRisk(
  document: Document,
  id: string,
  title: string,
  ideas: readonly Idea[] = [],
): Edit[] {
  const section = document.template.sections.find(({ kind }) => kind === "risks");
  // At the level of the others: a higher one would take those above it for its own text.
  const level =
    readRisks(document)[0]?.heading.level ?? (risksView(document)?.heading.level ?? 2) + 1;
  const part = section?.parts.find((one) => one.id === PARTS.ideas);
  const items = ideas.map((idea) => printItem(printIdea(idea), "- ", "\n")).join("\n");
  const story = items === "" || part === undefined ? "" : `\n\n**${part.label}**\n\n${items}`;
  const text = `${"#".repeat(level)} ${id} ${headingWords(title)}${story}`;
  return writeSection(document, section?.id ?? "risks", text);
}

/** A title as the words of a heading: Markdown in it counts, but for signs that would end the heading. */
export function headingWords(title: string): string {
  return oneLine(title).replace(/(?<=^| )#(?=#*$)/, "\\#");
}

/** Ideas at the end of a risk's story; the part is added where the risk does not have it yet. */
export function addIdeasTo(document: Document, risk: Risk, ideas: readonly Idea[]): Edit[] {
  return addToStory(document, risk, ideas.map(printIdea), printItem);
}

/** The same with items as they stand elsewhere. An unlabelled list is a story too. */
export function addToStory(
  document: Document,
  risk: Risk,
  items: readonly string[],
  print: ItemPrinter,
): Edit[] {
  if (items.length === 0) return [];
  const last = risk.opening.at(-1);
  return partOf(risk, PARTS.ideas) === undefined && last?.kind === "list"
    ? [belowLast(document, last, items, print)]
    : addItems(document, risk, PARTS.ideas, items, print);
}

/**
 * One more action that would avoid or mitigate a risk, with the next free id.
 * @param part of the risk, where a template has another one for it
 * @throws MortemError where no id is left
 */
export function addRiskAction(
  document: Document,
  risk: Risk,
  text: string,
  meta: MetaChanges = {},
  part: string = PARTS.actions,
): { id: string; edits: Edit[] } {
  return addActionTo(document, text, meta, (line) => addItems(document, risk, part, [line]));
}

/** Writes what to watch for, in place of what stood there. */
export function setEarlySign(document: Document, risk: Risk, words: string): Edit[] {
  return setPart(document, risk, PARTS.earlySign, words);
}

/**
 * Writes the text of a part of prose, in place of its label's text and the paragraphs directly below. From the first
 * list, table or other block on, and comments: all of it stays, below the new text.
 */
export function setPart(document: Document, risk: Risk, id: string, words: string): Edit[] {
  const view = partOf(risk, id);
  const text = oneLine(words);
  if (view === undefined) return [newPart(document, risk, id, ` ${text}`)];
  const start = view.labelSpan.end;
  const eol = lineEnding(document.text);
  const gap = /^[ \t]*(?:\*\*|__)/.test(labelOf(document, view)) ? " " : eol + eol;
  return [
    { ...insertion(document, view.textSpan.end, gap + text), start },
    ...proseBelow(document.text, view).map(({ span }, index, all) =>
      takenOut(document, span, all[index - 1]?.span.end ?? view.textSpan.end),
    ),
  ];
}

function labelOf({ text }: Document, { labelSpan }: PartView): string {
  return text.slice(labelSpan.start, labelSpan.end);
}

/** With the blank lines above it. @param floor what stands before stays */
function takenOut({ text }: Document, { start, end }: Span, floor: number): Edit {
  return { start: trimmedEnd(text, floor, start), end, text: "" };
}

export function partOf(risk: Risk, id: string): PartView | undefined {
  return risk.parts.find(({ part }) => part.id === id);
}

/** Items at the end of a part that is a list; the part is added where the risk does not have it yet. */
export function addItems(
  document: Document,
  risk: Risk,
  id: string,
  items: readonly string[],
  print: ItemPrinter = printItem,
): Edit[] {
  const eol = lineEnding(document.text);
  const list = items.map((item) => print(item, "- ", eol)).join(eol);
  const view = partOf(risk, id);
  if (view === undefined) return [newPart(document, risk, id, eol + eol + list)];
  const last = view.blocks.at(-1);
  if (last?.kind === "list") return [belowLast(document, last, items, print)];
  refuseBehindOpenBlock(document, last);
  return [insertion(document, view.span.end, eol + eol + list)];
}

/**
 * A part that a risk does not have yet: before the first of those that the template has behind it; else at its end.
 * @param content what stands behind the label
 * @throws MortemError when it would stand behind a code block or comment that is not closed
 */
export function newPart(document: Document, risk: Risk, id: string, content: string): Edit {
  const eol = lineEnding(document.text);
  const parts: readonly Part[] = risksView(document)?.section.parts ?? [];
  const index = parts.findIndex((part) => part.id === id);
  const label = `**${parts[index]?.label ?? id}**${content}`;
  const behind = new Set(parts.slice(index + 1).map((part) => part.id));
  const next = risk.parts.find(({ part }) => behind.has(part.id));
  if (next !== undefined) {
    const start = next.labelSpan.start;
    return { start, end: start, text: label + eol + eol };
  }
  refuseBehindOpenBlock(
    document,
    document.body.blocks.findLast((block) => block.span.end <= risk.span.end),
  );
  return insertion(document, risk.span.end, eol + eol + label);
}
