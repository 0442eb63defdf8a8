/** Action items in a table: columns by the names that teams give them, cells as the same meta as in a list. */

import { isActionType } from "../values/action-type.ts";
import { isDay } from "../values/day.ts";
import { isHandle } from "../values/handle.ts";
import type { Span } from "../values/text.ts";
import { isTicket } from "../values/ticket.ts";
import { factsOf, isPriority, type MetaKind } from "./action-meta.ts";
import type { ActionItem, Column } from "./actions.ts";
import { ACTION_ID } from "./arrow.ts";
import type { Block } from "./block.ts";
import { columnsOf } from "./column-names.ts";
import { saysDone } from "./done.ts";
import { plainText } from "./inline.ts";
import { type Cell, type Row, readTable } from "./table.ts";

/** A row of `---` is one that nobody has filled. */
const HAS_WORDS = /[\p{L}\p{N}]/u;

/** The actions of a table; none where it has no column that says what is to be done. */
export function readTableActions(text: string, block: Block): ActionItem[] {
  const { header, rows } = readTable(text, block.span, block.line);
  const columns = columnsOf(header.cells.map(({ span }) => plainText(text, span)));
  if (!columns.has("text")) return [];
  return rows
    .filter((row) => HAS_WORDS.test(cellIn(row, columns, "text")?.text ?? ""))
    .map((row) => readRow(text, row, columns, header.cells.length));
}

function cellIn(row: Row, columns: ReadonlyMap<Column, number>, column: Column): Cell | undefined {
  return row.cells[columns.get(column) ?? -1];
}

function readRow(
  text: string,
  row: Row,
  columns: ReadonlyMap<Column, number>,
  width: number,
): ActionItem {
  const said = (column: Column): string => {
    const cell = cellIn(row, columns, column);
    return cell === undefined ? "" : plainText(text, cell.span);
  };
  const status = said("status");
  const words = cellIn(row, columns, "text")?.span ?? row.span;
  const named = readId(text, cellIn(row, columns, "id")?.span, words);
  return {
    ...factsOf(metaOfCells(said, status)),
    id: named.id,
    idSpan: named.idSpan,
    text: plainText(text, named.textSpan),
    box: undefined,
    isDone: saysDone(status),
    declined: declinedReason(status),
    isProposed: /^proposed\b/i.test(status),
    span: row.span,
    textSpan: named.textSpan,
    line: row.line,
    form: { kind: "table", columns, width, cells: row.cells.map((cell) => cell.span) },
    doubtful: [],
  };
}

/** An id in bold, or with a colon behind it, that opens the text of a row. */
const OPENING = /^(?:\*\*(A\d{1,6})[:.]?\*\*[:.]?|(A\d{1,6}):(?=\s))\s*/i;

/** The id in its own cell, else the one that opens the text. */
function readId(
  text: string,
  cell: Span | undefined,
  words: Span,
): Pick<ActionItem, "id" | "idSpan" | "textSpan"> {
  const alone = cell === undefined ? "" : plainText(text, cell);
  const isAlone = ACTION_ID.test(alone);
  const opening = isAlone ? null : OPENING.exec(text.slice(words.start, words.end));
  if (opening === null) {
    return { id: isAlone ? alone.toUpperCase() : undefined, idSpan: cell, textSpan: words };
  }
  const [all, bold, plain = ""] = opening;
  const start = words.start + (bold === undefined ? 0 : "**".length);
  return {
    id: (bold ?? plain).toUpperCase(),
    idSpan: { start, end: start + (bold ?? plain).length },
    textSpan: { start: words.start + all.length, end: words.end },
  };
}

/** A remark may stand behind either. */
const HANDLE_FIRST = /^@?([^\s(（]{1,200})(?=$|\s?[(（])/;
const DAY_FIRST = /^\d{4}-\d{2}-\d{2}(?=$|[\s(（])/;

function metaOfCells(
  said: (column: Column) => string,
  status: string,
): { kind: MetaKind; value: string }[] {
  const metas: { kind: MetaKind; value: string }[] = [];
  const add = (kind: MetaKind, value: string | undefined, isGood: (value: string) => boolean) => {
    if (value !== undefined && value !== "" && isGood(value)) metas.push({ kind, value });
  };
  add("owner", HANDLE_FIRST.exec(said("owner"))?.[1], isHandle);
  add("due", DAY_FIRST.exec(said("due"))?.[0], isDay);
  add("type", said("type").toLowerCase(), isActionType);
  add("priority", said("priority").toUpperCase(), isPriority);
  add("ticket", said("ticket"), isTicket);
  // Else it is a day on which something else has happened.
  add("done", saysDone(status) ? /\d{4}-\d{2}-\d{2}/.exec(status)?.[0] : undefined, isDay);
  add("evidence", /^done \d{4}-\d{2}-\d{2} (\S+)$/i.exec(status)?.[1], () => true);
  return metas;
}

function declinedReason(status: string): string | undefined {
  return /^(?:declined|won't do|wontfix|rejected)\b[:,\s–—-]*(.*)$/i.exec(status)?.[1];
}
