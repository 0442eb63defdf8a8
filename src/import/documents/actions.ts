/** The actions of a foreign document: each gets an id, and what its words say for certain becomes meta that our reader reads. */
import { freeIds } from "../../document/action-ids.ts";
import { type MetaKind, printMeta, readActionParts } from "../../document/action-meta.ts";
import type { ActionItem, ListForm, TableForm } from "../../document/actions.ts";
import type { Document } from "../../document/document.ts";
import { giveId } from "../../document/edits/action.ts";
import { cellEdit } from "../../document/edits/cell.ts";
import { plainText } from "../../document/inline.ts";
import { readListAction } from "../../document/read-actions.ts";
import { personKey } from "../../values/handle.ts";
import { type Edit, type Span, shortened } from "../../values/text.ts";
import { type KnownPeople, knownPeople } from "../people.ts";
import { dayIn, ownerIn, type Told } from "./actions/fields.ts";
import { nestedTold, type Place, placesOf } from "./actions/places.ts";
import { headingsToItems, nestLists } from "./actions/reshape.ts";
import { readWords, type Words } from "./actions/words.ts";
import { lostWords } from "./loss.ts";
import type { Doubt, Reading } from "./model.ts";
import { editsInTurn } from "./steps.ts";

/**
 * Brings the sections of actions into the form that our reader reads. Only insertions, but for words in brackets
 * that are all meta, subheadings that become items, and cells whose day or name is written in our way. What already
 * has an id is left as it is, so that doing it twice changes nothing.
 * @param people whose names become their handles
 * @returns doubts with the lines of this document
 */
export function settleActions(
  document: Document,
  people: Reading["people"],
): { edits: Edit[]; doubts: Doubt[] } {
  const known = knownPeople(people);
  const doubts: Doubt[] = [];
  const each = (change: typeof nestLists) => (now: Document) =>
    viewsOf(now).flatMap((view) => change(now, view));
  const edits = editsInTurn(document, [
    each(nestLists),
    each(headingsToItems),
    (now) => giveMeaning(now, known, doubts),
  ]);
  return { edits, doubts };
}

function viewsOf({ body }: Document) {
  return body.sections.filter(({ section }) => section.kind === "actions");
}

function giveMeaning(document: Document, known: KnownPeople, doubts: Doubt[]): Edit[] {
  const { text } = document;
  const places = new Map(viewsOf(document).flatMap((view) => [...placesOf(text, view)]));
  const groups = new Set([...places.values()].flatMap(({ group }) => group?.span.start ?? []));
  const read = document.actions.filter(({ span }) => !groups.has(span.start));
  const starts = new Set(read.map(({ span }) => span.start));
  const members = [...places.values()]
    .filter(({ group, item }) => group !== undefined && !starts.has(item.span.start))
    .map(({ item }) => readListAction(text, item));
  const all = [...read, ...members].sort((a, b) => a.span.start - b.span.start);
  const nextId = freeIds(document);
  return all.flatMap((action) => {
    const isEmpty = plainText(text, action.textSpan) === "";
    if (action.id !== undefined || isEmpty) return [];
    const id = nextId();
    if (id === undefined) return [];
    const { form } = action;
    if (form.kind === "table") {
      doubts.push(...doubtsOfRow(document, action, form, id));
      return [...settleRow(document, form, known), ...rowId(action, id)];
    }
    return settleItem(text, { ...action, form }, places.get(action.span.start), id, known);
  });
}

function settleItem(
  text: string,
  action: ActionItem & { form: ListForm },
  place: Place | undefined,
  id: string,
  known: KnownPeople,
): Edit[] {
  const { form, textSpan, box } = action;
  const words = readWords(text, textSpan, known);
  const { done: below, ...nested } = place === undefined ? {} : nestedTold(text, place.item, known);
  const isDone = place?.isDone === true || words.isDone || below !== undefined;
  const at = textSpan.start;
  const opening =
    box === undefined && isDone
      ? [{ start: at, end: at, text: `[x] **${id}** ` }]
      : giveId(action, id);
  const isTicked = box === undefined ? isDone : box.checked;
  return [...opening, ...addMeta(form, { ...nested, ...words.told }, words.group, isTicked)];
}

const ORDER: readonly MetaKind[] = ["owner", "due", "priority", "ticket", "done", "evidence"];

/** Adds what is not yet said, in place of the brackets that said it; a day on which it was done belongs to a tick. */
function addMeta(form: ListForm, told: Told, group: Words["group"], isTicked: boolean): Edit[] {
  const said = new Set(form.meta.map(({ kind }) => kind));
  if (said.has("declined")) return [];
  const kinds = ORDER.filter(
    (kind) => told[kind] && !said.has(kind) && (kind !== "done" || isTicked),
  );
  const pieces = kinds.map((kind) => printMeta({ kind, value: told[kind] as string }));
  if (pieces.length === 0) return [];
  const printed = pieces.join(", ");
  if (form.metaSpan !== undefined)
    return [{ start: form.end, end: form.end, text: `, ${printed}` }];
  const areIn = group !== undefined && kinds.length === Object.keys(told).length;
  return areIn && kinds.every((kind) => readsAs(group.meta, kind))
    ? [{ ...group.span, text: `— ${group.meta}` }]
    : [{ start: form.end, end: form.end, text: ` — ${printed}` }];
}

function readsAs(meta: string, kind: MetaKind): boolean {
  const line = `x — ${meta}`;
  return readActionParts(line, { start: 0, end: line.length }).meta.some(
    (one) => one.kind === kind,
  );
}

/** In the cell for ids where it is empty; what stands in it is somebody's own number, and then the id opens the words. */
function rowId(action: ActionItem, id: string): Edit[] {
  const { idSpan, textSpan } = action;
  const isTaken = idSpan !== undefined && idSpan.end > idSpan.start;
  if (!isTaken) return giveId(action, id);
  return [{ start: textSpan.start, end: textSpan.start, text: `**${id}** ` }];
}

/** Days and names in cells, written as our reader reads them. */
function settleRow({ text }: Document, { columns, cells }: TableForm, known: KnownPeople): Edit[] {
  const rewrite = (cell: Span | undefined, better: (words: string) => string | undefined) => {
    const words = cell === undefined ? "" : plainText(text, cell);
    const isLink = cell !== undefined && /[[<`]|:\/\//.test(text.slice(cell.start, cell.end));
    const value = words === "" || isLink ? undefined : better(words);
    return cell === undefined || value === undefined ? [] : cellEdit(text, cell, value);
  };
  const cellOf = (column: "owner" | "due") => cells[columns.get(column) ?? -1];
  return [
    ...rewrite(cellOf("owner"), (words) => ownerCell(words, known)),
    ...rewrite(cellOf("due"), dueCell),
  ];
}

/** What a handle does not say stays behind it: `Jane Doe` as `@jane (Jane Doe)` where that is hers. */
function ownerCell(words: string, known: KnownPeople): string | undefined {
  const handle = ownerIn(words, known);
  const [, name = "", remark = ""] = /^([^(（]*)([(（].*)?$/s.exec(words) ?? [];
  if (handle === undefined || personKey(name) === personKey(handle)) return undefined;
  const kept = [name.trim(), remark.replace(/^[(（]|[)）]$/g, "")].filter(
    (part) => lostWords(part, handle).length > 0,
  );
  return [`@${handle}`, ...kept.map((part) => `(${part})`)].join(" ");
}

/** What is more than the same digits stays behind the day. */
function dueCell(words: string): string | undefined {
  const day = dayIn(words);
  if (day === undefined || words.startsWith(day)) return undefined;
  return words.replace(/[/.]/g, "-") === day ? day : `${day} (${words})`;
}

/** A day that could mean two, or none, stays as it is written, and our reader takes no due date from it. */
function doubtsOfRow(
  { text }: Document,
  { due, line }: ActionItem,
  { columns, cells }: TableForm,
  id: string,
): Doubt[] {
  const cell = cells[columns.get("due") ?? -1];
  const words = cell === undefined ? "" : plainText(text, cell);
  if (due !== undefined || !/\d/.test(words) || dayIn(words) !== undefined) return [];
  return [{ line, message: `when ${id} is due could not be read: "${shortened(words)}"` }];
}
