/** An action item: what is to be done, by whom and until when, and where that stands. */

import type { ActionType } from "../values/action-type.ts";
import type { Span } from "../values/text.ts";
import type { Meta } from "./action-meta.ts";

export interface ActionItem {
  /** `A1`; `undefined` where it has none yet. */
  readonly id: string | undefined;
  readonly idSpan: Span | undefined;
  /** What is to be done, as a reader sees it. */
  readonly text: string;
  /** `undefined` where there is no box to tick (a plain list, a table). */
  readonly box: { readonly checked: boolean; readonly span: Span } | undefined;
  /** Ticked, or a table's status says so. */
  readonly isDone: boolean;
  readonly owner: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly due: string | undefined;
  readonly type: ActionType | undefined;
  readonly priority: string | undefined;
  readonly ticket: string | undefined;
  readonly doneOn: string | undefined;
  readonly evidence: string | undefined;
  readonly isProposed: boolean;
  /** Why it will not be done. */
  readonly declined: string | undefined;
  readonly span: Span;
  /** What is to be done, in the source. */
  readonly textSpan: Span;
  readonly line: number;
  /** In a list: where its meta stands and what it is. In a table: where its cells stand. */
  readonly form: ListForm | TableForm;
  readonly doubtful: readonly Span[];
}

export interface ListForm {
  readonly kind: "list";
  readonly meta: readonly Meta[];
  readonly metaSpan: Span | undefined;
  /** Where new meta goes: the end of its first paragraph, but before comments that end it. */
  readonly end: number;
}

/** What a column of a table of actions may hold. */
export type Column = "id" | "text" | "type" | "owner" | "due" | "status" | "priority" | "ticket";

export interface TableForm {
  readonly kind: "table";
  /** Where a column stands in a row, counted from 0. */
  readonly columns: ReadonlyMap<Column, number>;
  /** How many cells the header has. */
  readonly width: number;
  /** The cells of this row: fewer than the header's where it breaks off. */
  readonly cells: readonly Span[];
}

/** Where an action stands. Whether an open one is overdue depends on the day: see `isOverdue`. */
export type ActionState = "open" | "proposed" | "done" | "declined";

export function actionState(action: ActionItem): ActionState {
  if (action.declined !== undefined) return "declined";
  if (action.isDone) return "done";
  return action.isProposed ? "proposed" : "open";
}

/** Is it still to be done, or to be agreed on? */
export function isUnsettled(action: ActionItem): boolean {
  const state = actionState(action);
  return state === "open" || state === "proposed";
}

/** Open, and its day is before today (both `YYYY-MM-DD`). */
export function isOverdue(action: ActionItem, today: string): boolean {
  return actionState(action) === "open" && action.due !== undefined && action.due < today;
}
