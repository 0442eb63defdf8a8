/** Edits of the check-ins: lines in the entry of their day, which is made where it is missing. */
import type { Block } from "../../document/block.ts";
import type { Document } from "../../document/document.ts";
import { insertion, refuseBehindOpenBlock } from "../../document/edits/placing.ts";
import { belowLast, printItem, writeSection } from "../../document/edits/section.ts";
import { readNoneReason } from "../../document/items.ts";
import type { SectionView } from "../../document/sections.ts";
import { type Edit, lineEnding } from "../../values/text.ts";
import { type CheckIn, readCheckIns } from "../check-ins.ts";

/**
 * Adds lines to the check-in of a day, below those that it has; a new one goes to its place by date, the newest
 * at the top where the document has them so.
 * @param day `YYYY-MM-DD`; @param lines without markers, a list item each
 * @throws MortemError when they would stand behind a code block or comment that is not closed
 */
export function addCheckInLines(document: Document, day: string, lines: readonly string[]): Edit[] {
  if (lines.length === 0) return [];
  const entries = readCheckIns(document);
  const standing = entries.findLast((entry) => entry.day === day);
  if (standing !== undefined) return [addItems(document, standing, lines)];
  const neighbour = neighbourOf(entries, day);
  if (neighbour === undefined) return firstEntry(document, day, lines);
  const { entry, side } = neighbour;
  const text = printEntry(document, entry.heading.level, day, lines);
  return [side === "above" ? above(document, entry, text) : below(document, entry, text)];
}

/** The entry beside which a new one belongs, and on which side of it. */
function neighbourOf(
  entries: readonly CheckIn[],
  day: string,
): { entry: CheckIn; side: "above" | "below" } | undefined {
  const [first] = entries;
  const last = entries.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const isNewestFirst = first.day > last.day;
  const comesBefore = (entry: CheckIn) => (isNewestFirst ? entry.day > day : entry.day < day);
  const before = entries.findLast(comesBefore);
  return before === undefined ? { entry: first, side: "above" } : { entry: before, side: "below" };
}

/** The first of all: in place of the guidance, or of a `None: why`. */
function firstEntry(document: Document, day: string, lines: readonly string[]): Edit[] {
  const view = document.body.sections.find(({ section }) => section.kind === "check-ins");
  const section = document.template.sections.find(({ kind }) => kind === "check-ins");
  const text = printEntry(document, (view?.heading.level ?? 2) + 1, day, lines);
  const none = view === undefined ? undefined : noneBlock(document, view);
  return none === undefined
    ? writeSection(document, section?.id ?? "check-ins", text)
    : [{ ...none.span, text }];
}

function noneBlock({ text }: Document, view: SectionView): Block | undefined {
  if (readNoneReason(text, view) === undefined) return undefined;
  return view.blocks.find(({ kind }) => kind !== "html");
}

function addItems(document: Document, { span }: CheckIn, lines: readonly string[]): Edit {
  const last = lastBlock(document, span.end);
  if (last?.kind === "list") return belowLast(document, last, lines);
  refuseBehindOpenBlock(document, last);
  const eol = lineEnding(document.text);
  return insertion(document, span.end, eol + eol + printItems(lines, eol));
}

function above(document: Document, { heading }: CheckIn, text: string): Edit {
  const eol = lineEnding(document.text);
  const start = document.starts[heading.line - 1] as number;
  const lineAbove = document.text.slice(document.starts[heading.line - 2] ?? 0, start);
  const gap = lineAbove.trim() === "" ? "" : eol;
  return { start, end: start, text: gap + text + eol + eol };
}

function below(document: Document, { span }: CheckIn, text: string): Edit {
  refuseBehindOpenBlock(document, lastBlock(document, span.end));
  const eol = lineEnding(document.text);
  return insertion(document, span.end, eol + eol + text);
}

function lastBlock({ body }: Document, end: number): Block | undefined {
  return body.blocks.findLast((block) => block.span.end <= end);
}

function printEntry(
  document: Document,
  level: number,
  day: string,
  lines: readonly string[],
): string {
  const eol = lineEnding(document.text);
  return `${"#".repeat(level)} ${day}${eol}${eol}${printItems(lines, eol)}`;
}

function printItems(lines: readonly string[], eol: string): string {
  return lines.map((line) => printItem(line, "- ", eol)).join(eol);
}
