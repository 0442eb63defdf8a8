/** The actions of a foreign document: each gets an id, and what its words say for certain becomes meta that our reader reads. */
import { freeIds } from "../../document/action-ids.ts";
import { type MetaKind, printMeta, readActionParts } from "../../document/action-meta.ts";
import {
  type ActionItem,
  actionState,
  type ListForm,
  type TableForm,
} from "../../document/actions.ts";
import type { Document } from "../../document/document.ts";
import { giveId } from "../../document/edits/action.ts";
import { cellEdit } from "../../document/edits/cell.ts";
import { plainText } from "../../document/inline.ts";
import { readListAction } from "../../document/read-actions.ts";
import { personKey } from "../../values/handle.ts";
import type { Edit, Span } from "../../values/text.ts";
import { knownPeople } from "../people.ts";
import { struckMeaning } from "./actions/declined.ts";
import { doubtsOf, type Uncertain, type UncertainAction } from "./actions/doubts.ts";
import { dayIn, type Known, ownerIn, type Told, unreadDue } from "./actions/fields.ts";
import { noneToText } from "./actions/none.ts";
import { nestedTold, type Place, placesOf } from "./actions/places.ts";
import { headingsToItems, nestLists } from "./actions/reshape.ts";
import { partTables } from "./actions/tables.ts";
import { readWords, type Words } from "./actions/words.ts";
import { lostWords } from "./loss.ts";
import type { Doubt, Reading } from "./model.ts";
import { editsInTurn } from "./steps.ts";

/**
 * Brings the sections of actions into the form that our reader reads. Only insertions, but for words in brackets
 * that are all meta, subheadings that become items, and cells whose day or name is written in our way. What already
 * has an id is left as it is, so that doing it twice changes nothing.
 * @param reading whose names become handles, and what days like 03/04/2020 mean
 * @returns doubts with the lines of this document
 */
export function settleActions(
  document: Document,
  { people, dayOrder }: Pick<Reading, "people" | "dayOrder">,
): { edits: Edit[]; doubts: Doubt[] } {
  const known = { people: knownPeople(people), dayOrder };
  let uncertain: readonly UncertainAction[] = [];
  const each = (change: typeof nestLists) => (now: Document) =>
    viewsOf(now).flatMap((view) => change(now, view));
  const edits = editsInTurn(document, [
    each(noneToText),
    each(partTables),
    each(nestLists),
    each(headingsToItems),
    (now) => {
      const given = giveMeaning(now, known);
      uncertain = given.uncertain;
      return given.edits;
    },
  ]);
  return { edits, doubts: doubtsOf(uncertain) };
}

function viewsOf({ body }: Document) {
  return body.sections.filter(({ section }) => section.kind === "actions");
}

function giveMeaning(
  document: Document,
  known: Known,
): { edits: Edit[]; uncertain: UncertainAction[] } {
  const { text } = document;
  const uncertain: UncertainAction[] = [];
  const places = new Map(viewsOf(document).flatMap((view) => [...placesOf(text, view)]));
  const groups = new Set([...places.values()].flatMap(({ group }) => group?.span.start ?? []));
  const read = document.actions.filter(({ span }) => !groups.has(span.start));
  const starts = new Set(read.map(({ span }) => span.start));
  const members = [...places.values()]
    .filter(({ group, item }) => group !== undefined && !starts.has(item.span.start))
    .map(({ item }) => readListAction(text, item));
  const all = [...read, ...members].sort((a, b) => a.span.start - b.span.start);
  const nextId = freeIds(document);
  const edits = all.flatMap((action) => {
    const isEmpty = plainText(text, action.textSpan) === "";
    if (action.id !== undefined || isEmpty) return [];
    const id = nextId();
    if (id === undefined) return [];
    const { form, line } = action;
    const settled =
      form.kind === "table"
        ? {
            edits: [...settleRow(document, form, known), ...rowId(action, id)],
            uncertain: uncertainRow(document, action, form, known),
          }
        : settleItem(text, { ...action, form }, places.get(action.span.start), id, known);
    for (const one of settled.uncertain)
      if (one.kind !== "due" || action.due === undefined) uncertain.push({ ...one, id, line });
    return settled.edits;
  });
  return { edits, uncertain };
}

function settleItem(
  text: string,
  action: ActionItem & { form: ListForm },
  place: Place | undefined,
  id: string,
  known: Known,
): { edits: Edit[]; uncertain: Uncertain[] } {
  const { form, textSpan, box } = action;
  const words = readWords(text, textSpan, known, form.meta.length > 0);
  const inItem = place === undefined ? undefined : nestedTold(text, place.item, known);
  const { done: below, ...nested } = inItem?.told ?? {};
  const told = { ...nested, ...words.told };
  const isMeta = form.meta.some(({ kind }) => kind === "done");
  const { declined } = words;
  const isDone =
    declined === undefined &&
    (place?.isDone === true || words.isDone || below !== undefined || isMeta);
  const at = textSpan.start;
  const opening =
    box === undefined && isDone
      ? [{ start: at, end: at, text: `[x] **${id}** ` }]
      : giveId(action, id);
  const isTicked = box === undefined ? isDone : box.checked;
  const unread = told.due === undefined ? (words.unread ?? inItem?.unread) : undefined;
  const isStruck = words.struck && !isTicked && !isDone && declined === undefined;
  return {
    edits: [
      ...opening,
      ...addMeta(
        form,
        { ...told, ...(isTicked || declined === undefined ? {} : { declined }) },
        words.group,
        isTicked,
      ),
    ],
    uncertain: [
      ...(unread === undefined ? [] : [{ kind: "due" as const, words: unread }]),
      ...(isStruck ? [{ kind: "struck" as const, words: action.text }] : []),
    ],
  };
}

/** A reason takes the rest of the line. */
const ORDER: readonly MetaKind[] = [
  ...(["owner", "due", "type", "priority", "ticket", "done", "evidence", "declined"] as const),
];

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
function settleRow({ text }: Document, { columns, cells }: TableForm, known: Known): Edit[] {
  const rewrite = (cell: Span | undefined, better: (words: string) => string | undefined) => {
    const words = cell === undefined ? "" : plainText(text, cell);
    const isLink = cell !== undefined && /[[<`]|:\/\//.test(text.slice(cell.start, cell.end));
    const value = words === "" || isLink ? undefined : better(words);
    return cell === undefined || value === undefined ? [] : cellEdit(text, cell, value);
  };
  const cellOf = (column: "owner" | "due") => cells[columns.get(column) ?? -1];
  return [
    ...rewrite(cellOf("owner"), (words) => ownerCell(words, known)),
    ...rewrite(cellOf("due"), (words) => dueCell(words, known)),
  ];
}

/** What a handle does not say stays behind it: `Jane Doe` as `@jane (Jane Doe)` where that is hers. */
function ownerCell(words: string, { people }: Known): string | undefined {
  const handle = ownerIn(words, people);
  const [, name = "", remark = ""] = /^([^(（]*)([(（].*)?$/s.exec(words) ?? [];
  if (handle === undefined || personKey(name) === personKey(handle)) return undefined;
  const kept = [name.trim(), remark.replace(/^[(（]|[)）]$/g, "")].filter(
    (part) => lostWords(part, handle).length > 0,
  );
  return [`@${handle}`, ...kept.map((part) => `(${part})`)].join(" ");
}

/** What is more than the same digits stays behind the day. */
function dueCell(words: string, known: Known): string | undefined {
  const day = dayIn(words, known);
  if (day === undefined || words.startsWith(day)) return undefined;
  return words.replace(/[/.]/g, "-") === day ? day : `${day} (${words})`;
}

function uncertainRow(
  { text }: Document,
  action: ActionItem,
  { columns, cells }: TableForm,
  known: Known,
): Uncertain[] {
  const { start, end } = cells[columns.get("due") ?? -1] ?? { start: 0, end: 0 };
  const unread = unreadDue("due", text.slice(start, end), known);
  const { textSpan } = action;
  const isStruck =
    actionState(action) === "open" &&
    struckMeaning(text.slice(textSpan.start, textSpan.end)) !== undefined;
  return [
    ...(unread === undefined ? [] : [{ kind: "due" as const, words: unread }]),
    ...(isStruck ? [{ kind: "struck" as const, words: action.text }] : []),
  ];
}
