/**
 * Names with their values, wherever a document states them about itself: in front matter, tables, lists, lines, and
 * headings with a short text. Only what stands at its head, and what stands first in the sections that tell facts.
 */
import type { Block } from "../../../document/block.ts";
import { plainText } from "../../../document/inline.ts";
import { linesOf } from "../../../document/lines.ts";
import { readTable } from "../../../document/table.ts";
import { placeAt, type Span } from "../../../values/text.ts";
import type { Outline, Part, Statement } from "../model.ts";
import { blocksFrom } from "./blocks-from.ts";
import { frontStatements } from "./front-statements.ts";
import { isFieldName, isMetadataHeading } from "./name-field.ts";
import { statementsOfTable } from "./table-statements.ts";

/** In characters. A longer name or a longer value under a heading is prose. */
const LONGEST_NAME = 60;
const LONGEST_VALUE = 200;
/** So many headings may tell facts: further down, what looks like a statement is part of the story. */
const MOST_HEADINGS = 40;
/** Of a section that tells other things too, so many blocks are looked at. */
const MOST_BLOCKS = 6;
/** Sections that begin with facts as often as not. */
const WITH_FACTS: ReadonlySet<string> = new Set([
  ...["summary", "impact", "detection", "resolution"],
]);

/** Of the unknown ones only those that come first. */
const FIRST_HEADINGS = 3;
/** Where labels are the headings, the facts end at these. */
const isStory = (id: string | undefined): boolean => id !== undefined && !WITH_FACTS.has(id);

/** In the order of the text. */
export function readStatements(outline: Outline): Statement[] {
  return [...frontStatements(outline), ...bodyStatements(outline)];
}

function bodyStatements(outline: Outline): Statement[] {
  const headings = outline.parts.filter(({ form }) => form === "heading");
  const end = headings[0]?.span.start ?? outline.source.text.length;
  const story = outline.parts.find(({ section, span }) => span.start < end && isStory(section?.id));
  const start = Math.max(outline.lead.start, outline.title?.span.end ?? 0);
  const found = ofBlocks(outline, blocksFrom(outline, { start, end: story?.span.start ?? end }));
  const areAfterwards = belowAfterwards(headings);
  for (const [index, part] of headings.slice(0, MOST_HEADINGS).entries()) {
    if (areAfterwards[index]) continue;
    const end = headings[index + 1]?.span.start ?? outline.source.text.length;
    const isFirst = index < FIRST_HEADINGS;
    found.push(...ofHeading(outline, part, { start: part.span.end, end }, isFirst));
  }
  return found;
}

/**
 * Sections of what people made of it: below them `Detection` names a group of actions, and its date is when one is due.
 * Below risks, each has its own owner.
 */
const AFTERWARDS: ReadonlySet<string> = new Set([
  ...["risks", "ideas", "check-ins", "what-we-learned"],
  ...["went-well", "went-badly", "got-lucky", "action-items", "lessons-learned"],
]);

/** Which headings lie below such a section. */
function belowAfterwards(headings: readonly Part[]): boolean[] {
  let least = Number.POSITIVE_INFINITY;
  return headings.map(({ level, section }) => {
    if (level > least) return true;
    least = AFTERWARDS.has(section?.id ?? "") ? level : Number.POSITIVE_INFINITY;
    return false;
  });
}

function ofHeading(outline: Outline, part: Part, own: Span, isFirst: boolean): Statement[] {
  const blocks = blocksFrom(outline, own);
  const inName = splitName(part.name);
  const { line } = part;
  if (inName !== undefined) {
    return [
      { ...inName, items: undefined, from: "heading", line },
      ...ofSection(outline, part, blocks, isFirst),
    ];
  }
  const short = shortText(outline, blocks);
  return [
    ...(short === undefined ? [] : [{ name: part.name, ...short, from: "heading" as const, line }]),
    ...ofSection(outline, part, blocks, isFirst),
  ];
}

function ofSection(
  outline: Outline,
  part: Part,
  blocks: readonly Block[],
  isFirst: boolean,
): Statement[] {
  if (isMetadataHeading(part.name)) return ofBlocks(outline, blocks);
  if (part.section === undefined ? !isFirst : isStory(part.section.id)) return [];
  return ofBlocks(outline, blocks.slice(0, MOST_BLOCKS));
}

/** What stands below a heading, where it is one short paragraph or list. */
function shortText(
  { source: { text } }: Outline,
  [only, ...others]: readonly Block[],
): Pick<Statement, "value" | "items"> | undefined {
  if (only === undefined || others.some(({ kind }) => kind !== "break" && kind !== "html")) {
    return undefined;
  }
  if (only.span.end - only.span.start > 4 * LONGEST_VALUE) return undefined;
  if (only.kind === "paragraph") {
    const value = plainText(text, only.span);
    return value.length > LONGEST_VALUE ? undefined : { value, items: undefined };
  }
  if (only.kind !== "list") return undefined;
  const items = only.children.map((item) => plainText(text, wordsOfItem(item)));
  return { value: items.join(", "), items };
}

function ofBlocks(outline: Outline, blocks: readonly Block[]): Statement[] {
  return blocks.flatMap((block) => ofBlock(outline, block));
}

function ofBlock(outline: Outline, block: Block): Statement[] {
  const { text } = outline.source;
  switch (block.kind) {
    case "table":
      return statementsOfTable(text, readTable(text, block.span, block.line), isFieldName);
    case "quote":
      return ofBlocks(outline, block.children);
    case "list":
      return block.children.flatMap((item) => ofItem(outline, item));
    case "paragraph":
      return ofLines(outline, block.span);
    default:
      return [];
  }
}

/** An item's text goes on over its lines. */
function ofItem(outline: Outline, item: Block): Statement[] {
  const span = wordsOfItem(item);
  const { text } = outline.source;
  const several = severalIn(outline, span);
  if (several.length > 1) return several;
  const found = splitName(plainText(text, span), isBold(text, span.start));
  if (found === undefined) return [];
  const below = item.children.find(({ kind }) => kind === "list");
  const items =
    found.value === "" && below !== undefined
      ? below.children.map((child) => plainText(text, wordsOfItem(child)))
      : undefined;
  const value = chosen(text, span) ?? (items?.join(", ") || found.value);
  return [{ name: found.name, value, items, from: "line", line: item.line }];
}

function wordsOfItem(item: Block): Span {
  return item.children[0]?.kind === "paragraph"
    ? item.children[0].span
    : { start: item.span.end, end: item.span.end };
}

/** Each line that begins with a name; those behind it that do not belong to its value. */
function ofLines(outline: Outline, span: Span): Statement[] {
  const { text } = outline.source;
  const found: Statement[] = [];
  for (const line of linesOf(text, span)) {
    const several = severalIn(outline, line);
    if (several.length > 1) {
      found.push(...several);
      continue;
    }
    const start =
      line.start +
      (/^[\s>]{0,12}/.exec(text.slice(line.start, Math.min(line.end, line.start + 12)))?.[0]
        .length ?? 0);
    const words = plainText(text, { start, end: line.end });
    const one = splitName(words, isBold(text, start));
    const last = found.at(-1);
    if (one !== undefined) {
      const value = chosen(text, line) ?? one.value;
      found.push({
        name: one.name,
        value,
        items: undefined,
        from: "line",
        line: lineAt(outline, line.start),
      });
    } else if (last !== undefined && last.value.length < LONGEST_VALUE) {
      found[found.length - 1] = { ...last, value: `${last.value} ${words}`.trim() };
    }
  }
  return found;
}

const BOLD_NAME = /(?:\*\*|__)([^*_\n]{1,60})(?:\*\*|__)(?:\s?[:：])?/g;

/** `**Date:** 2024-01-02 | **Severity:** P1`: several on one line. */
function severalIn(outline: Outline, { start, end }: Span): Statement[] {
  const { text } = outline.source;
  const source = text.slice(start, end);
  const marks = [...source.matchAll(BOLD_NAME)].filter(({ 0: all }) =>
    /[:：](?:\*\*|__)?$/.test(all),
  );
  return marks.map((mark, at) => {
    const from = start + mark.index + mark[0].length;
    const until = start + (marks[at + 1]?.index ?? source.length);
    const value = plainText(text, { start: from, end: until }).replace(/[\s|·•,;—–-]{1,8}$/, "");
    const name = (mark[1] ?? "").replace(/[:：]\s*$/, "").trim();
    return { name, value, items: undefined, from: "line", line: lineAt(outline, from) };
  });
}

/** Of a list of choices, `draft | **final**`, the one in bold. */
function chosen(text: string, { start, end }: Span): string | undefined {
  const source = text.slice(start, Math.min(end, start + LONGEST_VALUE));
  if (!source.includes("|") && !source.includes(" / ")) return undefined;
  const bold = [...source.matchAll(/[|/[]\s{0,3}\*\*([^*\n]{1,40})\*\*/g)];
  return bold.length === 1 ? bold[0]?.[1] : undefined;
}

/**
 * `Date: 2024-01-02`, in plain words. A name that is not bold has few words, and none of a time or an address; one that
 * is bold may be a question (`**When was it fixed?** 12:10 UTC`).
 */
export function splitName(
  words: string,
  isBoldName = false,
): { name: string; value: string } | undefined {
  const colon = words.search(isBoldName ? /[:：]|[?？](?=\s)/ : /[:：]/);
  if (colon < 1 || colon > LONGEST_NAME) return undefined;
  const name = words.slice(0, colon).trim();
  const value = words.slice(colon + 1);
  if (!/\p{L}/u.test(name) || /^\s*$/.test(name) || value.startsWith("//")) return undefined;
  if (!isBoldName && (name.split(" ").length > 6 || /[.!?]\s/.test(name))) return undefined;
  return { name, value: value.trim() };
}

const isBold = (text: string, start: number): boolean => /[*_]/.test(text[start] ?? "");

function lineAt({ starts }: Outline, offset: number): number {
  return placeAt(starts, offset).line;
}
