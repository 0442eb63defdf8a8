/** Action items in groups: by who does them, by document, or by type. */
import { ACTION_TYPES } from "../values/action-type.ts";
import { compare } from "../values/text.ts";
import { handleKey } from "./action-filter.ts";
import { ACTION_STATES, type ListedAction } from "./action-list.ts";

export const GROUPINGS = ["owner", "document", "type"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface ActionGroup {
  /** As it is written; undefined for those that have none: nobody owns them, or they have no type. */
  readonly name: string | undefined;
  /** Of a group of one document. */
  readonly title?: string;
  /** In the order in which they came. */
  readonly actions: readonly ListedAction[];
}

const KEYS: Readonly<Record<Grouping, (listed: ListedAction) => string | undefined>> = {
  owner: ({ action }) => action.owner && handleKey(action.owner),
  document: ({ document }) => document.id,
  type: ({ action }) => action.type,
};

const NAMES: Readonly<Record<Grouping, (listed: ListedAction) => string | undefined>> = {
  ...KEYS,
  owner: ({ action }) => action.owner,
};

/** By name, types in their usual order; what has no name comes last. */
export function groupActions(listed: readonly ListedAction[], by: Grouping): ActionGroup[] {
  const groups = new Map<string | undefined, ListedAction[]>();
  for (const one of listed) {
    const key = KEYS[by](one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups]
    .sort(([a], [b]) => compare(orderOf(a, by), orderOf(b, by)))
    .map(([, actions]) => {
      const [first] = actions as [ListedAction, ...ListedAction[]];
      const name = NAMES[by](first);
      return by === "document" ? { name, title: first.document.title, actions } : { name, actions };
    });
}

function orderOf(key: string | undefined, by: Grouping): string {
  if (key === undefined) return "\uffff";
  const place = by === "type" ? (ACTION_TYPES as readonly string[]).indexOf(key) : 0;
  return place + key;
}

/** `1 overdue, 2 open`. */
export function stateCounts(actions: readonly ListedAction[]): string {
  return ACTION_STATES.map((state) => ({
    state,
    count: actions.filter((one) => one.state === state).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${state}`)
    .join(", ");
}
