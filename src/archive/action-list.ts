/** The action items of many documents as one list. */
import { type ActionItem, type ActionState, actionState, isOverdue } from "../document/actions.ts";
import type { Document } from "../document/document.ts";

/** An open action whose day has passed is overdue. */
export const ACTION_STATES = ["overdue", "open", "proposed", "done", "declined"] as const;
export type ListedState = (typeof ACTION_STATES)[number];

export interface ListedAction {
  readonly document: Document;
  readonly action: ActionItem;
  readonly state: ListedState;
}

/** @param today `YYYY-MM-DD`, as it is for a document */
export function actionsOf(
  document: Document,
  today: (document: Document) => string,
): ListedAction[] {
  return document.actions.map((action) => ({
    document,
    action,
    state: stateOf(action, () => today(document)),
  }));
}

/** Is something still to be done? */
export function isToDo({ state }: ListedAction): boolean {
  return state === "open" || state === "overdue";
}

/** The overdue first, then by the day they are due; those without a day last; else as they stand in the documents. */
export function byUrgency(a: ListedAction, b: ListedAction): number {
  return rank(a) - rank(b) || compare(a.action.due ?? "9999", b.action.due ?? "9999");
}

function rank({ state }: ListedAction): number {
  return ACTION_STATES.indexOf(state);
}

function stateOf(action: ActionItem, today: () => string): ListedState {
  const state: ActionState = actionState(action);
  return state === "open" && action.due !== undefined && isOverdue(action, today())
    ? "overdue"
    : state;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
