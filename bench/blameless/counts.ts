/** Right, false and missed findings over labelled sentences, and what may be said from them. */
import { type Interval, wilson } from "../../src/values/wilson.ts";
import type { BlamelessRule, LabelledSentence, SectionLabel } from "./labels.ts";

export interface Judged {
  readonly row: LabelledSentence;
  readonly said: ReadonlySet<BlamelessRule>;
}

export interface Counts {
  /** A finding where there ought to be one. */
  readonly right: number;
  readonly false: number;
  readonly missed: number;
}

/** Of fewer labelled findings, or for precision of fewer findings, a share would be an anecdote. */
export const FEWEST = 20;

export interface Share extends Interval {
  readonly share: number;
}

/** Of one rule, or, without it, of all together: does any speak where any ought to? */
export function countsOf(judged: readonly Judged[], rule?: BlamelessRule): Counts {
  const holds = (rules: ReadonlySet<BlamelessRule>) =>
    rule === undefined ? rules.size > 0 : rules.has(rule);
  return tally(judged.map(({ row, said }) => ({ wanted: holds(row.wanted), said: holds(said) })));
}

/** The same sentences without the labels that no rule could meet, since it does not look at their section. */
export function whereLooked(
  judged: readonly Judged[],
  looksAt: (rule: BlamelessRule, section: SectionLabel) => boolean,
): Judged[] {
  return judged.map(({ row, said }) => {
    const wanted = [...row.wanted].filter((rule) => looksAt(rule, row.section));
    return { row: { ...row, wanted: new Set(wanted) }, said };
  });
}

export function tally(
  cases: readonly { readonly wanted: boolean; readonly said: boolean }[],
): Counts {
  const count = (wanted: boolean, said: boolean) =>
    cases.filter((one) => one.wanted === wanted && one.said === said).length;
  return { right: count(true, true), false: count(false, true), missed: count(true, false) };
}

/** The share of its findings that are right; `undefined` where there are too few cases to say. */
export function precisionOf({ right, false: wrong, missed }: Counts): Share | undefined {
  return right + missed < FEWEST ? undefined : shareOf(right, right + wrong);
}

/** The share of what ought to be found that is; `undefined` where there are too few cases to say. */
export function recallOf({ right, missed }: Counts): Share | undefined {
  return shareOf(right, right + missed);
}

function shareOf(count: number, of: number): Share | undefined {
  const interval = of < FEWEST ? undefined : wilson(count, of);
  return interval && { share: count / of, ...interval };
}
