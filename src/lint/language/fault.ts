/** From what a document says to the faults of a rule on language. */
import type { Fault, Subject } from "../rule.ts";
import type { LanguageRuleId } from "./language.ts";

/** Where causes are told. Elsewhere, and below headings that no template knows, people speak so without explaining. */
const CAUSES: ReadonlySet<string> = new Set([
  "summary",
  "trigger",
  "detection",
  "root-causes",
  "went-badly",
]);

/**
 * @param message what is wrong, of the words that were found
 * @param where whether the rule looks at causes only, or at everything
 */
export function* languageFaults(
  { said }: Subject,
  rule: LanguageRuleId,
  message: (words: string) => string,
  where: "causes" | "everywhere" = "everywhere",
): Generator<Fault> {
  for (const { phrase, span, section = "" } of said) {
    if (phrase.rule !== rule || phrase.elsewhere.includes(section)) continue;
    if (where === "causes" && !CAUSES.has(section)) continue;
    yield { message: message(phrase.said.trim()), hint: phrase.instead, span };
  }
}
