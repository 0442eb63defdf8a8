/** Edits of action items: one more, or a change of what is said of one, in a list or in a table. */
import { MortemError } from "../../values/error.ts";
import { type Edit, lineEnding } from "../../values/text.ts";
import { type Meta, type MetaKind, printMeta } from "../action-meta.ts";
import type { ActionItem, ListForm, TableForm } from "../actions.ts";
import type { Document } from "../document.ts";
import { appendItems } from "./section.ts";

/** What is to be said of an action; `undefined` takes it away, and the empty text stands for a word without a value. */
export type MetaChanges = Partial<Record<MetaKind, string | undefined>>;

/** The order in which meta is written where there is none yet; `declined` takes the rest of the line. */
const ORDER: readonly MetaKind[] = [
  "owner",
  "due",
  "type",
  "priority",
  "ticket",
  "done",
  "evidence",
  "proposed",
  "declined",
];

/** The id for one more action: never one that was given before, also when only an arrow still names it. */
export function nextActionId(document: Document): string {
  const given = document.actions.map((action) => action.id ?? "A0");
  const named = document.template.sections
    .filter((section) => section.coverage)
    .flatMap((section) => document.items(section.id))
    .flatMap((item) => (item.arrow?.coverage?.kind === "actions" ? item.arrow.coverage.ids : []));
  return `A${Math.max(0, ...[...given, ...named].map((id) => Number(id.slice(1)))) + 1}`;
}

/** Adds an action with the next free id; `text` may carry its own meta behind a dash. */
export function addAction(
  document: Document,
  text: string,
  meta: MetaChanges = {},
): { id: string; edits: Edit[] } {
  const id = nextActionId(document);
  const section =
    document.template.sections.find((one) => one.kind === "actions")?.id ?? "action-items";
  const last = document.actions.at(-1);
  if (last?.form.kind === "table") return { id, edits: [tableRow(document, last, id, text, meta)] };
  const pieces = printPieces(meta);
  const line = `[ ] **${id}** ${text.trim()}${pieces === "" ? "" : ` — ${pieces}`}`;
  return { id, edits: appendItems(document, section, [line]) };
}

/** Gives an action that has none its id. */
export function giveId(action: ActionItem, id: string): Edit[] {
  if (action.form.kind === "table") {
    const cell = action.form.cells.get("id");
    return cell === undefined ? [] : [{ ...cell, text: id }];
  }
  const at = action.textSpan.start;
  const box = action.box === undefined ? "[ ] " : "";
  return [{ start: at, end: at, text: `${box}**${id}** ` }];
}

/**
 * Changes what is said of an action.
 * @throws MortemError when its table has no column for it
 */
export function changeAction(document: Document, action: ActionItem, changes: MetaChanges): Edit[] {
  return action.form.kind === "list"
    ? changeList(document.text, action, action.form, changes)
    : changeTable(document, action, action.form, changes);
}

/** Ticks an action off, with the day and what proves it. */
export function markDone(
  document: Document,
  action: ActionItem,
  day: string,
  evidence?: string,
): Edit[] {
  const changes: MetaChanges = {
    proposed: undefined,
    done: day,
    ...(evidence === undefined ? {} : { evidence }),
  };
  if (action.form.kind === "table") return changeTable(document, action, action.form, changes);
  const box = action.box?.span;
  const start = action.idSpan === undefined ? action.textSpan.start : action.idSpan.start - 2;
  const tick = box === undefined ? { start, end: start, text: "[x] " } : { ...box, text: "[x]" };
  return [tick, ...changeList(document.text, action, action.form, changes)];
}

interface Piece {
  readonly kind: MetaKind;
  /** The comma and blanks before it, or the dash: kept, so that what is not changed stays as it was written. */
  readonly before: string;
  readonly source: string;
}

function changeList(
  text: string,
  action: ActionItem,
  form: ListForm,
  changes: MetaChanges,
): Edit[] {
  const pieces = piecesOf(text, action, form.meta);
  const opening = pieces[0]?.before ?? " — ";
  const kept = pieces.flatMap((piece) => {
    if (!(piece.kind in changes)) return [piece];
    const value = changes[piece.kind];
    return value === undefined
      ? []
      : [{ ...piece, source: printMeta({ kind: piece.kind, value }) }];
  });
  const added = ORDER.flatMap((kind) => {
    const value = changes[kind];
    if (value === undefined || kept.some((piece) => piece.kind === kind)) return [];
    return [{ kind, before: ", ", source: printMeta({ kind, value }) }];
  });
  const declined = kept.findIndex((piece) => piece.kind === "declined");
  const at = declined === -1 ? kept.length : declined;
  const result = [...kept.slice(0, at), ...added, ...kept.slice(at)]
    .map(
      (piece, index) =>
        (index === 0 ? opening : piece.before === opening ? ", " : piece.before) + piece.source,
    )
    .join("");
  const span = form.metaSpan ?? { start: form.end, end: form.end };
  return result === text.slice(span.start, span.end) ? [] : [{ ...span, text: result }];
}

function piecesOf(text: string, action: ActionItem, metas: readonly Meta[]): Piece[] {
  let from = action.textSpan.end;
  return metas.map(({ kind, span }) => {
    const piece = {
      kind,
      before: text.slice(from, span.start),
      source: text.slice(span.start, span.end),
    };
    from = span.end;
    return piece;
  });
}

function changeTable(
  document: Document,
  action: ActionItem,
  form: TableForm,
  changes: MetaChanges,
): Edit[] {
  const edits: Edit[] = [];
  const write = (column: string, value: string) => {
    const cell = form.cells.get(column);
    if (cell === undefined) {
      throw new MortemError(
        `the table of action items has no column for "${column}"`,
        `Add a column "${column}" to the table, or edit the row by hand.`,
        {
          path: document.path,
          line: action.line,
        },
      );
    }
    edits.push({ ...cell, text: cell.start === cell.end ? ` ${value} ` : value });
  };
  if (changes.done !== undefined)
    write("status", ["Done", changes.done, changes.evidence].filter(Boolean).join(" "));
  if (changes.declined !== undefined) write("status", `Declined: ${changes.declined}`);
  for (const column of ["owner", "due", "type", "priority", "ticket"] as const) {
    const value = changes[column];
    if (value !== undefined) write(column, column === "owner" ? `@${value}` : value);
  }
  return edits;
}

function tableRow(
  document: Document,
  last: ActionItem,
  id: string,
  text: string,
  meta: MetaChanges,
): Edit {
  const { cells, row } = last.form as TableForm;
  const columns = new Map([...cells].map(([column, span]) => [span.start, column]));
  const owner = meta.owner === undefined ? undefined : `@${meta.owner}`;
  const values: Readonly<Record<string, string | undefined>> = {
    ...meta,
    id,
    text,
    owner,
    status: "Open",
  };
  const written = row.map((span) =>
    (values[columns.get(span.start) ?? ""] ?? "").replaceAll("|", "\\|"),
  );
  const indent = document.text.slice(document.starts[last.line - 1], last.span.start);
  const line = `${lineEnding(document.text)}${indent}| ${written.join(" | ")} |`;
  return { start: last.span.end, end: last.span.end, text: line };
}

function printPieces(meta: MetaChanges): string {
  return ORDER.filter((kind) => meta[kind] !== undefined)
    .map((kind) => printMeta({ kind, value: meta[kind] as string }))
    .join(", ");
}
