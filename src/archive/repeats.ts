/** Incidents that had happened before, much alike: of the same service, with similar causes. */
import { compare } from "../values/text.ts";
import { type CauseComparison, type CauseWords, causeComparison } from "./cause-words.ts";
import { fold } from "./fold.ts";
import type { StatsFacts } from "./stats-facts.ts";

export interface Repeat {
  readonly incident: StatsFacts;
  /** The latest that is like it. */
  readonly before: StatsFacts;
  /** What both name, as the later one writes it. */
  readonly services: readonly string[];
  readonly causes: readonly string[];
}

/** What incidents are compared by. */
interface Compared {
  readonly facts: StatsFacts;
  /** Folded, as the causes are. */
  readonly services: readonly string[];
  readonly causes: ReadonlySet<string>;
  readonly causeWords: CauseWords;
}

/** Of each service: what lies further back says little of what was learnt from it, and each costs a look. */
const MOST_EARLIER = 50;
/** Of one incident: more services and causes are no help. */
const MOST_NAMES = 20;
/** From so alike on root causes count as similar. docs/stats.md says how it was chosen. */
export const ALIKE_CAUSES = 0.11;

/** The earliest first. An incident whose day is not known is neither before nor after another. */
export function repeatsOf(incidents: readonly StatsFacts[]): Repeat[] {
  const dated = incidents
    .filter(({ day }) => day !== undefined)
    .toSorted((a, b) => compare(a.order, b.order));
  const comparison = causeComparison(dated.map(({ causeWords = [] }) => causeWords));
  const earlier = new Map<string, Compared[]>();
  const repeats: Repeat[] = [];
  for (const facts of dated) {
    const one = comparedBy(facts, comparison);
    const before = latestAlike(one, earlier, comparison);
    if (before !== undefined) repeats.push(repeatOf(facts, before));
    for (const service of one.services) {
      const known = earlier.get(service) ?? [];
      earlier.set(service, [...known, one].slice(-MOST_EARLIER));
    }
  }
  return repeats;
}

function repeatOf(incident: StatsFacts, before: StatsFacts): Repeat {
  return {
    incident,
    before,
    services: shared(incident.services, before.services),
    causes: shared(incident.causes, before.causes),
  };
}

function latestAlike(
  one: Compared,
  earlier: ReadonlyMap<string, readonly Compared[]>,
  comparison: CauseComparison,
): StatsFacts | undefined {
  let latest: StatsFacts | undefined;
  for (const service of one.services) {
    const found = earlier.get(service)?.findLast((other) => isAlike(one, other, comparison))?.facts;
    if (found !== undefined && (latest === undefined || found.order > latest.order)) latest = found;
  }
  return latest;
}

/** They have a cause in common, or their words say so. */
function isAlike(a: Compared, b: Compared, { likeness }: CauseComparison): boolean {
  for (const cause of a.causes) if (b.causes.has(cause)) return true;
  return likeness(a.causeWords, b.causeWords) >= ALIKE_CAUSES;
}

function comparedBy(facts: StatsFacts, { weighed }: CauseComparison): Compared {
  const keys = (names: readonly string[]) => new Set(names.slice(0, MOST_NAMES).map(fold));
  return {
    facts,
    services: [...keys(facts.services)],
    causes: keys(facts.causes),
    causeWords: weighed(facts.causeWords ?? []),
  };
}

/** Of those that are compared. */
function shared(a: readonly string[], b: readonly string[]): string[] {
  const others = new Set(b.slice(0, MOST_NAMES).map(fold));
  return a.slice(0, MOST_NAMES).filter((name) => others.has(fold(name)));
}
