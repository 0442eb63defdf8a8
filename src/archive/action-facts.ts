/** What statistics ask of an action item, as plain data that thousands can be kept of. */
import type { Document } from "../document/document.ts";
import { agreedOn } from "../document/facts.ts";
import type { ActionType } from "../values/action-type.ts";
import { daysBetween } from "../values/day.ts";
import { actionsOf, type ListedAction, type ListedState } from "./action-list.ts";
import { detached } from "./detached.ts";

export interface ActionFacts {
  readonly owner?: string;
  readonly type?: ActionType;
  readonly state: ListedState;
  /** `YYYY-MM-DD`; of a done one that says it. */
  readonly doneOn?: string;
  /** Was it done on the day it was due or before? Undefined where it has no such day, or still has time, or nobody knows when it was done. */
  readonly inTime?: boolean;
  /** It is done and was due on a day, and does not say when it was done. */
  readonly isUndated?: true;
  /** Of an open one: since it was agreed on, in days; undefined where that day is not known, or lies ahead. */
  readonly age?: number;
}

/** @param today `YYYY-MM-DD`, as it is for a document */
export function actionFacts(
  document: Document,
  today: (document: Document) => string,
): ActionFacts[] {
  const agreed = agreedOn(document);
  return detached(
    actionsOf(document, today).map((listed) => {
      const { action, state } = listed;
      const inTime = wasInTime(listed);
      const isOpen = state === "open" || state === "overdue";
      const age = isOpen && agreed !== undefined ? daysBetween(agreed, today(document)) : -1;
      const isUndated = state === "done" && action.due !== undefined && action.doneOn === undefined;
      return {
        ...(action.owner !== undefined && { owner: action.owner }),
        ...(action.type !== undefined && { type: action.type }),
        state,
        ...(state === "done" && action.doneOn !== undefined && { doneOn: action.doneOn }),
        ...(inTime !== undefined && { inTime }),
        ...(isUndated && { isUndated: true as const }),
        ...(age >= 0 && { age }),
      };
    }),
  );
}

function wasInTime({ action: { due, doneOn }, state }: ListedAction): boolean | undefined {
  if (state === "overdue") return false;
  if (state !== "done" || due === undefined || doneOn === undefined) return undefined;
  return doneOn <= due;
}
