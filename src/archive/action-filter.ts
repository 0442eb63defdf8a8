/** Which action items a listing is about. */
import type { ActionType } from "../values/action-type.ts";
import { normaliseHandle } from "../values/handle.ts";
import type { ListedAction, ListedState } from "./action-list.ts";
import { fold } from "./fold.ts";

/** What is given must hold, all of it. */
export interface ActionFilter {
  /** With or without `@`, in any case. */
  readonly owner?: string | undefined;
  readonly type?: ActionType | undefined;
  readonly priority?: string | undefined;
  /** One of those that the document names. */
  readonly service?: string | undefined;
  /** Not settled, and due in so many days or before. */
  readonly dueWithin?: number | undefined;
}

export function isAbout(listed: ListedAction, filter: ActionFilter): boolean {
  const { owner, type, priority, service, dueWithin } = filter;
  const { action, services, daysLeft } = listed;
  return (
    (owner === undefined || handleKey(action.owner ?? "") === handleKey(owner)) &&
    (type === undefined || action.type === type) &&
    (priority === undefined || action.priority === priority) &&
    (service === undefined || services.some((one) => fold(one) === fold(service))) &&
    (dueWithin === undefined || (daysLeft !== undefined && daysLeft <= dueWithin))
  );
}

/** What is overdue is open too; without a state, all that is to do. */
export function isInState({ state }: ListedAction, wanted: readonly ListedState[]): boolean {
  return wanted.includes(state) || (state === "overdue" && wanted.includes("open"));
}

/** People type the `@` or leave it out. */
export function handleKey(handle: string): string {
  return normaliseHandle(handle.trim().replace(/^@/, ""));
}
