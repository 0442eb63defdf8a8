import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  eachMatch,
  mayMatch,
  mistypedTerm,
  pairTerm,
  type Term,
  wordTerm,
} from "../../../src/archive/search/term.ts";

function matchesIn(text: string, term: Term): string[] {
  const found: string[] = [];
  eachMatch(text, term, (start, end) => found.push(text.slice(start, end)));
  return found;
}

function gradeOf(word: string, term: Term): number {
  let graded = 0;
  eachMatch(word, term, (_, __, grade) => {
    graded = grade;
  });
  return graded;
}

describe("a word", () => {
  test.each([
    [
      "certificate",
      "expired certificates, recertificate, certificate.",
      ["certificates", "certificate"],
    ],
    ["expir", "expired expires unexpired", ["expired", "expires"]],
    ["failures", "failed failure fail failing", ["failure"]],
    ["flies", "it flies and fly", ["flies", "fly"]],
    ["api", "検索apiが api_key capital", ["api", "api"]],
    ["502", "error 502: 5020", ["502", "5020"]],
    ["db", "db dbs dba", ["db", "dbs"]],
  ])("%s in %j", (word, text, found) => {
    expect(matchesIn(text, wordTerm(word))).toEqual(found);
  });

  it("counts most as it was typed, then in another form, then as a beginning", () => {
    const [same, form, beginning] = ["deploy", "deployed", "deployable"].map((word) =>
      gradeOf(word, wordTerm("deploy")),
    ) as [number, number, number];
    expect(same).toBe(1);
    expect(form).toBeLessThan(same);
    expect(beginning).toBeLessThan(form);
    expect(beginning).toBeGreaterThan(0);
  });
});

it("a pair of letters is found anywhere in a run", () => {
  expect(matchesIn("コンテナが消えたコンテナ", pairTerm("テナ"))).toEqual(["テナ", "テナ"]);
});

describe("a mistyped word", () => {
  const mistyped = (word: string) => mistypedTerm(word) as Term;

  test.each([
    ["expird", "expired"],
    ["certifcate", "certificates"],
    ["phising", "phishing"],
    ["divice", "device"],
    ["queeu", "queue"],
    ["recieve", "receive"],
    ["xertificate", "certificate"],
    ["letsencript", "letsencrypt"],
    ["søkand", "søknad"],
  ])("%s finds %s", (typed, word) => {
    expect(matchesIn(`a ${word}, b`, mistyped(typed))).toEqual([word]);
  });

  test.each([
    ["divice", "advice"],
    ["nodes", "notes book"],
  ])("%s does not find all of %j", (typed, text) => {
    expect(matchesIn(text, mistyped(typed)).join(" ")).not.toBe(text);
  });

  it("has to be long enough", () => {
    expect(mistypedTerm("disk")).toBeUndefined();
    expect(mistypedTerm("a".repeat(65))).toBeUndefined();
  });

  const letters = fc.string({
    unit: fc.constantFrom(..."abcdefghij".split("")),
    minLength: 6,
    maxLength: 14,
  });

  test("finds whatever is one slip away", () => {
    fc.assert(
      fc.property(
        letters,
        fc.nat(),
        fc.constantFrom("drop", "add", "change", "swap"),
        (word, n, how) => {
          const at = n % word.length;
          const slipped = {
            drop: word.slice(0, at) + word.slice(at + 1),
            add: `${word.slice(0, at)}x${word.slice(at)}`,
            change: `${word.slice(0, at)}x${word.slice(at + 1)}`,
            swap:
              at + 1 < word.length
                ? word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
                : word,
          }[how];
          const term = mistypedTerm(slipped);
          fc.pre(term !== undefined);
          expect(mayMatch(`a ${word} b`, term)).toBe(true);
          expect(matchesIn(`a ${word} b`, term)).toEqual([word]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
