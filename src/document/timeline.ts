/**
 * Timeline entries, in the one form that is written (`- [date ]time text[ #milestone]`) and in those that are
 * read too: tables, headings that are times, `[18:27]` lines and plain lines that begin with a time.
 */
import type { Span } from "../values/text.ts";
import type { Block } from "./block.ts";
import { candidates, dayAlone, type Found, headingAt } from "./entry-places.ts";
import { type EntryTime, readEntryDay, readEntryTime } from "./entry-time.ts";
import { readHeading } from "./headings.ts";
import { plainText } from "./inline.ts";
import type { SectionView } from "./sections.ts";

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

export function readTimeline(text: string, view: SectionView): Timeline {
  const reading = new Reading(text, view.blocks);
  for (const index of view.blocks.keys()) reading.take(index);
  reading.endHeading();
  return { entries: reading.entries, unreadable: reading.unreadable };
}

/** The entries up to a block, and what the headings above it say of those that follow. */
class Reading {
  readonly entries: TimelineEntry[] = [];
  readonly unreadable: { span: Span; line: number; text: string }[] = [];
  private day: string | undefined;
  /** Below a heading that is an entry, a list without times says what happened then. */
  private isBelowEntry = false;
  /** A heading that begins with a day: an entry itself, where nothing below it carries a time. */
  private ofDay:
    | { readonly found: Found; readonly entries: number; readonly unreadable: number }
    | undefined;

  constructor(
    private readonly text: string,
    private readonly blocks: readonly Block[],
  ) {}

  take(index: number): void {
    const block = this.blocks[index] as Block;
    if (block.kind === "heading") this.beginHeading(index);
    else if (block.kind === "paragraph") this.day = dayAlone(this.text, block.span) ?? this.day;
    for (const found of candidates(this.text, this.blocks, index)) this.takeOne(found);
  }

  private beginHeading(index: number): void {
    this.endHeading();
    const words = readHeading(this.text, this.blocks[index] as Block).textSpan;
    const isClock = readEntryTime(this.text, words) !== undefined;
    this.day = isClock ? undefined : readEntryDay(this.text, words)?.day;
    this.isBelowEntry = false;
    if (this.day === undefined) return;
    const found = headingAt(this.text, this.blocks, index);
    this.ofDay = { found, entries: this.entries.length, unreadable: this.unreadable.length };
  }

  endHeading(): void {
    if (this.ofDay === undefined) return;
    const { found, entries, unreadable } = this.ofDay;
    this.ofDay = undefined;
    const saysSomething = dayAlone(this.text, found.words) === undefined || found.holdsMore;
    if (this.entries.length > entries || !saysSomething) return;
    const entry = toEntry(this.text, found, undefined, true);
    if (entry === undefined) return;
    this.entries.push(entry);
    this.unreadable.splice(unreadable);
  }

  private takeOne(found: Found): void {
    const isOfDay = found.form === "heading" && this.ofDay !== undefined;
    const mayBeDay = found.form === "list" && found.holdsMore === true;
    const entry = isOfDay ? undefined : toEntry(this.text, found, found.day ?? this.day, mayBeDay);
    if (entry !== undefined) this.entries.push(entry);
    else if (found.form === "list" && !this.isBelowEntry) {
      const { span, line, words } = found;
      this.unreadable.push({ span, line, text: plainText(this.text, words) });
    }
    if (found.form === "heading") this.isBelowEntry = entry !== undefined;
  }
}

/** @param alone whether a day without words is an entry */
function toEntry(
  text: string,
  { form, words, span, line, below, before }: Found,
  day: string | undefined,
  alone: boolean,
): TimelineEntry | undefined {
  const time = readEntryTime(text, words) ?? readEntryDay(text, words);
  if (time === undefined) return undefined;
  const dated = { ...time, day: time.day ?? day };
  const rest = { start: time.span.end, end: words.end };
  const milestone = readMilestone(text, rest, form === "table");
  const said = { start: rest.start, end: milestone?.span.start ?? rest.end };
  const behind = tidy(plainText(text, said), form);
  if (behind === "" && time.precision === "day" && !alone) return undefined;
  const cells = before === undefined ? [] : cellsOf(plainText(text, before)).filter(isWords);
  return {
    form,
    time: dated,
    dayAbove: day,
    text:
      [...cells, behind].filter((part) => part !== "").join(" | ") ||
      (below === undefined ? "" : plainText(text, below)),
    milestone,
    span,
    line,
  };
}

/** And no number of the row. */
function isWords(cell: string): boolean {
  return !/^#?\d{1,4}\.?$/.test(cell);
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
