/** A chronology that no heading names: a list, a table, lines or headings that nearly all begin with a time of day. */
import type { Block } from "../../document/block.ts";
import { itemText } from "../../document/items.ts";
import { linesOf } from "../../document/lines.ts";
import { readTable } from "../../document/table.ts";
import { nextLine, type Span } from "../../values/text.ts";
import { readTimeAt, readWholeTime } from "../dates/find-times.ts";
import type { Outline, Part } from "./model.ts";
import { blocksIn } from "./outline.ts";
import { postedAt } from "./timeline/posted.ts";

/** Fewer are no chronology; where one is told, nearly all members of it begin with a time. */
const LEAST = 3;
const MOST_PARTS = 0.75;

/**
 * The blocks of a span that are one, side by side: with the line break behind the last.
 * @param least how many entries it takes
 */
export function chronologyIn(outline: Outline, span: Span, least = LEAST): Span | undefined {
  const { text } = outline.source;
  const blocks = blocksBelow(outline, span);
  const counts = blocks.map((block) => countIn(text, block));
  const dated = blocks.map(({ kind, span: one }) => kind === "paragraph" && isDay(text, one));
  let first = counts.findIndex((count) => count > 0);
  if (first === -1) return undefined;
  let last = first;
  const goesOn = (at: number) =>
    (counts[at] ?? 0) > 0 || (dated[at] === true && (counts[at + 1] ?? 0) > 0);
  while (goesOn(last + 1)) last++;
  // The day of the first entries stands above them.
  if (dated[first - 1] === true) first--;
  const members = counts.slice(first, last + 1).reduce((sum, count) => sum + count, 0);
  if (members < least) return undefined;
  const start = (blocks[first] as Block).span.start;
  return { start, end: nextLine(text, (blocks[last] as Block).span.end) };
}

/** Of a part below which stands nothing else. */
export function isWholeChronology(outline: Outline, own: Span): boolean {
  const found = chronologyIn(outline, own, 2);
  const { text } = outline.source;
  return (
    found !== undefined &&
    text.slice(own.start, found.start).trim() === "" &&
    text.slice(found.end, own.end).trim() === ""
  );
}

/** With the lines below a label, which the parser has as one paragraph with it. */
function blocksBelow(outline: Outline, span: Span): Block[] {
  const { text } = outline.source;
  const blocks = blocksIn(outline, span);
  const cut = outline.blocks.find(
    ({ kind, span: one }) =>
      kind === "paragraph" && one.start < span.start && one.end > span.start && one.end <= span.end,
  );
  const [top] = blocks;
  if (cut === undefined && top?.kind === "paragraph") {
    const label = LABEL.exec(text.slice(top.span.start, top.span.end))?.[0].length ?? 0;
    const below = { start: top.span.start + label, end: top.span.end };
    return [{ ...top, span: below }, ...blocks.slice(1)];
  }
  if (cut === undefined) return blocks;
  const start = span.start + (/^\s*/.exec(text.slice(span.start, cut.span.end))?.[0].length ?? 0);
  return start < cut.span.end
    ? [{ ...cut, span: { start, end: cut.span.end } }, ...blocks]
    : blocks;
}

/** A day and nothing else, which dates what stands below it. */
function isDay(text: string, { start, end }: Span): boolean {
  return (
    end - start <= LONGEST_DAY &&
    readWholeTime(text.slice(start, end).trim().replace(/:$/, ""))?.day !== undefined
  );
}

const LONGEST_DAY = 60;
/** `what happened:` alone on its line. */
const LABEL = /^[^\d\r\n:：|]{1,60}[:：][ \t]{0,9}(?:\r?\n|\r)/;

/** How many entries it holds; none where it is something else. */
function countIn(text: string, block: Block): number {
  const members = membersOf(text, block);
  // `At 10:05 …` begins a sentence.
  if (
    block.kind === "paragraph" &&
    !(members[0] !== undefined && isDay(text, members[0])) &&
    !OPENS_WITH_NUMBER.test(text.slice(block.span.start, block.span.start + 8))
  )
    return members.length === 1 && postedAt(text, block.span) !== undefined ? 1 : 0;
  const timed = members.filter((span) => beginsWithClock(text, span)).length;
  const days = members.filter((span) => isDay(text, span)).length;
  return timed >= (members.length - days) * MOST_PARTS ? timed : 0;
}

function membersOf(text: string, { kind, span, line, children }: Block): readonly Span[] {
  if (kind === "list") return children.map(itemText);
  if (kind === "paragraph")
    return postedAt(text, span) !== undefined ? [span] : linesOf(text, span);
  if (kind !== "table") return [];
  const { rows } = readTable(text, span, line);
  const column = rows.some((row) => beginsWithClock(text, row.cells[0]?.span)) ? 0 : 1;
  return rows.flatMap(({ cells }) => cells[column]?.span ?? []);
}

function beginsWithClock(text: string, span: Span | undefined): boolean {
  if (span === undefined) return false;
  return readTimeAt(text, span)?.clock !== undefined || postedAt(text, span) !== undefined;
}

const OPENS_WITH_NUMBER = /^[\s*_`[(~≈>]{0,6}\d/;

/** Headings of one level that begin with a time of day, where nothing else of that level stands between them. */
export function clockedHeadings(parts: readonly Part[]): ReadonlySet<Part> {
  const headings = parts.filter(({ form }) => form === "heading");
  const first = headings.find(isClocked);
  if (first === undefined) return new Set();
  const own = headings.filter(({ level }) => level === first.level);
  const from = own.indexOf(first);
  const run = own.slice(from);
  const end = run.findIndex((part) => !isClocked(part));
  const found = end === -1 ? run : run.slice(0, end);
  return new Set(found.length >= 2 ? found : []);
}

function isClocked({ name }: Part): boolean {
  return readTimeAt(name, { start: 0, end: name.length })?.clock !== undefined;
}
