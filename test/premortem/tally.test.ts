import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankingOf, votedRisks } from "../../src/premortem/tally.ts";
import { ballot, EXPLORER, premortem } from "./support.ts";
import { ballotsOf, DOCUMENT, PEOPLE, RISKS, votes } from "./votes.ts";

describe("the votes on each risk", () => {
  it("are those of people who may vote, on risks that are there", () => {
    const ballots = [
      ballot("ana", { R1: [1, 2], R7: [3, 3] }),
      ballot("bob", { R1: [3, 3] }),
      ballot("kim", { R2: [2, 2] }),
    ];
    expect(votedRisks(premortem(), ballots)).toEqual([
      { id: "R2", title: "Feature gaps", votes: [{ likelihood: 2, impact: 2 }] },
      { id: "R1", title: "The app is slow", votes: [{ likelihood: 1, impact: 2 }] },
    ]);
  });

  it("leave out a risk without an id, and one that stands there twice", () => {
    const text = EXPLORER.replace("## Check-ins", "### R1 Again\n\n### No id\n\n## Check-ins");
    expect(votedRisks(premortem(text), []).map(({ title }) => title)).toEqual([
      "Feature gaps",
      "The app is slow",
    ]);
  });
});

describe("the ranking", () => {
  const document = premortem(DOCUMENT);

  it("is the same in whatever order the files are read, and the votes stand in them", () => {
    const reordered = votes.chain((all) =>
      fc
        .tuple(
          fc.shuffledSubarray(Object.keys(all), { minLength: Object.keys(all).length }),
          fc.boolean(),
        )
        .map(([people, isReversed]) => ({
          all,
          others: Object.fromEntries(
            people.map((person) => {
              const theirs = Object.entries(all[person] ?? {});
              return [person, Object.fromEntries(isReversed ? theirs.toReversed() : theirs)];
            }),
          ),
        })),
    );
    fc.assert(
      fc.property(reordered, ({ all, others }) => {
        expect(rankingOf(document, ballotsOf(others))).toEqual(rankingOf(document, ballotsOf(all)));
      }),
    );
  });

  it("of the other risks does not change when one vote is missing", () => {
    const some = fc.tuple(votes, fc.constantFrom(...PEOPLE), fc.constantFrom(...RISKS));
    fc.assert(
      fc.property(some, ([all, person, risk]) => {
        const { [risk]: _, ...left } = all[person] ?? {};
        const without = { ...all, [person]: left };
        const others = (ranked: ReturnType<typeof rankingOf>) =>
          ranked.filter(({ id }) => id !== risk).map((one) => ({ ...one, rank: undefined }));
        expect(others(rankingOf(document, ballotsOf(without)))).toEqual(
          others(rankingOf(document, ballotsOf(all))),
        );
      }),
    );
  });
});
