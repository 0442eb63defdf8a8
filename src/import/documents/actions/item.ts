/** An action in a list: its box, its id, and what is said of it as meta behind its words. */
import { type MetaKind, printMeta, readActionParts } from "../../../document/action-meta.ts";
import type { ActionItem, ListForm } from "../../../document/actions.ts";
import { giveId } from "../../../document/edits/action.ts";
import type { Edit } from "../../../values/text.ts";
import type { Uncertain } from "./doubts.ts";
import type { Known, Told } from "./fields.ts";
import { nestedTold, type Place } from "./places.ts";
import type { RiskFacts } from "./risk-facts.ts";
import { readWords, type Words } from "./words.ts";

export function settleItem(
  text: string,
  action: ActionItem & { form: ListForm },
  { place, ofRisk }: { readonly place: Place | undefined; readonly ofRisk: RiskFacts | undefined },
  id: string,
  known: Known,
): { edits: Edit[]; uncertain: Uncertain[] } {
  const { form, textSpan, box } = action;
  const words = readWords(text, textSpan, known, form.meta.length > 0);
  const inItem = place === undefined ? undefined : nestedTold(text, place.item, known);
  const { done: below, ...nested } = inItem?.told ?? {};
  const all: Told = { ...ofRisk?.told, ...place?.told, ...nested, ...words.told };
  const { declined: stated, ...told } = all;
  const isMeta = form.meta.some(({ kind }) => kind === "done");
  const declined = words.declined ?? (words.isDone ? undefined : stated);
  const isDone =
    declined === undefined &&
    (place?.isDone === true ||
      ofRisk?.isDone === true ||
      words.isDone ||
      below !== undefined ||
      isMeta);
  const at = textSpan.start;
  const opening =
    box === undefined && isDone
      ? [{ start: at, end: at, text: `[x] **${id}** ` }]
      : giveId(action, id);
  const isTicked = box === undefined ? isDone : box.checked;
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
      ...leftOpen(
        [...words.uncertain, ...(inItem?.uncertain ?? []), ...(ofRisk?.uncertain ?? [])],
        told,
      ),
      ...(isStruck ? [{ kind: "struck" as const, words: action.text }] : []),
      ...againstBox(action, words),
    ],
  };
}

const NOT_DONE =
  /(?:^|[\s(–—-])(?:not (?:yet )?(?:done|finished|started)|won['’]?t do|nicht erledigt)[).]?\s*$/i;

/** The box says one thing, and the words another; the box is believed. */
function againstBox({ box, text }: ActionItem, { isDone }: Words): Uncertain[] {
  if (box === undefined) return [];
  const isAgainst = box.checked ? NOT_DONE.test(text) : isDone;
  return isAgainst ? [{ kind: "state", words: text }] : [];
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

/** One of each kind, where nothing else says it. */
function leftOpen(all: readonly Uncertain[], told: Told): Uncertain[] {
  const kinds = new Set(all.map(({ kind }) => kind));
  if (told.due !== undefined) kinds.delete("due");
  if (told.owner !== undefined) {
    kinds.delete("owner");
    kinds.delete("owners");
  }
  return [...kinds].flatMap((kind) => all.find((one) => one.kind === kind) ?? []);
}
