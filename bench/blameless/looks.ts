/** In which sections a rule looks at all: asked of the linter, with a sentence that the rule speaks about where causes are told. */
import { rulesThatSpeak } from "./judge.ts";
import { BLAMELESS_RULES, type BlamelessRule, SECTIONS, type SectionLabel } from "./labels.ts";

const NAME = "Mona";

const FOUND: Record<BlamelessRule, string> = {
  "no-blame": "The engineer was careless.",
  "no-counterfactual": "We should have tested it.",
  "no-drama": "It was a nightmare.",
  "no-hindsight": "In hindsight it was obvious.",
  "no-human-error": "The reason was human error.",
  "no-names-in-causes": `${NAME} tagged release 2.4.0.`,
};

const sections = Object.keys(SECTIONS) as SectionLabel[];

const looked = new Map(
  BLAMELESS_RULES.map((rule) => {
    const speaks = (section: SectionLabel) =>
      rulesThatSpeak(FOUND[rule], section, [NAME]).has(rule);
    return [rule, new Set(sections.filter(speaks))];
  }),
);

/** Can the rule say anything of a sentence that stands there? A phrase of it may still be silent there. */
export function looksAt(rule: BlamelessRule, section: SectionLabel): boolean {
  return looked.get(rule)?.has(section) ?? false;
}
