/** What the archive teaches: how often, how long, what kinds, what comes back, and what was done about it. docs/stats.md has the definitions. */
import { compare } from "../values/text.ts";
import { actionStats } from "./action-stats.ts";
import { fold } from "./fold.ts";
import { ESCAPES } from "./luck.ts";
import type { Measured } from "./measured.ts";
import { type Repeat, repeatsOf } from "./repeats.ts";
import { shareOf } from "./share.ts";
import { spreadOf } from "./spread.ts";
import type { HeadFacts, StatsFacts } from "./stats-facts.ts";
import { type Grouping, groupIncidents } from "./stats-groups.ts";
import type { Luck, Repeats, StatsResult, Times } from "./stats-schema.ts";

export interface StatsAsked {
  /** `YYYY-MM-DD`: not before that day. */
  readonly since: string | undefined;
  /** Only these groups, for which no body has to be read. */
  readonly by: Grouping | undefined;
  /** Of the config, the worst first. */
  readonly severities: readonly string[];
}

const OVERVIEW: readonly Grouping[] = ["month", "severity", "service", "template", "cause"];

/** @param facts of all documents: what came back may have happened first before `since` */
export function archiveStats(facts: readonly StatsFacts[], asked: StatsAsked): StatsResult {
  const { since, by, severities } = asked;
  const isWithin = ({ day }: HeadFacts) =>
    since === undefined || (day !== undefined && day >= since);
  const within = facts.filter(isWithin);
  const incidents = within.filter(({ isIncident }) => isIncident);
  const heads = {
    version: 1 as const,
    since: since ?? null,
    incidents: incidents.length,
    open: incidents.filter(({ isOpen }) => isOpen).length,
    undated: incidents.filter(({ day }) => day === undefined).length,
    groups: (by === undefined ? OVERVIEW : [by]).map((grouping) => ({
      by: grouping,
      groups: groupIncidents(incidents, grouping, severities).map(({ name, incidents: some }) => ({
        name,
        incidents: some.length,
        times: timesOf(some),
      })),
    })),
    times: timesOf(incidents),
    detectedBy: noticed(incidents),
  };
  if (by !== undefined) return heads;
  const repeats = repeatsOf(facts.filter(({ isIncident }) => isIncident));
  return {
    ...heads,
    repeats: repeatStats(
      repeats.filter(({ incident }) => isWithin(incident)),
      incidents,
    ),
    luck: luckOf(incidents),
    actions: actionStats(within.flatMap(({ actions = [] }) => actions)),
  };
}

function timesOf(incidents: readonly HeadFacts[]): Times {
  const of = (name: Measured) =>
    spreadOf(
      incidents.flatMap(({ times }) => times[name] ?? []),
      incidents.length,
    );
  return { detect: of("detect"), mitigate: of("mitigate"), resolve: of("resolve") };
}

/** The most first; what does not say last. */
function noticed(incidents: readonly HeadFacts[]): StatsResult["detectedBy"] {
  const counts = new Map<string | null, { by: string | null; incidents: number }>();
  for (const { detectedBy = null } of incidents) {
    const key = detectedBy && fold(detectedBy);
    const count = counts.get(key) ?? { by: detectedBy, incidents: 0 };
    counts.set(key, { ...count, incidents: count.incidents + 1 });
  }
  return [...counts.values()].sort(
    (a, b) =>
      Number(a.by === null) - Number(b.by === null) ||
      b.incidents - a.incidents ||
      compare(a.by ?? "", b.by ?? ""),
  );
}

function repeatStats(repeats: readonly Repeat[], incidents: readonly HeadFacts[]): Repeats {
  const pairs = repeats.map(pairOf).reverse();
  const tried = pairs.filter(({ agreed }) => agreed > 0);
  const dated = incidents.filter(({ day }) => day !== undefined);
  return {
    repeated: shareOf(pairs.length, dated.length),
    learnt: shareOf(tried.filter(({ agreed, done }) => done === agreed).length, tried.length),
    pairs,
  };
}

function pairOf({ incident, before, services, causes }: Repeat): Repeats["pairs"][number] {
  const named = ({ id, title, day = "" }: HeadFacts) => ({ id, title, day });
  const { day = "" } = incident;
  const agreed = (before.actions ?? []).filter(({ state }) =>
    ["done", "open", "overdue"].includes(state),
  );
  // One that does not say when gets the benefit of the doubt.
  const done = agreed.filter(({ state, doneOn = "" }) => state === "done" && doneOn <= day);
  return {
    ...named(incident),
    before: named(before),
    services: [...services],
    causes: [...causes],
    agreed: agreed.length,
    done: done.length,
  };
}

function luckOf(incidents: readonly StatsFacts[]): Luck {
  const escapes = incidents.flatMap((facts) => facts.escapes ?? []);
  const counts = ESCAPES.map((what) => [what, escapes.filter((one) => one === what).length]);
  return { escapes: escapes.length, ...Object.fromEntries(counts) } as Luck;
}
