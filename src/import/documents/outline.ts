/** From a foreign text to its outline: front matter, title, and the parts that its headings and labels begin. */
import type { Block, Heading } from "../../document/block.ts";
import { readHeading } from "../../document/headings.ts";
import { parseBlocks } from "../../document/markdown.ts";
import type { Template } from "../../template/model.ts";
import { lineStarts, nextLine, placeAt, type Span } from "../../values/text.ts";
import { readFront } from "./front.ts";
import { findLabels } from "./labels.ts";
import type { Outline, Part, Source } from "./model.ts";
import { nameSection } from "./name-section.ts";

export function outlineOf(source: Source, template: Template): Outline {
  const { text } = source;
  const starts = lineStarts(text);
  const front = readFront(source);
  const bodyStart = front === undefined ? 0 : nextLine(text, front.span.end);
  const blocks = parseBlocks(text, starts, placeAt(starts, bodyStart).line);
  const headings = blocks
    .filter(({ kind }) => kind === "heading")
    .map((block) => readHeading(text, block));
  const title =
    headings.find(({ line }) => line === source.titleLine) ?? titleAmong(headings, template);
  const parting = headings.filter((heading) => heading !== title);
  const marks = [
    ...parting.map(asMark),
    ...findLabels(text, starts, blocks, template, source.isPlain ? [] : parting),
  ].sort((a, b) => a.span.start - b.span.start);
  // Of one incident among several, what holds them all may stand above the title.
  const titleStart = (from: number) =>
    title !== undefined && title.span.start > from ? title.span.start : text.length;
  const parts = marks.map((mark, at) => {
    const next = marks[at + 1]?.span.start ?? text.length;
    return toPart(mark, Math.min(next, titleStart(mark.span.start)), template);
  });
  const leadStart = title?.span.end ?? bodyStart;
  const aboveStart = front?.span.end ?? 0;
  const aboveEnd = Math.max(
    aboveStart,
    Math.min(title?.span.start ?? aboveStart, parts[0]?.span.start ?? text.length),
  );
  const above = { start: aboveStart, end: aboveEnd };
  const behind = parts.find(({ span }) => span.start >= leadStart);
  const lead = { start: leadStart, end: behind?.span.start ?? text.length };
  return { source, starts, front, blocks, title, parts, above, lead };
}

/** What begins a part. */
export interface Mark extends Pick<Part, "form" | "level" | "name" | "span" | "textSpan" | "line"> {
  /** Where it ends, if that is not where the next begins. */
  readonly until?: number;
}

function asMark({ level, text, span, textSpan, line }: Heading): Mark {
  return { form: "heading", level, name: text, span, textSpan, line };
}

/**
 * The name of the document: its first heading, where no other stands as high, unless it is the name of a section.
 * Where people write every section at the first level, the first heading is the title all the same.
 */
function titleAmong(headings: readonly Heading[], template: Template): Heading | undefined {
  const [first, ...others] = headings;
  if (first === undefined) return undefined;
  const isHighest = others.every(({ level }) => level > first.level);
  if (first.level !== 1 && !isHighest) return undefined;
  return nameSection(template, first.text)?.saysMore === false ? undefined : first;
}

function toPart({ until, ...mark }: Mark, next: number, template: Template): Part {
  const named = nameSection(template, mark.name);
  // Bold words that say more are words of a sentence, or name a fact: `Date of resolution`.
  const found = mark.form !== "heading" && named?.saysMore ? remarked(mark, template) : named;
  const end = Math.max(mark.span.end, Math.min(until ?? next, next));
  const own: Span = { start: mark.span.end, end };
  return { ...mark, own, section: found?.section, saysMore: found?.saysMore ?? false };
}

/** `**Timeline (UTC)**`: what stands in brackets behind a name is a remark on it. */
function remarked({ name }: Pick<Mark, "name">, template: Template) {
  const bare = /^([^()（）]{3,40}?)\s?[(（][^()（）]{1,40}[)）]$/.exec(name)?.[1];
  const named = bare === undefined ? undefined : nameSection(template, bare);
  return named?.saysMore === false ? { ...named, saysMore: true } : undefined;
}

/** The top-level blocks inside of a span; they are looked up, since a long text has many spans. */
export function blocksIn({ blocks }: Outline, { start, end }: Span): Block[] {
  let low = 0;
  for (let high = blocks.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as Block).span.start < start) low = middle + 1;
    else high = middle;
  }
  const found: Block[] = [];
  for (let at = low; at < blocks.length && (blocks[at] as Block).span.start < end; at++) {
    const block = blocks[at] as Block;
    if (block.span.end <= end) found.push(block);
  }
  return found;
}
