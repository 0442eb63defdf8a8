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

  it("of any letters are gone, and nothing is left out that is no name", () => {
    const word = fc.string({ minLength: 1, maxLength: 8 });
    const name = fc.tuple(word, word).map(([a, b]) => `${a} ${b}`.replace(/\s+/g, " ").trim());
    fc.assert(
      fc.property(fc.array(name, { maxLength: 4 }), fc.array(word), (names, words) => {
        const { text } = withoutNames([], { names });
        const said = words.join(" ");
        expect(typeof text(said)).toBe("string");
        if (
          !said.includes("@") &&
          names.every((one) => !said.toLowerCase().includes(one.toLowerCase()))
        ) {
          expect(text(said)).toBe(said);
        }
      }),
    );
  });
});
