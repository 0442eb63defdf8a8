/** From what a document says to the faults of a rule on language. */
import type { Fault, Subject } from "../rule.ts";
import type { LanguageRuleId } from "./language.ts";

/** @param message what is wrong, of the words that were found */
export function* languageFaults(
  { said }: Subject,
  rule: LanguageRuleId,
  message: (words: string) => string,
): Generator<Fault> {
  for (const { phrase, span } of said) {
    if (phrase.rule === rule)
      yield { message: message(phrase.said.trim()), hint: phrase.instead, span };
  }
}
