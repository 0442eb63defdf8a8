/** Edits of risks: one more of them, and what is said in one of its parts. */
import type { MetaChanges } from "../../document/action-meta.ts";
import type { Document } from "../../document/document.ts";
import { addActionTo } from "../../document/edits/action.ts";
import { insertion, refuseBehindOpenBlock } from "../../document/edits/placing.ts";
import { belowLast, printItem, writeSection } from "../../document/edits/section.ts";
import type { PartView } from "../../document/parts.ts";
import { isComment } from "../../document/sections.ts";
import type { Part } from "../../template/model.ts";
import { type Edit, lineEnding, oneLine } from "../../values/text.ts";
import { type Idea, printIdea } from "../idea.ts";
import { PARTS, type Risk, risksView } from "../risks.ts";

/** `### R2 Feature gaps` with the ideas that it is made of, below the other risks. */
export function addRisk(
  document: Document,
  id: string,
  title: string,
  ideas: readonly Idea[] = [],
): Edit[] {
  const section = document.template.sections.find(({ kind }) => kind === "risks");
  const level = (risksView(document)?.heading.level ?? 2) + 1;
  const part = section?.parts.find((one) => one.id === PARTS.ideas);
  const items = ideas.map((idea) => printItem(printIdea(idea), "- ", "\n")).join("\n");
  const story = items === "" || part === undefined ? "" : `\n\n**${part.label}**\n\n${items}`;
  const text = `${"#".repeat(level)} ${id} ${oneLine(title)}${story}`;
  return writeSection(document, section?.id ?? "risks", text);
}

/** Ideas at the end of a risk's story; the part is added where the risk does not have it yet. */
export function addIdeasTo(document: Document, risk: Risk, ideas: readonly Idea[]): Edit[] {
  return ideas.length === 0 ? [] : addItems(document, risk, PARTS.ideas, ideas.map(printIdea));
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

/** Writes the text of a part of prose, in place of what stood there. */
export function setPart(document: Document, risk: Risk, id: string, words: string): Edit[] {
  const view = partOf(risk, id);
  const text = oneLine(words);
  if (view === undefined) return [newPart(document, risk, id, ` ${text}`)];
  const end = view.blocks.findLast((block) => !isComment(document.text, block))?.span.end;
  const start = view.labelSpan.end;
  const eol = lineEnding(document.text);
  const gap = /^(?:\*\*|__)/.test(document.text.slice(view.labelSpan.start)) ? " " : eol + eol;
  return [{ ...insertion(document, end ?? view.textSpan.end, gap + text), start }];
}

function partOf(risk: Risk, id: string): PartView | undefined {
  return risk.parts.find(({ part }) => part.id === id);
}

/** Items at the end of a part that is a list; the part is added where the risk does not have it yet. */
export function addItems(
  document: Document,
  risk: Risk,
  id: string,
  items: readonly string[],
): Edit[] {
  const eol = lineEnding(document.text);
  const list = items.map((item) => printItem(item, "- ", eol)).join(eol);
  const view = partOf(risk, id);
  if (view === undefined) return [newPart(document, risk, id, eol + eol + list)];
  const last = view.blocks.at(-1);
  if (last?.kind === "list") return [belowLast(document, last, items)];
  refuseBehindOpenBlock(document, last);
  return [insertion(document, view.span.end, eol + eol + list)];
}

/** Before the first of the parts that the template has behind it; else at the end of the risk. */
function newPart(document: Document, risk: Risk, id: string, content: string): Edit {
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
