/** What the phrases of the rules on language look for, as somebody could write it. */
import { compileLanguage } from "../../src/lint/language/compile.ts";
import { english } from "../../src/lint/language/english/index.ts";
import { eachChoice, patternOf } from "../support/pattern-tree.ts";

/** Each phrase once, with the first of its choices. */
export const SAID = compileLanguage(english).inCauses.groups.flatMap((group) =>
  group.phrases().map(({ say }) => eachChoice(patternOf(say))[0] ?? ""),
);

/** The words that they are made of. */
export const WORDS = [...new Set(SAID.flatMap((said) => said.split(/\s+/)))];
