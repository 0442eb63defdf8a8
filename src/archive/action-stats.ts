/** What becomes of actions: whether they are done in time, and how old those are that are not. */
import { ACTION_TYPES } from "../values/action-type.ts";
import { median } from "../values/median.ts";
import type { ActionFacts } from "./action-facts.ts";
import { handleKey } from "./action-filter.ts";
import type { ActionStats, Completion } from "./action-stats-schema.ts";
import { shareOf } from "./share.ts";

/** Those with the most actions first; what nobody owns, or has no type, last. */
export function actionStats(facts: readonly ActionFacts[]): ActionStats {
  const owners = groupsOf(facts, ({ owner }) => owner && handleKey(owner));
  return {
    ...completionOf(facts),
    byOwner: owners
      .map((group) => ({ owner: group[0]?.owner ?? null, ...completionOf(group) }))
      .filter(({ agreed }) => agreed > 0)
      .sort((a, b) => Number(a.owner === null) - Number(b.owner === null) || b.agreed - a.agreed),
    byType: [...ACTION_TYPES, null]
      .map((type) => ({
        type,
        ...completionOf(facts.filter((fact) => (fact.type ?? null) === type)),
      }))
      .filter(({ agreed }) => agreed > 0),
  };
}

function completionOf(facts: readonly ActionFacts[]): Completion {
  const having = (state: ActionFacts["state"]) =>
    facts.filter((fact) => fact.state === state).length;
  const [done, open, overdue] = [having("done"), having("open"), having("overdue")];
  const judged = facts.filter(({ inTime }) => inTime !== undefined);
  return {
    agreed: done + open + overdue,
    done,
    open,
    overdue,
    inTime: shareOf(judged.filter(({ inTime }) => inTime).length, judged.length),
    undated: facts.filter(({ isUndated }) => isUndated).length,
    medianAge: median(facts.flatMap(({ age }) => age ?? [])) ?? null,
  };
}

function groupsOf<T>(all: readonly T[], keyOf: (one: T) => string | undefined): T[][] {
  const groups = new Map<string | undefined, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return [...groups.values()];
}
