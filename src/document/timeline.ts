/**
 * Timeline entries, in the one form that is written (`- [date ]time text[ #milestone]`) and in those that are
 * read too: tables, headings that are times, `[18:27]` lines and plain lines that begin with a time.
 */
import type { Span } from "../values/text.ts";
import type { Block } from "./block.ts";
import { type EntryTime, readEntryTime } from "./entry-time.ts";
import { readHeading } from "./headings.ts";
import { plainText } from "./inline.ts";
import { itemText } from "./items.ts";
import { linesOf } from "./lines.ts";
import type { SectionView } from "./sections.ts";
import { readTable } from "./table.ts";

export const MILESTONES = ["started", "detected", "acknowledged", "mitigated", "resolved"] as const;
export type Milestone = (typeof MILESTONES)[number];

export interface TimelineEntry {
  readonly form: "list" | "table" | "heading" | "line";
  readonly time: EntryTime;
  /** Of the subheading that dates what stands below it (`### 2019-04-03`). */
  readonly dayAbove: string | undefined;
  /** What happened, as a reader sees it, without the milestone. */
  readonly text: string;
  readonly milestone: { readonly name: Milestone; readonly span: Span } | undefined;
  /** The whole entry with everything below it. */
  readonly span: Span;
  readonly line: number;
}

export interface Timeline {
  readonly entries: readonly TimelineEntry[];
  /** Lines of which the time could not be read. */
  readonly unreadable: readonly {
    readonly span: Span;
    readonly line: number;
    readonly text: string;
  }[];
}

interface Found {
  readonly form: TimelineEntry["form"];
  /** Time and text together; a table gives the time's cell and the rest. */
  readonly words: Span;
  readonly span: Span;
  readonly line: number;
  /** Of a heading: the paragraph below it, which says what happened where the heading is only a time. */
  readonly below?: Span | undefined;
}

export function readTimeline(text: string, view: SectionView): Timeline {
  const entries: TimelineEntry[] = [];
  const unreadable: { span: Span; line: number; text: string }[] = [];
  let day: string | undefined;
  // Below a heading that is an entry, a list without times says what happened then.
  let isBelowEntry = false;
  for (const [index, block] of view.blocks.entries()) {
    if (block.kind === "heading") {
      day = dayOfHeading(text, block);
      isBelowEntry = false;
    }
    for (const found of candidates(text, view.blocks, index)) {
      const entry = toEntry(text, found, day);
      if (entry !== undefined) entries.push(entry);
      else if (found.form === "list" && !isBelowEntry) {
        unreadable.push({ span: found.span, line: found.line, text: plainText(text, found.words) });
      }
      if (found.form === "heading") isBelowEntry = entry !== undefined;
    }
  }
  return { entries, unreadable };
}

/** A subheading that is a day (`### 2019-04-03`) dates the undated entries below it. */
function dayOfHeading(text: string, block: Block): string | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.exec(readHeading(text, block).text)?.[0];
}

function candidates(text: string, blocks: readonly Block[], index: number): Found[] {
  const { kind, span, line, children } = blocks[index] as Block;
  switch (kind) {
    case "list":
      return children.map((item) => ({
        form: "list",
        words: itemText(item),
        span: item.span,
        line: item.line,
      }));
    case "table":
      return readTable(text, span, line).rows.map((row) => ({
        form: "table",
        words: row.span,
        span: row.span,
        line: row.line,
      }));
    case "heading":
      return [headingAt(text, blocks, index)];
    case "paragraph":
      return timedLines(text, span, line);
    default:
      return [];
  }
}

function headingAt(text: string, blocks: readonly Block[], index: number): Found {
  const heading = blocks[index] as Block;
  let last = index;
  while (last + 1 < blocks.length && blocks[last + 1]?.kind !== "heading") last++;
  const next = blocks[index + 1];
  return {
    form: "heading",
    words: readHeading(text, heading).textSpan,
    span: { start: heading.span.start, end: (blocks[last] as Block).span.end },
    line: heading.line,
    below: next?.kind === "paragraph" ? next.span : undefined,
  };
}

/** Each line of a paragraph that begins with a time is an entry; the lines behind it are its soft-wrapped rest. */
function timedLines(text: string, span: Span, firstLine: number): Found[] {
  const found: Found[] = [];
  for (const [index, line] of linesOf(text, span).entries()) {
    const last = found.at(-1);
    if (readEntryTime(text, line) !== undefined) {
      found.push({ form: "line", words: line, span: line, line: firstLine + index });
    } else if (last !== undefined) {
      const longer = { start: last.span.start, end: line.end };
      found[found.length - 1] = { ...last, words: longer, span: longer };
    }
  }
  return found;
}

function toEntry(
  text: string,
  { form, words, span, line, below }: Found,
  day: string | undefined,
): TimelineEntry | undefined {
  const time = readEntryTime(text, words);
  if (time === undefined) return undefined;
  const dated = { ...time, day: time.day ?? day };
  const rest = { start: time.span.end, end: words.end };
  const milestone = readMilestone(text, rest, form === "table");
  const said = { start: rest.start, end: milestone?.span.start ?? rest.end };
  return {
    form,
    time: dated,
    dayAbove: day,
    text: tidy(plainText(text, said), form) || (below === undefined ? "" : plainText(text, below)),
    milestone,
    span,
    line,
  };
}

function tidy(words: string, form: TimelineEntry["form"]): string {
  const said = form === "table" ? cellsOf(words).join(" | ") : words;
  return said.replace(/^[\s:|–—-]+/, "").trim();
}

/** Without the empty ones. */
function cellsOf(row: string): string[] {
  const cells = row.split("|").map((cell) => cell.trim());
  return cells.filter((cell) => cell !== "");
}

/** What was typed for an entry, parted from a milestone that it ends in. */
export function splitMilestone(words: string): { text: string; milestone: Milestone | undefined } {
  const found = readMilestone(words, { start: 0, end: words.length }, false);
  return { text: words.slice(0, found?.span.start).trim(), milestone: found?.name };
}

/** Where a comment at the end begins, which a reader does not see. */
function beforeComment(text: string, start: number, end: number): number {
  const words = text.slice(start, end).trimEnd();
  const open = words.endsWith("-->") ? words.lastIndexOf("<!--") : -1;
  return open === -1 ? end : start + open;
}

/** A milestone counts only as the last word, so that `#inc-42` is text. */
function readMilestone(
  text: string,
  { start, end }: Span,
  inTable: boolean,
): TimelineEntry["milestone"] {
  let last = beforeComment(text, start, end);
  while (
    last > start &&
    (/\s/.test(text[last - 1] as string) || (inTable && text[last - 1] === "|"))
  )
    last--;
  const word = /#([a-z]+)$/.exec(text.slice(Math.max(start, last - 20), last));
  const name = MILESTONES.find((milestone) => milestone === word?.[1]);
  if (word === null || name === undefined) return undefined;
  const from = last - word[0].length;
  if (from > start && !/[\s|]/.test(text[from - 1] as string)) return undefined;
  return { name, span: { start: from, end: last } };
}
