import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { riskChart, roundedLevel } from "../../src/premortem/chart.ts";
import { rankRisks } from "../../src/premortem/ranking.ts";
import type { Level } from "../../src/values/vote.ts";
import { vote } from "./votes.ts";

const ranked = (risks: Readonly<Record<string, readonly (readonly [Level, Level])[]>>) =>
  rankRisks(
    Object.entries(risks).map(([id, pairs]) => ({
      id,
      title: id,
      votes: pairs.map(([likelihood, impact]) => ({ likelihood, impact })),
    })),
  );

describe("the chart", () => {
  it("has each risk where its means are: impact up, likelihood to the right", () => {
    const chart = riskChart(
      ranked({
        R1: [[1, 3]],
        R2: [[3, 1]],
        R3: [
          [2, 2],
          [3, 2],
        ],
        R4: [
          [1, 1],
          [3, 1],
        ],
        R5: [],
        R6: [[3, 3]],
      }),
    );
    expect(`\n${chart.join("\n")}\n`).toBe(`
impact
  ┌──────────┬──────────┬──────────┐
3 │ R1       │          │ R6       │
  ├──────────┼──────────┼──────────┤
2 │          │          │ R3       │
  ├──────────┼──────────┼──────────┤
1 │          │ R4!      │ R2       │
  └──────────┴──────────┴──────────┘
   1          2          3 likelihood
`);
  });

  it("rounds halves up", () => {
    expect(roundedLevel(3, 2)).toBe(2);
    expect(roundedLevel(5, 2)).toBe(3);
    expect(roundedLevel(4, 3)).toBe(1);
    expect(roundedLevel(5, 3)).toBe(2);
  });

  it("fits 40 columns, and has every risk with votes once, however many there are", () => {
    const risks = fc.array(fc.tuple(fc.nat(999_999), fc.array(vote, { maxLength: 3 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(risks, (all) => {
        const voted = new Map(all.map(([number, votes]) => [`R${number}`, votes]));
        const lines = riskChart(
          rankRisks([...voted].map(([id, votes]) => ({ id, title: "", votes }))),
        );
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
        const rows = lines.filter((line) => line.includes("│"));
        expect(new Set(rows.map((line) => line.length))).toEqual(new Set([36]));
        // A blank stands before each border.
        expect(rows.filter((line) => /[^ ]│/.test(line.slice(3)))).toEqual([]);
        const ids = rows.join(" ").match(/R\d+/g) ?? [];
        const wanted = [...voted].filter(([, votes]) => votes.length > 0).map(([id]) => id);
        expect(ids.toSorted()).toEqual(wanted.toSorted());
      }),
    );
  });
});
