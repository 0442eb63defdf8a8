import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lostLines, lostWords } from "../../../src/import/documents/loss.ts";

const lost = (before: string, after: string): string[] =>
  lostLines(before, after).map(({ line, text }) => `${line}: ${text}`);

describe("nothing is lost", () => {
  test.each([
    ["where the lines are the same, in any order", "a b\nc d", "c d\nx\na b"],
    ["where only marks differ", "## A title\n- an **item**", "### A title\n* an item"],
    ["where a line goes on with more", "- Fix it", "- [ ] **A1** Fix it — @ana, due 2019-04-16"],
    ["in lines without a word", "---\n***\n| --- |", "x"],
  ])("%s", (_, before, after) => expect(lost(before, after)).toEqual([]));
});

describe("something is lost", () => {
  test.each([
    ["a line", "kept\ngone", "kept", ["2: gone"]],
    ["a word", "all of it", "all of", ["1: all of it"]],
    ["one of two lines that are the same", "twice\ntwice", "twice", ["2: twice"]],
    ["a line that only a longer one has, twice", "so\nso", "so it is", ["2: so"]],
    ["a number in the text", "it took 5 minutes", "it took minutes", ["1: it took 5 minutes"]],
  ])("%s", (_, before, after, expected) => expect(lost(before, after)).toEqual(expected));
});

describe("a change takes away", () => {
  test.each<[string, string, string, string[]]>([
    [
      "nothing where a time is written otherwise",
      "Apr 2, 10:15 PM PST – It broke",
      "2019-04-02 22:15 It broke",
      [],
    ],
    [
      "nothing where meta has lost its names",
      "Fix it (Owner: @ana, issue #7)",
      "Fix it — @ana, #7",
      [],
    ],
    ["nothing where words move", "### Fix it\n\nNow.", "- Fix it\n\n  Now.", []],
    ["a word", "It broke twice", "It broke", ["twice"]],
    ["one of two that are the same", "broke broke", "broke", ["broke"]],
  ])("%s", (_, before, after, expected) => expect(lostWords(before, after)).toEqual(expected));
});

test("weekdays are words of times in any script", () => {
  for (const day of ["Wed", "水", "水曜日", "星期三"])
    expect(lostWords(`- 3/4 (${day}) 10:15 a`, "- 2019-04-03 10:15 a")).toEqual([]);
});

test("a line that is taken out is found to be lost, whatever it says", () => {
  const words = fc.array(fc.stringMatching(/^[b-z]{3,8}$/), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      fc.uniqueArray(words, {
        minLength: 1,
        maxLength: 20,
        selector: (one) => [...one].sort().join(" "),
      }),
      fc.nat(),
      (lines, at) => {
        const before = lines.map((one) => one.join(" "));
        const gone = at % before.length;
        const after = before.filter((_, index) => index !== gone);
        // Another line may hold all of its words.
        const isInside = after.some((one) => {
          const own = one.split(" ");
          return (lines[gone] ?? []).every((word) => own.includes(word));
        });
        fc.pre(!isInside);
        expect(lost(before.join("\n"), after.join("\n"))).toHaveLength(1);
      },
    ),
  );
});

test("a hundred thousand lines of one word, and as many others, end soon", () => {
  const before = Array.from({ length: 100_000 }, (_, at) => `same ${at % 7} gone`).join("\n");
  const after = Array.from({ length: 100_000 }, (_, at) => `same ${at % 5} here`).join("\n");
  expect(lost(before, after).length).toBeGreaterThan(0);
}, 60_000);
