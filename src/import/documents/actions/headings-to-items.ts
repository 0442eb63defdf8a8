/** Subheadings of which each is an action become items of a list. */
import { readTableActions } from "../../../document/action-table.ts";
import type { Block } from "../../../document/block.ts";
import type { Document } from "../../../document/document.ts";
import { itemText } from "../../../document/items.ts";
import type { SectionView } from "../../../document/sections.ts";
import { type Subsection, subsectionsOf } from "../../../document/subsections.ts";
import { type Edit, lineEnding } from "../../../values/text.ts";
import { FIELD, fieldNamed } from "./fields.ts";
import { isGroupName, saysAllDone } from "./groups.ts";
import { indent } from "./indent.ts";
import { hasBox } from "./nest-lists.ts";

/** Subheadings each of which is one action become items, with what stands below them; also below the name of a group. */
export function headingsToItems(document: Document, view: SectionView): Edit[] {
  const all = subsectionsOf(document.text, view);
  const chosen = new Set(actionsAmong(document, all));
  return all.flatMap((sub) => {
    if (chosen.has(sub)) return toItem(document, sub);
    const isGroup = isGroupName(sub.heading.text) || saysAllDone(sub.heading.text);
    return isGroup ? headingsToItems(document, { ...view, blocks: sub.blocks }) : [];
  });
}

function actionsAmong(document: Document, all: readonly Subsection[]): Subsection[] {
  const numbered = all.filter(isNumberedHeading);
  const areProse =
    all.length > 1 && all.every((sub) => saysMore(sub) && !holdsLists(document, sub));
  const areNumbered = numbered.length > 1 && areRun(all, numbered);
  const isAction = (sub: Subsection) =>
    (areNumbered && isNumberedHeading(sub)) || hasFacts(document, sub);
  const found = areProse ? all : all.filter(isAction);
  return found.filter((sub) => !isGroupName(sub.heading.text) && !holdsActions(document, sub));
}

/** `Owner: …` right below it, and no list of what is to be done. */
function hasFacts(document: Document, sub: Subsection): boolean {
  const [first] = sub.blocks;
  if (first === undefined || holdsLists(document, sub)) return false;
  if (fieldNamed(sub.heading.text) !== undefined || saysAllDone(sub.heading.text)) return false;
  if (first.kind === "list") return first.children.some((item) => isField(document.text, item));
  const { start, end } = first.span;
  return (
    first.kind === "paragraph" && FACT.test(document.text.slice(start, Math.min(end, start + 80)))
  );
}

/** Of a ticket alone, a heading may tell without being to be done. */
const FACT =
  /^[*_]{0,2}(?:owners?|assignee|assigned to|due(?: date)?|deadline|status|priority|担当者?|期限|状態|负责人|截止日期|状态|ansvarlig|frist|responsable|verantwortlich)[*_]{0,2}[:：]/i;

/** Nothing without a number stands among them: before the first or behind the last is another list. */
function areRun(all: readonly Subsection[], numbered: readonly Subsection[]): boolean {
  const first = all.indexOf(numbered[0] as Subsection);
  return all.indexOf(numbered.at(-1) as Subsection) - first + 1 === numbered.length;
}

const NUMBER =
  /^(?:\d{1,3}[.)、:：]|(?:action(?: item)?|ai|task|アクション|対応|対策|行动|措施|tiltak)[\s#-]{0,3}\d{1,3}(?!\d))/i;

function isNumberedHeading({ heading }: Subsection): boolean {
  return NUMBER.test(heading.text);
}

function saysMore({ blocks }: Subsection): boolean {
  return blocks.some(({ kind }) => kind === "paragraph" || kind === "list" || kind === "code");
}

function holdsLists({ text }: Document, { blocks }: Subsection): boolean {
  return blocks.some(
    (block) =>
      block.kind === "table" ||
      block.kind === "heading" ||
      (block.kind === "list" && !block.children.every((item) => isField(text, item))),
  );
}

/** Boxes to tick, or a table that the reader takes for actions. */
function holdsActions({ text }: Document, { blocks }: Subsection): boolean {
  return blocks.some(
    (block) =>
      (block.kind === "list" && block.children.some((item) => hasBox(text, item))) ||
      (block.kind === "table" && readTableActions(text, block).length > 0),
  );
}

/** `Owner: …` and the like. */
function isField(text: string, item: Block): boolean {
  const { start, end } = itemText(item);
  const [, name] = FIELD.exec(text.slice(start, Math.min(end, start + 50))) ?? [];
  return name !== undefined && fieldNamed(name) !== undefined;
}

function toItem(document: Document, { heading, blocks }: Subsection): Edit[] {
  const { text, starts } = document;
  const words = text.slice(heading.textSpan.start, heading.textSpan.end).trim();
  const number = /^(\d{1,3}[.)]) +/.exec(words)?.[0];
  const marker = number === undefined ? "- " : `${number.trim()} `;
  const rest = number === undefined ? words : words.slice(number.length);
  const eol = lineEnding(text);
  const above = heading.line < 2 ? "" : lineAt(document, heading.line - 1).trim();
  const last = blocks.findLast((block) => !isBoldName(text, block));
  const headingEnd = document.place(heading.span.end).line;
  const isFollowed = last !== undefined && lineAt(document, headingEnd + 1).trim() !== "";
  const start = starts[heading.line - 1] as number;
  const item = `${above === "" ? "" : eol}${marker}${rest}${isFollowed ? eol : ""}`;
  const below =
    last === undefined ? [] : indent(document, headingEnd + 1, last.endLine, marker.length);
  return [{ start, end: heading.span.end, text: item }, ...below];
}

/** Bold words alone on their line, with nothing behind them but the next heading: they name what follows. */
function isBoldName(text: string, { kind, span: { start, end } }: Block): boolean {
  return (
    kind === "paragraph" &&
    end - start <= 100 &&
    /^\*\*[^*\n]+\*\*:?$/.test(text.slice(start, end).trim())
  );
}

function lineAt({ text, starts }: Document, line: number): string {
  return text.slice(starts[line - 1] ?? text.length, starts[line] ?? text.length);
}
