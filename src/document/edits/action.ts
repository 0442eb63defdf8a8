/** Edits of action items: one more, or a change of what is said of one, in a list or in a table. */
import type { Edit } from "../../values/text.ts";
import { nextActionId } from "../action-ids.ts";
import {
  type Meta,
  type MetaChanges,
  type MetaKind,
  printMeta,
  readActionParts,
} from "../action-meta.ts";
import type { ActionItem, ListForm } from "../actions.ts";
import type { Document } from "../document.ts";
import { addRow, changeCells, hasColumnsFor } from "./action-row.ts";
import { appendItems } from "./section.ts";

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

/**
 * Adds an action with the next free id, where the actions stand: as one more row of their table if it
 * has the columns for it, else in a list.
 * @param text may carry its own meta behind a dash; what `meta` says comes before it
 * @throws MortemError where no id is left
 */
export function addAction(
  document: Document,
  text: string,
  meta: MetaChanges = {},
): { id: string; edits: Edit[] } {
  const { id, what, said } = readNewAction(document, text, meta);
  const last = document.actions.at(-1);
  if (last?.form.kind === "table" && hasColumnsFor(last.form, said)) {
    return { id, edits: [addRow(document, last, last.form, { id, text: what, meta: said })] };
  }
  const section = document.template.sections.find((one) => one.kind === "actions");
  return {
    id,
    edits: appendItems(document, section?.id ?? "action-items", [lineOf(id, what, said)]),
  };
}

/**
 * The same for a place of the caller's own, such as a risk.
 * @param put makes the edits that write the line, which lacks only its marker
 */
export function addActionTo(
  document: Document,
  text: string,
  meta: MetaChanges,
  put: (line: string) => Edit[],
): { id: string; edits: Edit[] } {
  const { id, what, said } = readNewAction(document, text, meta);
  return { id, edits: put(lineOf(id, what, said)) };
}

/** Takes a typed action apart: what is to be done, and what is said of it there and by the caller. */
function readNewAction(
  document: Document,
  text: string,
  meta: MetaChanges,
): { id: string; what: string; said: MetaChanges } {
  const id = nextActionId(document);
  const words = text.replace(/\s+/g, " ").trim();
  const parts = readActionParts(words, { start: 0, end: words.length });
  const own = Object.fromEntries(parts.meta.map(({ kind, value }) => [kind, value]));
  const comments = words.slice((parts.metaSpan ?? parts.textSpan).end);
  return {
    id,
    what: (words.slice(0, parts.textSpan.end) + comments).trim(),
    said: { ...own, ...meta },
  };
}

function lineOf(id: string, what: string, said: MetaChanges): string {
  const pieces = ORDER.flatMap((kind) => printed(kind, said[kind])).join(", ");
  return `[ ] **${id}** ${what}${pieces === "" ? "" : ` — ${pieces}`}`;
}

/** Gives an action that has none its id: in a table in the column for it, else before the text. */
export function giveId(action: ActionItem, id: string): Edit[] {
  const isTable = action.form.kind === "table";
  if (isTable && action.idSpan !== undefined) return [{ ...action.idSpan, text: id }];
  const at = action.textSpan.start;
  const box = isTable || action.box !== undefined ? "" : "[ ] ";
  return [{ start: at, end: at, text: `${blankBehindMarker(action)}${box}**${id}** ` }];
}

/**
 * Changes what is said of an action; all else that is said of it stays as it was written.
 * @throws MortemError when its table has no column for it
 */
export function changeAction(document: Document, action: ActionItem, changes: MetaChanges): Edit[] {
  return action.form.kind === "list"
    ? changeList(document.text, action, action.form, changes)
    : changeCells(document, action, action.form, changes);
}

/** Ticks an action off, with the day and what proves it. */
export function markDone(
  document: Document,
  action: ActionItem,
  day: string,
  evidence?: string,
): Edit[] {
  const proof = evidence === undefined ? {} : { evidence };
  const said = changeAction(document, action, { proposed: undefined, done: day, ...proof });
  if (action.form.kind === "table") return said;
  if (action.box !== undefined) return [{ ...action.box.span, text: "[x]" }, ...said];
  const start = action.idSpan === undefined ? action.textSpan.start : action.idSpan.start - 2;
  return [{ start, end: start, text: `${blankBehindMarker(action)}[x] ` }, ...said];
}

/** An item that holds nothing may end with its marker. */
function blankBehindMarker({ form, box, span, textSpan }: ActionItem): string {
  return form.kind === "list" && box === undefined && textSpan.start === span.end ? " " : "";
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
  const first = new Map(pieces.toReversed().map((piece) => [piece.kind, piece]));
  const kept = pieces.flatMap((piece) => {
    if (!(piece.kind in changes)) return [piece];
    if (first.get(piece.kind) !== piece) return [];
    return printed(piece.kind, changes[piece.kind]).map((source) => ({ ...piece, source }));
  });
  const added = ORDER.filter((kind) => !first.has(kind)).flatMap((kind) =>
    printed(kind, changes[kind]).map((source) => ({ kind, before: ", ", source })),
  );
  const declined = kept.findIndex((piece) => piece.kind === "declined");
  const all = kept.toSpliced(declined === -1 ? kept.length : declined, 0, ...added);
  const dash = pieces[0]?.before ?? " — ";
  const result = all
    .map(({ before, source }, index) => {
      if (index === 0) return dash + source;
      return (before === dash ? ", " : before) + source;
    })
    .join("");
  const span = form.metaSpan ?? { start: form.end, end: form.end };
  return result === text.slice(span.start, span.end) ? [] : [{ ...span, text: result }];
}

function piecesOf(text: string, action: ActionItem, metas: readonly Meta[]): Piece[] {
  let from = action.textSpan.end;
  return metas.map(({ kind, span }) => {
    const before = text.slice(from, span.start);
    from = span.end;
    return { kind, before, source: text.slice(span.start, span.end) };
  });
}

function printed(kind: MetaKind, value: string | undefined): string[] {
  return value === undefined ? [] : [printMeta({ kind, value })];
}
