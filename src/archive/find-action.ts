/** The one action item that a person means by its id. */
import { type ActionItem, actionState, isUnsettled } from "../document/actions.ts";
import type { Document } from "../document/document.ts";
import { MortemError } from "../values/error.ts";

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

export function hasActions(document: Document, ids: readonly string[]): boolean {
  return ids.every((id) => actionsNamed(document, id).length > 0);
}

/**
 * The document in which actions of these ids are still to be done; where they are nowhere to be done, the one that has them.
 * @throws MortemError when no document has them all, or several have
 */
export function documentWithActions(
  documents: readonly Document[],
  ids: readonly string[],
): Document {
  const having = documents.filter((document) => hasActions(document, ids));
  const open = having.filter((document) =>
    ids.every((id) => actionsNamed(document, id).some(isUnsettled)),
  );
  const [found, ...others] = open.length > 0 ? open : having;
  const named = ids.length === 1 ? `an action ${ids[0]}` : `the actions ${ids.join(", ")}`;
  if (found === undefined) {
    throw new MortemError(
      `no document has ${named}`,
      "`mortem actions` lists those that are open.",
    );
  }
  if (others.length === 0) return found;
  const documentIds = [found, ...others].map((document) => document.id);
  throw new MortemError(
    `${documentIds.length} documents have ${named}`,
    `Say which one: --doc ${documentIds.slice(0, 5).join(", or --doc ")}.`,
  );
}

/** @throws MortemError for an action that was declined: it cannot be done as well */
export function refuseDeclined(action: ActionItem, { path }: Pick<Document, "path">): void {
  if (actionState(action) !== "declined") return;
  throw new MortemError(
    `${action.id} was declined: ${action.declined}`,
    "Take `declined: …` out of its line first, if it was done after all.",
    { path, line: action.line },
  );
}

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
