/** Incidents that had happened before, much alike: of the same service, with similar causes. */
import { compare } from "../values/text.ts";
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
  readonly services: ReadonlyMap<string, string>;
  readonly causes: ReadonlyMap<string, string>;
  /** What each word of its causes says. */
  readonly weights: ReadonlyMap<string, number>;
  /** The length of these weights. */
  readonly norm: number;
}

/** Of each service: what lies further back says little of what was learnt from it, and each costs a look. */
const MOST_EARLIER = 50;
/** Few words in common are chance. */
const FEWEST_WORDS = 3;
/** From 0, no word in common, to 1, the same words; see docs/stats.md. */
const ALIKE = 0.35;

/** The earliest first. An incident whose day is not known is neither before nor after another. */
export function repeatsOf(incidents: readonly StatsFacts[]): Repeat[] {
  const dated = incidents.filter(({ day }) => day !== undefined);
  const earlier = new Map<string, Compared[]>();
  const repeats: Repeat[] = [];
  for (const one of comparedOf(dated.toSorted((a, b) => compare(a.order, b.order)))) {
    const before = latestAlike(one, earlier);
    if (before !== undefined) {
      repeats.push({
        incident: one.facts,
        before: before.facts,
        services: shared(one.services, before.services),
        causes: shared(one.causes, before.causes),
      });
    }
    for (const service of one.services.keys()) {
      const known = earlier.get(service);
      if (known === undefined) earlier.set(service, [one]);
      else known.push(one);
    }
  }
  return repeats;
}

function latestAlike(
  one: Compared,
  earlier: ReadonlyMap<string, readonly Compared[]>,
): Compared | undefined {
  let latest: Compared | undefined;
  for (const service of one.services.keys()) {
    const found = earlier
      .get(service)
      ?.slice(-MOST_EARLIER)
      .findLast((other) => isAlike(one, other));
    if (found !== undefined && (latest === undefined || found.facts.order > latest.facts.order)) {
      latest = found;
    }
  }
  return latest;
}

function isAlike(a: Compared, b: Compared): boolean {
  for (const cause of a.causes.keys()) if (b.causes.has(cause)) return true;
  let [sum, words] = [0, 0];
  for (const [word, weight] of a.weights) {
    if (!b.weights.has(word)) continue;
    sum += weight * weight;
    words++;
  }
  return words >= FEWEST_WORDS && sum >= ALIKE * a.norm * b.norm;
}

/** A word that d of all n incidents have in their causes says ln(1 + n/d). */
function comparedOf(incidents: readonly StatsFacts[]): Compared[] {
  const having = new Map<string, number>();
  for (const { causeWords = [] } of incidents) {
    for (const word of causeWords) having.set(word, (having.get(word) ?? 0) + 1);
  }
  return incidents.map((facts) => {
    const weights = new Map(
      (facts.causeWords ?? []).map(
        (word) => [word, Math.log(1 + incidents.length / (having.get(word) ?? 1))] as const,
      ),
    );
    return {
      facts,
      services: byKey(facts.services),
      causes: byKey(facts.causes),
      weights,
      norm: Math.hypot(...weights.values()),
    };
  });
}

function byKey(names: readonly string[]): Map<string, string> {
  return new Map(names.map((name) => [fold(name), name]));
}

function shared(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  return [...a].filter(([key]) => b.has(key)).map(([, name]) => name);
}
