import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutNames } from "../../../src/import/events/names.ts";

const people = [
  { handle: "rl", name: "Release Lead", role: "release engineering" },
  { handle: "cm", name: "Co Maintainer" },
];
const naming = withoutNames(people, { names: ["Ångström Øst", "Will", "Data Platform Manager"] });

describe("names in a text", () => {
  it.each([
    ["Release Lead rolled back", "release engineering rolled back"],
    ["@Release Lead: please", "release engineering: please"],
    ["co maintainer and Data Platform Manager agreed", "somebody and somebody agreed"],
    ["thanks @rl and @nobody-known", "thanks release engineering and somebody"],
    ["ångström øst saw it", "somebody saw it"],
    ["it Will fail", "it Will fail"],
    ["write to rl@example.com now", "write to somebody now"],
    ["the Release Leader", "the Release Leader"],
    [
      "Bump @types/node to pkg@1.2.3, @media and @Override",
      "Bump @types/node to pkg@1.2.3, @media and @Override",
    ],
    ["@here all down", "@here all down"],
    ["", ""],
  ])("%j becomes %j", (text, without) => {
    expect(naming.text(text)).toBe(without);
  });

  it("are roles where the config has them, else nobody's", () => {
    expect(naming.who("Release Lead")).toBe("release engineering");
    expect(naming.who("@RL")).toBe("release engineering");
    expect(naming.who("Co Maintainer")).toBeUndefined();
    expect(naming.who(undefined)).toBeUndefined();
  });

  it.each([
    ["Release Lead; Ann Example", "release engineering"],
    ["Ann Example, Release Lead", "release engineering"],
    ["@rl and dp", "release engineering, data platform"],
    ["rl / Release Lead", "release engineering"],
    ["Lead, Release", undefined],
    ["Ann; Bob", undefined],
    [";,", undefined],
  ])("of several in one cell, each becomes its role or is left out: %j is %j", (who, roles) => {
    const some = [...people, { handle: "dp", role: "data platform" }];
    expect(withoutNames(some, {}).who(who)).toBe(roles);
  });

  it("are roles by any name that a source knows somebody by, unless others have it too", () => {
    const members = [
      ["A Shown Name", "rl"],
      ["Shared Name", "rl"],
      ["Shared Name", "somebody-else"],
    ];
    const byMember = withoutNames(people, { names: members.flat(), members });
    expect(byMember.who("A Shown Name")).toBe("release engineering");
    expect(byMember.text("A Shown Name saw it")).toBe("release engineering saw it");
    expect(byMember.who("Shared Name")).toBeUndefined();
  });

  it.each([
    ["İstanbul is down, Ann Example rolls back", "İstanbul is down, somebody rolls back"],
    ["Ann  Example, ann\u00a0example and ANN\nEXAMPLE", "somebody, somebody and somebody"],
    ["@ann/@carl please look", "somebody/somebody please look"],
    ["@ann@carl look, done.@ann -@ann _@ann_", "somebody look, done.somebody -somebody _somebody_"],
    [
      "cc @bo-muster, @bo.m: @bo_m and @bo. done",
      "cc somebody, somebody: somebody and somebody. done",
    ],
    ["＠ann, ＠O'Brien", "somebody, somebody"],
    ["@O'Brien and @🔥ann, o'brien@example.com", "somebody and somebody, somebody"],
    ["inci örnek and RENE\u0301 MUSTER", "somebody and somebody"],
    ["@김철수가 and 田中 太郎が", "somebody가 and somebodyが"],
    ["Ann Examples, an Ann Exampleson", "Ann Examples, an Ann Exampleson"],
    ["rolled back @10:30, @5pm, to @2.4.0", "rolled back @10:30, @5pm, to @2.4.0"],
    [`thanks @${"a".repeat(80)}`, "thanks somebody"],
    ["O'Brien, 🔥ann", "O'Brien, 🔥ann"],
  ])("however it is written, %j becomes %j", (text, without) => {
    const names = ["Ann Example", "O'Brien", "🔥ann", "İnci Örnek", "René Muster", "김철수"];
    expect(withoutNames([], { names: [...names, "bo", "田中 太郎"] }).text(text)).toBe(without);
  });

  it("are known however many there are, and found in no time that grows with them", () => {
    const names = Array.from({ length: 50_000 }, (_, at) => `Ann Example${at}`);
    const { text } = withoutNames([], { names });
    const rolledBack = (name: string) => text(`${name} rolled back`);
    expect(names.filter((name) => rolledBack(name) !== "somebody rolled back")).toEqual([]);
  });

  it("of any letters are gone, and nothing is left out that is no name", () => {
    const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 4 });
    const name = fc
      .tuple(word, word)
      .map(([a, b]) => `${a} ${b}`.replace(/\s+/g, " ").trim())
      .filter(
        (one) =>
          /\p{L}.* .*\p{L}/u.test(one) && !one.normalize("NFKC").includes("@") && one.length <= 80,
      );
    fc.assert(
      fc.property(name, fc.constantFrom("", "@"), (one, sign) => {
        const { text } = withoutNames([], { names: [one] });
        expect(text(`1) ${sign}${one}, done`)).toBe("1) somebody, done");
        expect(text(`1) ${one.toUpperCase().replace(" ", "\u00a0 ")}`)).toBe("1) somebody");
        expect(text("1) nobody, done")).toBe("1) nobody, done");
      }),
    );
  });
});
