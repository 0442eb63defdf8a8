import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareRisks,
  isDisputed,
  oneDecimal,
  type RankedRisk,
  rankRisks,
  type VotedRisk,
} from "../../src/premortem/ranking.ts";
import { rankingCells } from "../../src/premortem/ranking-table.ts";
import type { Level, Vote } from "../../src/values/vote.ts";
import { RISKS, vote } from "./votes.ts";

const votesOf = (...pairs: readonly (readonly [Level, Level])[]): Vote[] =>
  pairs.map(([likelihood, impact]) => ({ likelihood, impact }));
const risk = (id: string, votes: readonly Vote[]): VotedRisk => ({
  id,
  title: `Risk ${id}`,
  votes,
});
const only = (votes: readonly Vote[]): RankedRisk =>
  rankRisks([risk("R1", votes)])[0] as RankedRisk;
const order = (...risks: VotedRisk[]) => rankRisks(risks).map(({ id }) => id);

const votedRisks = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...RISKS), fc.array(vote, { maxLength: 12 })), {
    selector: ([id]) => id,
    maxLength: 5,
  })
  .map((all) => all.map(([id, votes]) => risk(id, votes)));

describe("a risk", () => {
  it("scores the mean likelihood times the mean impact, and says how far its votes are apart", () => {
    expect(only(votesOf([1, 3], [3, 3], [3, 2]))).toEqual({
      id: "R1",
      title: "Risk R1",
      rank: 1,
      votes: 3,
      sums: { likelihood: 7, impact: 8 },
      likelihood: 7 / 3,
      impact: 8 / 3,
      score: 56 / 9,
      spread: Math.sqrt(3 * 19 - 49) / 3,
    });
  });

  it("has no score without votes, and no spread below two of them", () => {
    expect(only([])).toMatchObject({ rank: undefined, score: undefined, spread: undefined });
    expect(only(votesOf([2, 3]))).toMatchObject({ score: 6, spread: undefined });
    expect(only(votesOf([2, 3], [2, 3]))).toMatchObject({ score: 6, spread: 0 });
  });

  it("scores from 1 to 9, and its votes are at most 1 apart", () => {
    const some = fc.array(vote, { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(some, (votes) => {
        const { score, spread } = only(votes);
        expect(score).toBeGreaterThanOrEqual(1);
        expect(score).toBeLessThanOrEqual(9);
        expect(spread ?? 0).toBeGreaterThanOrEqual(0);
        expect(spread ?? 0).toBeLessThanOrEqual(1);
      }),
    );
    expect(only(votesOf([1, 1], [1, 1])).score).toBe(1);
    expect(only(votesOf([3, 3], [3, 3])).score).toBe(9);
    expect(only(votesOf([1, 1], [3, 1])).spread).toBe(1);
  });

  it("is disputed where its votes are far apart", () => {
    expect(isDisputed(only(votesOf([1, 2], [3, 2])))).toBe(true);
    expect(isDisputed(only(votesOf([1, 2], [2, 2])))).toBe(false);
    expect(isDisputed(only(votesOf([3, 2])))).toBe(false);
  });

  it("never scores less when one vote is raised", () => {
    const raised = fc
      .tuple(fc.array(vote, { minLength: 1, maxLength: 12 }), fc.nat(), fc.boolean(), fc.boolean())
      .map(([votes, at, isLikelier, isWorse]) => {
        const index = at % votes.length;
        const { likelihood, impact } = votes[index] as Vote;
        const higher = (level: Level, isRaised: boolean) =>
          Math.min(3, level + Number(isRaised)) as Level;
        const vote = {
          likelihood: higher(likelihood, isLikelier),
          impact: higher(impact, isWorse),
        };
        return { before: votes, after: votes.with(index, vote) };
      });
    fc.assert(
      fc.property(raised, ({ before, after }) => {
        expect(compareExactly(scoreOf(after), scoreOf(before))).toBeGreaterThanOrEqual(0);
        const both = rankRisks([risk("R2", before), risk("R1", after)]);
        expect(both[0]?.id).toBe("R1");
      }),
    );
  });
});

/** A fraction of whole numbers, of which the lower is positive. */
type Fraction = readonly [numerator: bigint, denominator: bigint];

const mean = (votes: readonly Vote[], key: keyof Vote): Fraction => [
  votes.reduce((sum, vote) => sum + BigInt(vote[key]), 0n),
  BigInt(votes.length),
];

function scoreOf(votes: readonly Vote[]): Fraction {
  const [[a, b], [c, d]] = [mean(votes, "likelihood"), mean(votes, "impact")];
  return [a * c, b * d];
}

function compareExactly([a, b]: Fraction, [c, d]: Fraction): number {
  const [left, right] = [a * d, c * b];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The rule in words: score, then impact, then likelihood, the higher first; then the id. */
function isInOrder(first: VotedRisk, second: VotedRisk): boolean {
  const hasId = () => Number(first.id.slice(1)) < Number(second.id.slice(1));
  if (second.votes.length === 0) return first.votes.length > 0 || hasId();
  if (first.votes.length === 0) return false;
  const ways = [scoreOf, (votes: readonly Vote[]) => mean(votes, "impact")];
  ways.push((votes) => mean(votes, "likelihood"));
  for (const way of ways) {
    const compared = compareExactly(way(first.votes), way(second.votes));
    if (compared !== 0) return compared > 0;
  }
  return hasId();
}

describe("the order", () => {
  it("is by score, impact, likelihood and id, and the ranks count it", () => {
    expect(order(risk("R1", votesOf([1, 2])), risk("R2", votesOf([2, 2])))).toEqual(["R2", "R1"]);
    expect(order(risk("R1", votesOf([3, 2])), risk("R2", votesOf([2, 3])))).toEqual(["R2", "R1"]);
    expect(order(risk("R10", votesOf([2, 3])), risk("R9", votesOf([2, 3])))).toEqual(["R9", "R10"]);
    expect(order(risk("R1", []), risk("R2", votesOf([1, 1])))).toEqual(["R2", "R1"]);
    expect(rankRisks([risk("R1", []), risk("R2", votesOf([1, 1]))])).toMatchObject([
      { id: "R2", rank: 1 },
      { id: "R1", rank: undefined },
    ]);
  });

  it("is that of exact ratios, where products of means in binary differ by an error", () => {
    // 8/6 × 15/6 = 5/3 × 6/3, so the impact decides; in binary the first product is the smaller.
    expect((8 / 6) * (15 / 6)).toBeLessThan((5 / 3) * (6 / 3));
    const six = votesOf([1, 2], [1, 2], [1, 2], [1, 3], [2, 3], [2, 3]);
    const three = votesOf([1, 2], [2, 2], [2, 2]);
    expect(order(risk("R1", three), risk("R2", six))).toEqual(["R2", "R1"]);
    // 7/3 × 1 is more than 1.5 × 1.5, though both are shown as 2.3, and the second has the higher impact.
    const more = risk("R4", votesOf([3, 1], [2, 1], [2, 1]));
    const less = risk("R3", votesOf([1, 1], [2, 2]));
    expect(order(less, more)).toEqual(["R4", "R3"]);
    const shown = rankRisks([less, more]).map((one) => rankingCells(one)[4]);
    expect(shown).toEqual(["2.3", "2.3"]);
  });

  it("is the rule's for any votes, as fractions tell it", () => {
    fc.assert(
      fc.property(votedRisks, (risks) => {
        const sorted = rankRisks(risks).map(({ id }) => risks.find((one) => one.id === id));
        for (const [index, second] of sorted.entries()) {
          const first = sorted[index - 1];
          if (first !== undefined && second !== undefined)
            expect(isInOrder(first, second)).toBe(true);
        }
      }),
    );
  });

  it("is the same whatever the order of risks and of votes", () => {
    const shuffled = votedRisks.chain((risks) =>
      fc
        .tuple(
          fc.shuffledSubarray(risks, { minLength: risks.length }),
          fc.tuple(
            ...risks.map(({ votes }) =>
              fc.shuffledSubarray([...votes], { minLength: votes.length }),
            ),
          ),
        )
        .map(([others, theirs]) => ({
          risks,
          others: others.map((one) => ({ ...one, votes: theirs[risks.indexOf(one)] ?? [] })),
        })),
    );
    fc.assert(
      fc.property(shuffled, ({ risks, others }) => {
        expect(rankRisks(others)).toEqual(rankRisks(risks));
      }),
    );
  });

  it("puts no two risks at one place", () => {
    const ranked = rankRisks([risk("R1", []), risk("R01", []), risk("R2", votesOf([1, 1]))]);
    for (const a of ranked)
      for (const b of ranked) expect(compareRisks(a, b) === 0).toBe(a.id === b.id);
  });
});

it("a ratio has one decimal, halves up", () => {
  expect(oneDecimal(9, 4)).toBe("2.3");
  expect(oneDecimal(56, 9)).toBe("6.2");
  expect(oneDecimal(23, 20)).toBe("1.2");
  expect(oneDecimal(2, 1)).toBe("2.0");
  expect(oneDecimal(115, 100)).toBe("1.2");
});
