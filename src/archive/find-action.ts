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

export function hasAction(document: Document, id: string): boolean {
  return actionsNamed(document, id).length > 0;
}

/**
 * The document in which an action of this id is still to be done; where it is nowhere to be done, the one that has it.
 * @throws MortemError when no document has it, or several have
 */
export function documentWithAction(documents: readonly Document[], id: string): Document {
  const having = documents.filter((document) => hasAction(document, id));
  const open = having.filter((document) => actionsNamed(document, id).some(isUnsettled));
  const [found, ...others] = open.length > 0 ? open : having;
  if (found === undefined) {
    throw new MortemError(
      `no document has an action ${id}`,
      "`mortem actions` lists those that are open.",
    );
  }
  if (others.length === 0) return found;
  const ids = [found, ...others].map((document) => document.id);
  throw new MortemError(
    `${ids.length} documents have an action ${id}`,
    `Say which one: --doc ${ids.slice(0, 5).join(", or --doc ")}.`,
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
