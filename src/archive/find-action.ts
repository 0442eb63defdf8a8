/** The one action item that a person means by its id. */
import { type ActionItem, actionState, isUnsettled } from "../document/actions.ts";
import type { Document } from "../document/document.ts";
import { MortemError } from "../values/error.ts";
import { oneLine, shortened } from "../values/text.ts";

/**
 * The action of a document.
 * @param id in either case
 * @throws MortemError when the document has none of this id, or two
 */
export function findAction(document: Document, id: string): ActionItem {
  const [found, another] = actionsNamed(document, id);
  if (found === undefined) throw unknown(document, id);
  if (another === undefined) return found;
  throw new MortemError(
    `${found.id} stands here twice, also on line ${another.line}`,
    "Give one of the two another id; arrows that mean it need the new id too.",
    { path: document.path, line: found.line },
  );
}

/** What an action is found by again when its document is read anew: its id, or its words while it has none. */
export interface ActionKey {
  readonly id: string | undefined;
  readonly text: string;
}

/** @throws MortemError when it is not there any more, or two cannot be told apart */
export function findAgain(document: Document, { id, text }: ActionKey): ActionItem {
  if (id !== undefined) return findAction(document, id);
  const [found, another] = document.actions.filter(
    (action) => action.id === undefined && action.text === text,
  );
  const place = { path: document.path, ...(found && { line: found.line }) };
  if (found === undefined) {
    throw new MortemError(`there is no action “${text}” any more`, "Look at the file.", place);
  }
  if (another === undefined) return found;
  throw new MortemError(
    `two actions without an id read “${text}”`,
    "Give them ids, as in **A1**: `mortem lint --fix` does it.",
    place,
  );
}

/** Which of some ids a document has; plain data, so that thousands can be kept. */
export interface Having {
  readonly id: string;
  readonly path: string;
  readonly ids: readonly string[];
  /** Are all that it has still to be done? */
  readonly isOpen: boolean;
}

/**
 * @param ids in capitals
 * @param actions of the document, those that may be meant
 * @returns undefined where none of them has one of the ids
 */
export function havingOf(
  document: Pick<Document, "id" | "path">,
  ids: readonly string[],
  actions: readonly ActionItem[],
): Having | undefined {
  const named = (wanted: string) => actions.filter(({ id }) => id === wanted);
  const own = ids.filter((id) => named(id).length > 0);
  if (own.length === 0) return undefined;
  const isOpen = own.every((id) => named(id).some(isUnsettled));
  return { id: document.id, path: document.path, ids: own, isOpen };
}

/**
 * The document in which actions of these ids are still to be done; where they are nowhere to be done, the one that has them.
 * @param fitting what was asked of them besides, in words that end a sentence: ` that fits --owner ana`
 * @throws MortemError when no document has them all, or several have
 */
export function documentWithActions(
  documents: readonly Having[],
  ids: readonly string[],
  fitting = "",
): Having {
  const having = documents.filter((one) => one.ids.length === ids.length);
  const open = having.filter(({ isOpen }) => isOpen);
  const [found, ...others] = open.length > 0 ? open : having;
  if (found === undefined) throw nowhere(documents, ids, fitting);
  if (others.length === 0) return found;
  const all = [found, ...others];
  const isTwice = new Set(all.map(({ id }) => id)).size < all.length;
  const names = all.slice(0, 5).map(({ id, path }) => (isTwice ? path : id));
  throw new MortemError(
    `${all.length} documents have ${named(ids)}`,
    `Say which one: --doc ${names.join(", or --doc ")}.`,
  );
}

/** One document may have most of them: then it is another id that was mistyped. */
function nowhere(
  documents: readonly Having[],
  ids: readonly string[],
  fitting: string,
): MortemError {
  const hint = "`mortem actions` lists those that are open.";
  const missing = ids.filter((id) => !documents.some((one) => one.ids.includes(id)));
  return missing.length > 0
    ? new MortemError(`no document has ${named(missing)}${fitting}`, hint)
    : new MortemError(
        `no document has all of the actions ${ids.join(", ")}${fitting}`,
        `Name those of one document at a time. ${hint}`,
      );
}

function named(ids: readonly string[]): string {
  return ids.length === 1 ? `an action ${ids[0]}` : `the actions ${ids.join(", ")}`;
}

/** @throws MortemError for an action that was declined: it cannot be done as well */
export function refuseDeclined(action: ActionItem, { path }: Pick<Document, "path">): void {
  if (actionState(action) !== "declined") return;
  throw new MortemError(
    `${action.id ?? `“${action.text}”`} was declined: ${action.declined}`,
    "Take `declined: …` out of its line first, if it is to be done after all.",
    { path, line: action.line },
  );
}

/**
 * A second dash with meta behind it would make words of `due soon` for ever.
 * @throws MortemError for an action whose line ends in what looks like meta and cannot be read
 */
export function refuseUnread({ path, text }: Document, action: ActionItem): void {
  const { form, id, line, doubtful } = action;
  const [piece] = doubtful;
  if (piece === undefined || form.kind === "table" || form.metaSpan !== undefined) return;
  const words = shortened(oneLine(text.slice(piece.start, piece.end)), LONGEST_PIECE);
  throw new MortemError(
    `\`${words}\` cannot be read as part of ${id ?? "the action"}`,
    "Write it as in `— @release-lead, due 2019-04-16`, or put it before the dash.",
    { path, line },
  );
}

/** Characters of a piece that an error shows. */
const LONGEST_PIECE = 60;

function actionsNamed(document: Document, id: string): ActionItem[] {
  return document.actions.filter((action) => action.id === id.toUpperCase());
}

function unknown(document: Document, id: string): MortemError {
  const ids = document.actions.flatMap((action) => action.id ?? []);
  const hint = ids.length > 0 ? `It has ${ids.join(", ")}.` : "It has no action items with an id.";
  return new MortemError(`there is no action ${id} in this document`, hint, {
    path: document.path,
  });
}
