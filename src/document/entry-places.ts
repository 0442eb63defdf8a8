/** Where entries of a timeline can stand: items, rows, headings and lines. */
import { isDay } from "../values/day.ts";
import type { Span } from "../values/text.ts";
import type { Block } from "./block.ts";
import { readEntryDay, readEntryTime } from "./entry-time.ts";
import { readHeading } from "./headings.ts";
import { itemText } from "./items.ts";
import { linesOf } from "./lines.ts";
import { type Row, readTable } from "./table.ts";

/** A place at which an entry can stand. */
export interface Found {
  readonly form: "list" | "table" | "heading" | "line";
  /** Time and text together; of a row, from the cell with the time on. */
  readonly words: Span;
  readonly span: Span;
  readonly line: number;
  /** Of a heading: the paragraph below it, which says what happened where the heading is only a time. */
  readonly below?: Span | undefined;
  /** Of a heading or an item: other blocks belong to it. */
  readonly holdsMore?: boolean;
  /** Of a row: the cells before that with the time. */
  readonly before?: Span | undefined;
  /** Of an item below one that is only a day. */
  readonly day?: string | undefined;
}

const DAY_ALONE = /^\s*(?:\*\*|__)?(\d{4}-\d{2}-\d{2})(?:\*\*|__)?:?(?:\*\*|__)?\s*$/;

/** A paragraph that is only a day (`**2019-04-03**`) dates the undated entries below it, as a heading does that begins with one. */
export function dayAlone(text: string, { start, end }: Span): string | undefined {
  const day = end - start > 40 ? undefined : DAY_ALONE.exec(text.slice(start, end))?.[1];
  return day !== undefined && isDay(day) ? day : undefined;
}

/** Where entries can stand in one block of a section. */
export function candidates(text: string, blocks: readonly Block[], index: number): Found[] {
  const { kind, span, line, children } = blocks[index] as Block;
  switch (kind) {
    case "list":
      return children.flatMap((item) => itemsAt(text, item));
    case "table":
      return rowsOf(text, blocks[index] as Block);
    case "heading":
      return [headingAt(text, blocks, index)];
    case "paragraph":
      return dayAlone(text, span) === undefined ? timedLines(text, span, line) : [];
    default:
      return [];
  }
}

/** An item; where it has no time of day of its own, the items nested in it that all begin with one: on its day, if it names one. */
function itemsAt(text: string, item: Block): Found[] {
  const words = itemText(item);
  const holdsMore = item.children.length > 1;
  const found: Found = { form: "list", words, span: item.span, line: item.line, holdsMore };
  if (!holdsMore || readEntryTime(text, words) !== undefined) return [found];
  const nested = item.children.find(({ kind }) => kind === "list")?.children ?? [];
  const areTimed = nested.length > 0 && nested.every((one) => isTimed(text, itemText(one)));
  if (!areTimed) return [found];
  const day = readEntryDay(text, words)?.day;
  return nested.map((one) => ({
    form: "list",
    words: itemText(one),
    span: one.span,
    line: one.line,
    day,
  }));
}

function isTimed(text: string, words: Span): boolean {
  return readEntryTime(text, words) !== undefined || readEntryDay(text, words) !== undefined;
}

/** The rows of a table, each from its beginning; where the first does not begin with a time, from the column that most often holds one. */
function rowsOf(text: string, { span, line }: Block): Found[] {
  const { header, rows } = readTable(text, span, line);
  const column = columnOfTimes(text, rows, header.cells.length);
  return rows.map((row) => {
    const { start, end } = row.span;
    const cell = column === -1 ? clockBehindNone(text, row) : row.cells[column];
    const found = { form: "table" as const, span: row.span, line: row.line };
    if (cell === undefined || !isTimed(text, cell.span)) return { ...found, words: row.span };
    const words = { start: cell.span.start, end };
    return { ...found, words, before: { start, end: cell.span.start } };
  });
}

/** The second cell of `| same day | 14:00 | … |`, where other rows have a day in their first. */
function clockBehindNone(text: string, { span, cells }: Row): Row["cells"][number] | undefined {
  const second = cells[1];
  if (second === undefined || isTimed(text, span)) return undefined;
  return readEntryTime(text, second.span) === undefined ? undefined : second;
}

/** -1 where it is the first, as in most tables. */
function columnOfTimes(text: string, rows: readonly Row[], width: number): number {
  const [first] = rows;
  if (first === undefined || isTimed(text, first.span)) return -1;
  let most = rows.filter((row) => isTimed(text, row.span)).length;
  let column = -1;
  for (let at = 1; at < width; at++) {
    const count = countTimed(text, rows, at);
    if (count <= most) continue;
    most = count;
    column = at;
  }
  return column;
}

function countTimed(text: string, rows: readonly Row[], column: number): number {
  return rows.filter(({ cells }) => {
    const cell = cells[column];
    return cell !== undefined && isTimed(text, cell.span);
  }).length;
}

export function headingAt(text: string, blocks: readonly Block[], index: number): Found {
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
    holdsMore: last > index,
  };
}

/** Each line of a paragraph that begins with a time is an entry; the lines behind it are its soft-wrapped rest. */
function timedLines(text: string, span: Span, firstLine: number): Found[] {
  const found: Found[] = [];
  for (const [index, line] of linesOf(text, span).entries()) {
    const last = found.at(-1);
    if (isTimed(text, line)) {
      found.push({ form: "line", words: line, span: line, line: firstLine + index });
    } else if (last !== undefined) {
      const longer = { start: last.span.start, end: line.end };
      found[found.length - 1] = { ...last, words: longer, span: longer };
    }
  }
  return found;
}
