/** Where entries can stand in a chronology, in the order of the text: items, rows, headings and lines. */
import type { Block } from "../../../document/block.ts";
import { readEntryTime } from "../../../document/entry-time.ts";
import { readHeading } from "../../../document/headings.ts";
import { itemText } from "../../../document/items.ts";
import { linesOf } from "../../../document/lines.ts";
import { type Row, readTable } from "../../../document/table.ts";
import type { Span } from "../../../values/text.ts";
import { readTimeAt } from "../../dates/find-times.ts";
import type { FoundTime, FoundZone } from "../../dates/found-time.ts";
import { findZone } from "../../dates/zones.ts";
import { timeBehindLabel } from "./inside.ts";
import { lastLineTold, postedAt } from "./posted.ts";

export interface Place {
  readonly form: "list" | "row" | "heading" | "line";
  /** Time and text together; of a row, from the cell with the time on. */
  readonly words: Span;
  readonly line: number;
  /** That the head of its column names. */
  readonly zone?: FoundZone | undefined;
  /** How deep the heading is, for those that hold others. */
  readonly level?: number;
  /** Nothing else stands in its paragraph. */
  readonly isWhole?: boolean;
  /** Of the first line of a paragraph: all of that. */
  readonly whole?: Span;
  /** The line that ends its paragraph says when it was, as on a status page. */
  readonly posted?: FoundTime | undefined;
  /** What is nested in an item, by which it may only be a day or a name for them. */
  readonly nested?: readonly Place[];
}

export function placesIn(text: string, blocks: readonly Block[]): Place[] {
  return blocks.flatMap((block): Place[] => {
    switch (block.kind) {
      case "heading": {
        const words = readHeading(text, block).textSpan;
        return [{ form: "heading", words, line: block.line, level: block.level }];
      }
      case "list":
        return block.children.map((item) => itemPlace(item));
      case "table":
        return rowsOf(text, block);
      case "paragraph":
        return linePlaces(text, block);
      default:
        return [];
    }
  });
}

function itemPlace(item: Block): Place {
  const list = item.children.find(({ kind }) => kind === "list");
  const nested = list?.children.map((one): Place => {
    return { form: "list", words: itemText(one), line: one.line };
  });
  return { form: "list", words: itemText(item), line: item.line, nested: nested ?? [] };
}

/** A line of prose may begin with a day by chance: then only what parts it from the rest shows that it is an entry. */
const PARTED = /^[\s*_`)\]]{0,4}[:：|–—-]|^\*\*/;

function linePlaces(text: string, { span, line }: Block): Place[] {
  const posted = postedAt(text, span);
  if (posted !== undefined && readEntryTime(text, posted.span) === undefined) {
    const words = linesOf(text, span)[0] as Span;
    return [{ form: "line", words, line, whole: span, posted }];
  }
  // Where the entry has its time in front already, the last line only says it once more.
  const told = lastLineTold(text, span);
  const again =
    told !== undefined && readEntryTime(text, told.span) === undefined ? told : undefined;
  return linesOf(text, span).flatMap((one, index): Place[] => {
    const found = index === 0 ? undefined : readTimeAt(text, one);
    const isEntry =
      index === 0 ||
      (found === undefined && timeBehindLabel(text, one) !== undefined) ||
      (found !== undefined &&
        (found.clock !== undefined ||
          (found.day !== undefined && text.slice(found.span.end, one.end).trim() === "") ||
          PARTED.test(text.slice(found.span.end - 2, found.span.end + 4))));
    const isWhole = one.start === span.start && one.end === span.end;
    const isAgain =
      one.start === again?.span.start || (one.end === span.end && isBareTime(text, one, found));
    return isEntry && !isAgain
      ? [{ form: "line", words: one, line: line + index, isWhole, whole: span }]
      : [];
  });
}

/** Behind marks that our reader does not pass over, and with no words: with a day it would look like the time of what stands above it. */
function isBareTime(text: string, { start, end }: Span, found: FoundTime | undefined): boolean {
  if (found === undefined || /^[\s>*_`[(|]*$/.test(text.slice(start, found.at))) return false;
  return text.slice(found.span.end, end).trim() === "";
}

/** From the first column that holds a time in any row. */
function rowsOf(text: string, { span, line }: Block): Place[] {
  const { header, rows } = readTable(text, span, line);
  const column = header.cells.findIndex((_, at) =>
    rows.some(({ cells }) => {
      const cell = cells[at];
      return cell !== undefined && readTimeAt(text, cell.span) !== undefined;
    }),
  );
  if (column === -1) return [];
  const names = header.cells.map(({ text: name }) => name);
  return rows.map((row) => {
    const at = (isTimed(text, row, column) ? 0 : Number(hasClock(text, row, column + 1))) + column;
    const zone = findZone(names[hasClock(text, row, at) ? at : at + 1] ?? "");
    const start = at === 0 ? row.span.start : (row.cells[at]?.span.start ?? row.span.end);
    return { form: "row", words: { start, end: row.span.end }, line: row.line, zone };
  });
}

function isTimed(text: string, { cells }: Row, column: number): boolean {
  const cell = cells[column];
  return cell === undefined || cell.text === "" || readTimeAt(text, cell.span) !== undefined;
}

function hasClock(text: string, { cells }: Row, column: number): boolean {
  const cell = cells[column];
  return cell !== undefined && readTimeAt(text, cell.span)?.clock !== undefined;
}
