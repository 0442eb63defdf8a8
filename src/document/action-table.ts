/** Action items in a table: columns by the names that teams give them, cells as the same meta as in a list. */

import { isActionType } from "../values/action-type.ts";
import { isDay } from "../values/day.ts";
import { isHandle } from "../values/handle.ts";
import { isNobody } from "../values/nobody.ts";
import type { Span } from "../values/text.ts";
import { isTicket } from "../values/ticket.ts";
import { factsOf, isPriority, type MetaKind } from "./action-meta.ts";
import type { ActionItem, Column } from "./actions.ts";
import { ACTION_ID } from "./arrow.ts";
import type { Block } from "./block.ts";
import { columnsOf } from "./column-names.ts";
import { saysDone, withoutSign } from "./done.ts";
import { plainText } from "./inline.ts";
import { type Cell, type Row, readTable } from "./table.ts";

/** A row of `---` is one that nobody has filled. */
const HAS_WORDS = /[\p{L}\p{N}]/u;

/** The actions of a table; none where it has no column that says what is to be done. */
export function readTableActions(text: string, block: Block): ActionItem[] {
  const { header, rows } = readTable(text, block.span, block.line);
  const names = header.cells.map(({ span }) => plainText(text, span));
  const columns = columnsOf(names);
  if (!columns.has("text")) return [];
  const isToTick = TO_TICK.test(names[columns.get("status") ?? -1] ?? "");
  const filled = rows.filter((row) => HAS_WORDS.test(cellIn(row, columns, "text")?.text ?? ""));
  const named = filled.filter((row) => namesGroup(row, columns));
  // Where each is in bold and alone, that is how somebody writes actions.
  const groups = new Set(named.length < filled.length ? named : []);
  return filled
    .filter((row) => !groups.has(row))
    .map((row) => readRow(text, row, columns, { width: header.cells.length, isToTick }));
}

/** A column that asks whether it is done: an `x` in any other may mean that it failed. */
const TO_TICK = /^(?:done|completed?|erledigt|完了)\s?[?？]?$/i;
const TICK = /^(?:x|ja|oui|sí|sim|да|はい|是)$/i;

const BOLD = /^\*\*(?!A\d{1,6}[:.]?\*\*)[^*]{1,80}\*\*:?$/i;

/** `| **Short term** | | |`: words in bold with nothing beside them name the group of the rows below. */
function namesGroup(row: Row, columns: ReadonlyMap<Column, number>): boolean {
  const words = cellIn(row, columns, "text");
  const others = row.cells.filter((cell) => cell !== words);
  return (
    words !== undefined &&
    others.length > 0 &&
    BOLD.test(words.text) &&
    !others.some((cell) => HAS_WORDS.test(cell.text))
  );
}

function cellIn(row: Row, columns: ReadonlyMap<Column, number>, column: Column): Cell | undefined {
  return row.cells[columns.get(column) ?? -1];
}

function readRow(
  text: string,
  row: Row,
  columns: ReadonlyMap<Column, number>,
  { width, isToTick }: { readonly width: number; readonly isToTick: boolean },
): ActionItem {
  const said = (column: Column): string => {
    const cell = cellIn(row, columns, column);
    if (cell === undefined) return "";
    // Without the break, two names would read as one.
    const isBroken = column === "owner" && /<br/i.test(cell.text);
    return isBroken ? "" : plainText(text, cell.span);
  };
  const written = statusOf(said);
  const status = isToTick && TICK.test(written) ? "done" : written;
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

/** Where no column tells how it stands, `DONE` in place of a ticket does. */
function statusOf(said: (column: Column) => string): string {
  const words = withoutSign(said("status"));
  const ticket = words === "" ? withoutSign(said("ticket")) : "";
  if (saysDone(ticket)) return ticket;
  return TICKET_DONE.test(ticket) ? "done" : words;
}

/** `n/a DONE`, `Bug 5554825 DONE`, as the book on site reliability writes it. */
const TICKET_DONE = /(?<!(?:NOT|BE|PARTLY|PARTIALLY)\s)(?<=\s)(?:DONE|FIXED|COMPLETED?)[.!]?$/;

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
const PRIORITY_FIRST = /^P\d(?=$|\s?[(（:：/–—-])/;
const DAY_FIRST = /^\d{4}-\d{2}-\d{2}(?=$|[\s(（])/;

function metaOfCells(
  said: (column: Column) => string,
  status: string,
): { kind: MetaKind; value: string }[] {
  const metas: { kind: MetaKind; value: string }[] = [];
  const add = (kind: MetaKind, value: string | undefined, isGood: (value: string) => boolean) => {
    if (value !== undefined && value !== "" && isGood(value)) metas.push({ kind, value });
  };
  add("owner", ownerOf(said("owner")), isHandle);
  add("due", DAY_FIRST.exec(said("due"))?.[0], isDay);
  add("type", said("type").toLowerCase(), isActionType);
  add(
    "priority",
    PRIORITY_FIRST.exec(withoutSign(said("priority")).toUpperCase())?.[0],
    isPriority,
  );
  add("ticket", firstTicket(said("ticket")), isTicket);
  // Else it is a day on which something else has happened.
  add("done", saysDone(status) ? /\d{4}-\d{2}-\d{2}/.exec(status)?.[0] : undefined, isDay);
  add("evidence", /^done \d{4}-\d{2}-\d{2} (\S+)$/i.exec(status)?.[1], () => true);
  return metas;
}

/** `TBD` and `everyone` are no owner; behind an `@`, somebody means a handle. */
function ownerOf(words: string): string | undefined {
  const name = HANDLE_FIRST.exec(words)?.[1];
  return words.startsWith("@") || name === undefined || !isNobody(name) ? name : undefined;
}

/** Of several tickets the first; a cell that holds other words, too, has none for certain. */
function firstTicket(words: string): string | undefined {
  const all = words.split(/\s?[,、，;；\s]\s?/).filter((one) => one !== "");
  return all.every(isTicket) ? all[0] : undefined;
}

function declinedReason(status: string): string | undefined {
  return DECLINED.exec(status)?.[1];
}

const DECLINED =
  /^(?:declined|won['’]?t (?:do|fix)|wontfix|wont-fix|not doing|rejected|abandoned|cancell?ed|dropped|obsolete|not needed|no longer needed|verworfen|abgelehnt|avvist|droppet|descartad[oa]|rechazad[oa]|cancelad[oa]|abandonné|annulé|見送り|不採用|中止|対応しない|不做|放弃|取消)(?![\p{L}\p{N}])[:：,\s–—-]{0,5}(.*)$/iu;
