/** Bold labels that stand where others write headings: alone on a line, or before the text that they name. */
import type { Block } from "../../document/block.ts";
import { plainText } from "../../document/inline.ts";
import { linesOf } from "../../document/lines.ts";
import type { Template } from "../../template/model.ts";
import { placeAt, type Span } from "../../values/text.ts";
import { nameSection } from "./name-section.ts";
import type { Mark } from "./outline.ts";

/** Below every heading, and all at one height. */
export const LABEL_LEVEL = 7;

/** No label that names a part is longer; what is longer is a sentence in bold. */
const LONGEST = 60;

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
  const found = blocks.flatMap((block) => {
    if (block.kind === "list") return labelsOfItems(text, block, template);
    if (block.kind !== "paragraph") return [];
    return linesOf(text, block.span).flatMap((line) => {
      const label =
        boldAt(text, line) ?? (headings === 0 ? plainAt(text, line, template) : undefined);
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

function plainAt(
  text: string,
  { start, end }: Span,
  template: Template,
): Omit<Mark, "line"> | undefined {
  const found = PLAIN.exec(text.slice(start, Math.min(end, start + 120)));
  const name = found?.[1]?.trim();
  if (found === null || name === undefined || nameSection(template, name)?.saysMore !== false)
    return undefined;
  const span = { start, end: start + found[0].length };
  return { form: "line", level: LABEL_LEVEL, name, span, textSpan: span };
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
