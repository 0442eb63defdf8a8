/**
 * A sentence is searched for a phrase only where it has one of the words that the phrase names: whatever the phrase
 * could find must have one of them, or it is never found.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CompiledPhrase,
  type CompiledPhrases,
  compileLanguage,
  type PhraseIndex,
} from "../../src/lint/language/compile.ts";
import { english } from "../../src/lint/language/english/index.ts";
import { groupsIn } from "../../src/lint/language/find.ts";
import { anyChoice, eachChoice, type Pattern, patternOf } from "../support/pattern-tree.ts";

const RUNS = 200;

const { inCauses, elsewhere } = compileLanguage(english);
const NOTHING: Pattern = { kind: "character", some: [""] };

function phrasesOf({ groups }: PhraseIndex) {
  return groups.flatMap((group) =>
    group.phrases().map((phrase) => {
      const words = patternOf(phrase.say);
      return [`${group.rule}: ${eachChoice(words)[0]}, …`, group, phrase] as const;
    }),
  );
}

/** Does it find something, as far as its own words and those before them tell? */
function finds({ say, behind }: CompiledPhrase, text: string): boolean {
  for (const match of text.matchAll(say))
    if (behind === undefined || behind.test(text.slice(0, match.index))) return true;
  return false;
}

/** What it finds, behind what must stand before it. */
function sentencesFor({ say, behind }: CompiledPhrase) {
  const before = behind === undefined ? NOTHING : patternOf(behind);
  const said = patternOf(say);
  const [firstSaid = ""] = eachChoice(said);
  const [firstBefore = ""] = eachChoice(before);
  return {
    each: [
      ...eachChoice(said).map((words) => [firstBefore, words]),
      ...eachChoice(before).map((words) => [words, firstSaid]),
    ].flatMap(([left, right]) => [`${left}${right}`, `${left} ${right}`]),
    any: fc
      .tuple(anyChoice(before), fc.constantFrom("", " "), anyChoice(said))
      .map((parts) => parts.join("")),
  };
}

describe.each([
  ["where causes are told", inCauses],
  ["elsewhere", elsewhere],
])("%s", (_, index) => {
  it.each(phrasesOf(index))("%s", (_name, group, phrase) => {
    const { each, any } = sentencesFor(phrase);
    const found = each.filter((text) => finds(phrase, text));
    expect(found).not.toEqual([]);
    expect(found.filter((text) => isLost(text, group, index))).toEqual([]);
    fc.assert(
      fc.property(any, (text) => !finds(phrase, text) || !isLost(text, group, index)),
      { numRuns: RUNS },
    );
  });
});

function isLost(text: string, group: CompiledPhrases, index: PhraseIndex): boolean {
  return !groupsIn(text, index).has(group);
}
