/**
 * The ranking of risks by their votes: mean likelihood × mean impact, compared as exact ratios.
 * The method is the design's: each votes 1–3 on both, the votes are averaged, then multiplied.
 */
import type { Vote } from "../values/vote.ts";
import { compareRiskIds } from "./risk-ids.ts";

export interface VotedRisk {
  readonly id: string;
  readonly title: string;
  readonly votes: readonly Vote[];
}

export interface RankedRisk {
  readonly id: string;
  readonly title: string;
  /** From 1; undefined where nobody has voted on it: such risks come last. */
  readonly rank: number | undefined;
  /** How many have voted on it. Who has not is left out of the means, and never counts as zero. */
  readonly votes: number;
  /** Sums, from which all else follows exactly. */
  readonly sums: { readonly likelihood: number; readonly impact: number };
  /** Means, from 1 to 3, and their product, from 1 to 9; undefined without votes. */
  readonly likelihood: number | undefined;
  readonly impact: number | undefined;
  readonly score: number | undefined;
  /** The larger of the two population standard deviations, from 0 to 1; undefined below two votes. */
  readonly spread: number | undefined;
}

/** From this spread on a risk is marked: its votes are further apart than one step of three. */
export const DISAGREEMENT = 0.75;

export function isDisputed({ spread }: Pick<RankedRisk, "spread">): boolean {
  return spread !== undefined && spread >= DISAGREEMENT;
}

/** The most important first: by score, then impact, then likelihood, then id. */
export function rankRisks(risks: readonly VotedRisk[]): RankedRisk[] {
  const ranked = risks.map(measure).sort(compareRisks);
  return ranked.map((risk, index) => ({ ...risk, rank: risk.votes === 0 ? undefined : index + 1 }));
}

function measure({ id, title, votes }: VotedRisk): RankedRisk {
  const count = votes.length;
  const sums = {
    likelihood: votes.reduce((sum, vote) => sum + vote.likelihood, 0),
    impact: votes.reduce((sum, vote) => sum + vote.impact, 0),
  };
  const isVoted = count > 0;
  return {
    id,
    title,
    rank: undefined,
    votes: count,
    sums,
    likelihood: isVoted ? sums.likelihood / count : undefined,
    impact: isVoted ? sums.impact / count : undefined,
    score: isVoted ? (sums.likelihood * sums.impact) / count ** 2 : undefined,
    spread:
      count < 2
        ? undefined
        : Math.max(
            deviation(votes.map((vote) => vote.likelihood)),
            deviation(votes.map((vote) => vote.impact)),
          ),
  };
}

/** The population standard deviation: √(n·Σx² − (Σx)²) / n, whose root is of a whole number. */
function deviation(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  const squares = values.reduce((total, value) => total + value * value, 0);
  return Math.sqrt(values.length * squares - sum * sum) / values.length;
}

/** An order of risks, the most important first; two are equal only where they are one. */
export function compareRisks(a: RankedRisk, b: RankedRisk): number {
  if (a.votes === 0 || b.votes === 0) {
    return Number(a.votes === 0) - Number(b.votes === 0) || compareRiskIds(a.id, b.id);
  }
  return (
    byRatio(
      b.sums.likelihood * b.sums.impact,
      b.votes ** 2,
      a.sums.likelihood * a.sums.impact,
      a.votes ** 2,
    ) ||
    byRatio(b.sums.impact, b.votes, a.sums.impact, a.votes) ||
    byRatio(b.sums.likelihood, b.votes, a.sums.likelihood, a.votes) ||
    compareRiskIds(a.id, b.id)
  );
}

/** a/b against c/d, exactly: a rounded mean could put equal risks in the order of an error. */
function byRatio(a: number, b: number, c: number, d: number): number {
  const difference = BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** A ratio to one decimal, halves up, from whole numbers: 9/4 is 2.3 and not what its binary form rounds to. */
export function oneDecimal(numerator: number, denominator: number): string {
  const tenths = (BigInt(numerator) * 20n + BigInt(denominator)) / (2n * BigInt(denominator));
  return `${tenths / 10n}.${tenths % 10n}`;
}
