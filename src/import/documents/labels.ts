/** Bold labels that stand where others write headings: alone on a line, or before the text that they name. */
import type { Block } from "../../document/block.ts";
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
 * Lines without bold count only where no heading parts the text.
 * @param headings how many headings part the text
 */
export function findLabels(
  text: string,
  starts: readonly number[],
  blocks: readonly Block[],
  template: Template,
  headings: number,
): Mark[] {
  const found = blocks.flatMap((block, at) => {
    if (block.kind === "list") return labelsOfItems(text, block, template);
    if (block.kind !== "paragraph") return [];
    const toDo = headings === 0 ? undefined : toDoAt(text, block, blocks[at + 1], template);
    if (toDo !== undefined) return [{ ...toDo, line: block.line }];
    const lines = linesOf(text, block.span);
    return lines.flatMap((line, at) => {
      const label =
        boldAt(text, line) ??
        (headings === 0
          ? plainAt(text, line, lines.slice(at + 1, at + 1 + MOST_LINES), template)
          : undefined);
      return label === undefined ? [] : [{ ...label, line: placeAt(starts, line.start).line }];
    });
  });
  // Bold words of which none names a section part nothing.
  return found.some(({ name }) => nameSection(template, name)?.saysMore === false) ? found : [];
}

function boldAt(text: string, { start, end }: Span): Omit<Mark, "line"> | undefined {
  const found = BOLD.exec(text.slice(start, Math.min(end, start + 120)));
  if (found === null) return undefined;
  const [all, stars, underscores, colon] = found;
  const words = (stars ?? underscores ?? "").trim();
  const isAlone = start + all.length >= end;
  const hasColon = colon !== undefined || /[:：]$/.test(words);
  const name = plainText(words, { start: 0, end: words.length })
    .replace(/[:：]\s*$/, "")
    .trim();
  if ((!isAlone && !hasColon) || name.length > LONGEST || !/^\p{L}/u.test(name)) return undefined;
  const span = { start, end: start + all.length };
  return { form: "label", level: LABEL_LEVEL, name, span, textSpan: span };
}

/** @param below the lines of its paragraph that follow */
function plainAt(
  text: string,
  line: Span,
  below: readonly Span[],
  template: Template,
): Omit<Mark, "line"> | undefined {
  const found = plainLabel(text, line);
  if (found === undefined || nameSection(template, found.name)?.saysMore !== false)
    return undefined;
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
): Omit<Mark, "line"> | undefined {
  const found = below?.kind === "list" ? plainLabel(text, block.span) : undefined;
  if (found === undefined || below === undefined || found.span.end < block.span.end)
    return undefined;
  const { name, span } = found;
  const named = nameSection(template, name);
  if (named?.section.id !== "action-items" || named.saysMore) return undefined;
  return { form: "line", level: LABEL_LEVEL, name, span, textSpan: span, until: below.span.end };
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
function labelsOfItems(text: string, list: Block, template: Template): Mark[] {
  const found = list.children.flatMap((item) => {
    const [first] = item.children;
    const label = first?.kind === "paragraph" ? boldAt(text, first.span) : undefined;
    if (label === undefined) return [];
    const span = { start: item.span.start, end: label.span.end };
    return [{ ...label, form: "item" as const, span, line: item.line, until: item.span.end }];
  });
  const isOfLabels = found.length >= 2 && found.length === list.children.length;
  const names = found.some(({ name }) => nameSection(template, name)?.saysMore === false);
  return isOfLabels && names ? found : [];
}
