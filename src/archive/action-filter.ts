/** Which action items a listing is about. */
import type { ActionType } from "../values/action-type.ts";
import { normaliseHandle } from "../values/handle.ts";
import type { ListedAction, ListedState } from "./action-list.ts";
import { fold } from "./fold.ts";

/** What is given must hold, all of it. */
export interface ActionFilter {
  /** With or without `@`, in any case. */
  readonly owner?: string | undefined;
  /** One of them. */
  readonly types?: readonly ActionType[] | undefined;
  readonly priorities?: readonly string[] | undefined;
  /** One of those that the document names. */
  readonly service?: string | undefined;
  /** Not settled, and due in so many days or before. */
  readonly dueWithin?: number | undefined;
}

export function isAbout(listed: ListedAction, filter: ActionFilter): boolean {
  const { owner, types, priorities, service, dueWithin } = filter;
  const { action, services, daysLeft } = listed;
  const { type, priority } = action;
  return (
    (owner === undefined || handleKey(action.owner ?? "") === handleKey(owner)) &&
    (types === undefined || (type !== undefined && types.includes(type))) &&
    (priorities === undefined || (priority !== undefined && priorities.includes(priority))) &&
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
