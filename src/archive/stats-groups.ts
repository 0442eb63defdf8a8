/** Incidents in groups: by when they began, how bad they were, what they hit, and what kind they were of. */
import { compare } from "../values/text.ts";
import { fold } from "./fold.ts";
import { PERIODS, type Period, periodOf, periodsOf } from "./periods.ts";
import type { HeadFacts } from "./stats-facts.ts";

export const GROUPINGS = [...PERIODS, "severity", "service", "template", "cause"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What actions are grouped by, of pre-mortems too. */
export const ACTION_GROUPINGS = ["owner", "type"] as const;
export type ActionGrouping = (typeof ACTION_GROUPINGS)[number];

export function isOfActions(by: string | undefined): by is ActionGrouping {
  return (ACTION_GROUPINGS as readonly (string | undefined)[]).includes(by);
}

export interface IncidentGroup<T extends HeadFacts = HeadFacts> {
  /** Null: those that do not say. */
  readonly name: string | null;
  readonly incidents: readonly T[];
}

const NAMES: Readonly<Record<Exclude<Grouping, Period>, (facts: HeadFacts) => readonly string[]>> =
  {
    severity: ({ severity }) => (severity === undefined ? [] : [severity]),
    service: ({ services }) => services,
    template: ({ template }) => [template],
    cause: ({ causes }) => causes,
  };

/**
 * Periods in their order, empty ones between two others too; severities as the config has them; else those with the
 * most incidents first. What does not say comes last. An incident counts for each service and cause that it names.
 * @param severities of the config, the worst first
 */
export function groupIncidents<T extends HeadFacts>(
  incidents: readonly T[],
  by: Grouping,
  severities: readonly string[],
): IncidentGroup<T>[] {
  if (isPeriod(by)) return groupByPeriod(incidents, by);
  const groups = grouped(incidents, NAMES[by]);
  const rank = ({ name, incidents: { length } }: IncidentGroup) => {
    if (name === null) return Number.POSITIVE_INFINITY;
    if (by !== "severity") return -length;
    const at = severities.findIndex((one) => fold(one) === fold(name));
    return at === -1 ? severities.length : at;
  };
  return groups.sort((a, b) => byRank(rank(a), rank(b)) || compare(a.name ?? "", b.name ?? ""));
}

function groupByPeriod<T extends HeadFacts>(
  incidents: readonly T[],
  period: Period,
): IncidentGroup<T>[] {
  const of = ({ day }: HeadFacts) => (day === undefined ? [] : [periodOf(day, period)]);
  const groups = grouped(incidents, of);
  const byName = new Map(groups.map((group) => [group.name, group]));
  const days = incidents.flatMap(({ day }) => day ?? []);
  return [...periodsOf(days, period), null].flatMap((name) => {
    const group = byName.get(name) ?? { name, incidents: [] };
    return name === null && group.incidents.length === 0 ? [] : [group];
  });
}

function grouped<T extends HeadFacts>(
  incidents: readonly T[],
  namesOf: (facts: T) => readonly string[],
): IncidentGroup<T>[] {
  const groups = new Map<string | null, { name: string | null; incidents: T[] }>();
  const put = (key: string | null, name: string | null, one: T) => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { name, incidents: [one] });
    else if (group.incidents.at(-1) !== one) group.incidents.push(one);
  };
  for (const one of incidents) {
    const names = namesOf(one);
    for (const name of names) put(fold(name), name, one);
    if (names.length === 0) put(null, null, one);
  }
  return [...groups.values()];
}

function byRank(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function isPeriod(by: Grouping): by is Period {
  return (PERIODS as readonly string[]).includes(by);
}
