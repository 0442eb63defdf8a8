/** Bold labels that stand where others write headings: alone on a line, or before the text that they name. */
import type { Block, Heading } from "../../document/block.ts";
import { plainText } from "../../document/inline.ts";
import { linesOf } from "../../document/lines.ts";
import type { Template } from "../../template/model.ts";
import { placeAt, type Span } from "../../values/text.ts";
import { isFieldName } from "./facts/name-field.ts";
import { nameSection } from "./name-section.ts";
import type { Mark } from "./outline.ts";

/** Below every heading, and all at one height. */
export const LABEL_LEVEL = 7;

/** No label that names a part is longer; what is longer is a sentence in bold. */
const LONGEST = 60;

/** So far below a label a fact is looked for; all of a long paragraph would be gone through for each label of it. */
const MOST_LINES = 20;

/** `**Impact**`, `**Impact:**`, `**Impact**:` and the same with underscores, at the beginning of a line. */
const BOLD = /^(?:\*\*([^*\r\n]{1,80})\*\*|__([^_\r\n]{1,80})__)[ \t]*([:：])?[ \t]*/;
/** `Impact:` with its text behind it or below it. */
const PLAIN = /^([\p{L}\p{N}][^:：\r\n|]{0,60})[:：](?=[ \t]|[\r\n]|$)[ \t]*/u;

/**
 * The labels of paragraphs and of the items of lists that are nothing but labels with their texts.
 * Lines without bold count only where no heading parts the text, or several of them name what no heading does.
 * @param headings those that part the text
 */
export function findLabels(
  text: string,
  starts: readonly number[],
  blocks: readonly Block[],
  template: Template,
  headings: readonly Heading[],
): Mark[] {
  const firstHeading = headings[0]?.span.start ?? Infinity;
  const found = blocks.flatMap((block, at): Label[] => {
    if (block.kind === "list") return labelsOfItems(text, block, template);
    if (block.kind !== "paragraph") return [];
    const toDo = headings.length === 0 ? undefined : toDoAt(text, block, blocks[at + 1], template);
    const isAbove = block.span.start < firstHeading;
    return toDo === undefined ? labelsOfLines(text, block, template, isAbove) : [toDo];
  });
  const counting = new Set<Label>([
    ...plainAmong(found, template, headings),
    ...boldAmong(found, template),
  ]);
  const marks = found
    .filter((one) => one.isSure || counting.has(one))
    .map(({ isSure: _, isFirst: __, ...mark }) => ({
      ...mark,
      line: placeAt(starts, mark.span.start).line,
    }));
  // Bold words of which none names a section part nothing.
  return marks.some(({ name }) => nameSection(template, name)?.saysMore === false) ? marks : [];
}

interface Label extends Omit<Mark, "line"> {
  /** What is none counts only where others beside it say that labels are written so. */
  readonly isSure: boolean;
  /** It begins its paragraph. */
  readonly isFirst: boolean;
}

/** @param isAbove whether no heading stands above it, so that lines without bold may count */
function labelsOfLines(
  text: string,
  { span }: Block,
  template: Template,
  isAbove: boolean,
): Label[] {
  const lines = linesOf(text, span);
  return lines.flatMap((line, at) => {
    const isFirst = at === 0;
    const bold = boldAt(text, line, template);
    if (bold !== undefined) return isFirst || bold.isSure ? [{ ...bold, isFirst }] : [];
    const plain = isAbove
      ? plainAt(text, line, lines.slice(at + 1, at + 1 + MOST_LINES), template)
      : undefined;
    return plain === undefined ? [] : [{ ...plain, isSure: false, isFirst }];
  });
}

/** So many of them are no chance: a form whose fields stand above its headings. */
const LEAST_OF_FORM = 3;

function plainAmong(
  found: readonly Label[],
  template: Template,
  headings: readonly Heading[],
): readonly Label[] {
  const plain = found.filter(({ form, isSure }) => form === "line" && !isSure);
  if (headings.length === 0) return plain;
  const idOf = (name: string) => nameSection(template, name)?.section.id;
  const headed = new Set(headings.map(({ text }) => idOf(text)));
  const above = plain.filter(({ name }) => !headed.has(idOf(name)));
  const sections = new Set(above.map(({ name }) => idOf(name)));
  const least = above.every(({ isFirst }) => isFirst) ? LEAST_ALIKE : LEAST_OF_FORM;
  return sections.size >= least ? above : [];
}

/** One sentence may begin with a word in bold. */
const LEAST_ALIKE = 2;

/** `**Impact** Nobody could log in.` in two paragraphs or more. */
function boldAmong(found: readonly Label[], template: Template): readonly Label[] {
  const bold = found.filter(({ form, isSure }) => form === "label" && !isSure);
  const sections = new Set(bold.map(({ name }) => nameSection(template, name)?.section.id));
  return sections.size >= LEAST_ALIKE ? bold : [];
}

function boldAt(
  text: string,
  { start, end }: Span,
  template: Template,
): Omit<Label, "isFirst"> | undefined {
  const found = BOLD.exec(text.slice(start, Math.min(end, start + 120)));
  if (found === null) return undefined;
  const [all, stars, underscores, colon] = found;
  const words = (stars ?? underscores ?? "").trim();
  const isAlone = start + all.length >= end;
  const hasColon = colon !== undefined || /[:：]$/.test(words);
  const name = plainText(words, { start: 0, end: words.length })
    .replace(/[:：]\s*$/, "")
    .trim();
  if (name.length > LONGEST || !/^\p{L}/u.test(name)) return undefined;
  const isSure = isAlone || hasColon;
  const behind = text.slice(start + all.length, Math.min(end, start + all.length + 1));
  // `**Impact** of the outage` goes on as a sentence.
  if (!isSure && (nameSection(template, name)?.saysMore !== false || !BEGINS.test(behind)))
    return undefined;
  const span = { start, end: start + all.length };
  return { form: "label", level: LABEL_LEVEL, name, span, textSpan: span, isSure };
}

const BEGINS = /[\p{Lu}\p{Lo}\p{N}"'“„«([`]/u;

/** `D6 Implemented: yes` ends what D5 said, whatever it means. */
const DISCIPLINE = /^D[0-8][.)]?\s/;

/** @param below the lines of its paragraph that follow */
function plainAt(
  text: string,
  line: Span,
  below: readonly Span[],
  template: Template,
): Omit<Mark, "line"> | undefined {
  const found = plainLabel(text, line);
  const isNamed = found !== undefined && nameSection(template, found.name)?.saysMore === false;
  if (found === undefined || !(isNamed || DISCIPLINE.test(found.name))) return undefined;
  const { name, span } = found;
  // A label alone on its line may name a list of facts; one with its text behind it ends where the next fact is stated.
  const fact = span.end < line.end ? below.find((one) => statesFact(text, one)) : undefined;
  const until = fact === undefined ? {} : { until: fact.start };
  return { form: "line", level: LABEL_LEVEL, name, span, textSpan: span, ...until };
}

/** `To do:` alone above a list: whatever section it stands in, what is to be done is no part of that. */
function toDoAt(
  text: string,
  block: Block,
  below: Block | undefined,
  template: Template,
): Label | undefined {
  const found = below?.kind === "list" ? plainLabel(text, block.span) : undefined;
  if (found === undefined || below === undefined || found.span.end < block.span.end)
    return undefined;
  const { name, span } = found;
  const named = nameSection(template, name);
  if (named?.section.id !== "action-items" || named.saysMore) return undefined;
  const until = below.span.end;
  const mark = { form: "line" as const, level: LABEL_LEVEL, name, span, textSpan: span, until };
  return { ...mark, isSure: true, isFirst: true };
}

function statesFact(text: string, line: Span): boolean {
  const found = plainLabel(text, line);
  return found !== undefined && isFieldName(found.name);
}

function plainLabel(text: string, { start, end }: Span): { name: string; span: Span } | undefined {
  const found = PLAIN.exec(text.slice(start, Math.min(end, start + 120)));
  const name = found?.[1]?.trim();
  if (found === null || name === undefined) return undefined;
  return { name, span: { start, end: start + found[0].length } };
}

/** Where every item of a list has a label and some name sections, they are parts of the document and not points of one. */
function labelsOfItems(text: string, list: Block, template: Template): Label[] {
  const found = list.children.flatMap((item) => {
    const [first] = item.children;
    const label = first?.kind === "paragraph" ? boldAt(text, first.span, template) : undefined;
    if (label === undefined || !label.isSure) return [];
    const span = { start: item.span.start, end: label.span.end };
    return [{ ...label, isFirst: true, form: "item" as const, span, until: item.span.end }];
  });
  const isOfLabels = found.length >= 2 && found.length === list.children.length;
  const names = found.some(({ name }) => nameSection(template, name)?.saysMore === false);
  return isOfLabels && names ? found : [];
}
