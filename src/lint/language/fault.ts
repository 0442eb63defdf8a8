/** From what a document says to the faults of a rule on language. */
import type { Fault, Subject } from "../rule.ts";
import type { LanguageRuleId } from "./language.ts";

/** Sections that tell of the future, or of what went well: there, people speak of what could have been without judging. */
export const AHEAD: ReadonlySet<string> = new Set([
  "action-items",
  "lessons-learned",
  "went-well",
  "got-lucky",
  "foresight",
]);

/**
 * @param message what is wrong, of the words that were found
 * @param elsewhere the sections in which the rule says nothing
 */
export function* languageFaults(
  { said }: Subject,
  rule: LanguageRuleId,
  message: (words: string) => string,
  elsewhere: ReadonlySet<string> = NONE,
): Generator<Fault> {
  for (const { phrase, span, section } of said) {
    if (phrase.rule !== rule || elsewhere.has(section ?? "")) continue;
    if (phrase.elsewhere.includes(section ?? "")) continue;
    yield { message: message(phrase.said.trim()), hint: phrase.instead, span };
  }
}

const NONE: ReadonlySet<string> = new Set();
