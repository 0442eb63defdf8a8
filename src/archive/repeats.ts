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
  /** Folded, as the causes are. */
  readonly services: readonly string[];
  readonly causes: ReadonlySet<string>;
  /** The length of the weights of its words. */
  readonly norm: number;
}

/** Of each service: what lies further back says little of what was learnt from it, and each costs a look. */
const MOST_EARLIER = 50;
/** Of one incident: more services and causes are no help. */
const MOST_NAMES = 20;
/** Few words in common are chance. */
const FEWEST_WORDS = 3;
/** From 0, no word in common, to 1, the same words. docs/stats.md says how it was chosen. */
const ALIKE = 0.12;

/** The earliest first. An incident whose day is not known is neither before nor after another. */
export function repeatsOf(incidents: readonly StatsFacts[]): Repeat[] {
  const dated = incidents
    .filter(({ day }) => day !== undefined)
    .toSorted((a, b) => compare(a.order, b.order));
  const weightOf = weights(dated);
  const earlier = new Map<string, Compared[]>();
  const repeats: Repeat[] = [];
  for (const facts of dated) {
    const one = comparedBy(facts, weightOf);
    const before = latestAlike(one, earlier, weightOf);
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
  weightOf: WeightOf,
): StatsFacts | undefined {
  let latest: StatsFacts | undefined;
  for (const service of one.services) {
    const found = earlier.get(service)?.findLast((other) => isAlike(one, other, weightOf))?.facts;
    if (found !== undefined && (latest === undefined || found.order > latest.order)) latest = found;
  }
  return latest;
}

/** They have a cause in common, or the cosine of their words says so. */
function isAlike(a: Compared, b: Compared, weightOf: WeightOf): boolean {
  for (const cause of a.causes) if (b.causes.has(cause)) return true;
  const words = inBoth(a.facts.causeWords ?? [], b.facts.causeWords ?? []);
  if (words.length < FEWEST_WORDS) return false;
  return sumOfSquares(words.map(weightOf)) >= ALIKE * a.norm * b.norm;
}

/** @param a, b the smallest first */
function inBoth(a: readonly number[], b: readonly number[]): number[] {
  const found: number[] = [];
  let at = 0;
  for (const one of a) {
    while (at < b.length && (b[at] as number) < one) at++;
    if (b[at] === one) found.push(one);
  }
  return found;
}

function comparedBy(facts: StatsFacts, weightOf: WeightOf): Compared {
  const keys = (names: readonly string[]) => new Set(names.slice(0, MOST_NAMES).map(fold));
  return {
    facts,
    services: [...keys(facts.services)],
    causes: keys(facts.causes),
    norm: Math.sqrt(sumOfSquares((facts.causeWords ?? []).map(weightOf))),
  };
}

type WeightOf = (word: number) => number;

/** A word that d of all n incidents have in their causes says ln(1 + n/d). */
function weights(incidents: readonly StatsFacts[]): WeightOf {
  const having = new Map<number, number>();
  for (const { causeWords = [] } of incidents) {
    for (const word of causeWords) having.set(word, (having.get(word) ?? 0) + 1);
  }
  return (word) => Math.log(1 + incidents.length / (having.get(word) ?? 1));
}

const sumOfSquares = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value * value, 0);

/** Of those that are compared. */
function shared(a: readonly string[], b: readonly string[]): string[] {
  const others = new Set(b.slice(0, MOST_NAMES).map(fold));
  return a.slice(0, MOST_NAMES).filter((name) => others.has(fold(name)));
}
