/** Sections that stand in a document twice. */
import { isImported } from "../../document/facts.ts";
import type { SectionView } from "../../document/sections.ts";
import { headingKey } from "../../template/heading.ts";
import { shortened } from "../../values/text.ts";
import { EVERY_KIND, type Rule } from "../rule.ts";

export default {
  id: "section-once",
  class: "wrong",
  summary: "Every section stands in the document once.",
  why: "Only the first is filled in and listed; what stands in the second is easily overlooked, by people too. Two names that mean one section may well be two thoughts, so that is only a warning.",
  good: [
    {
      title: "a subheading with a section's name, inside another",
      sections: {
        resolution:
          "The tests came first.\n\n### Detection of the cause\n\nThe lists of packages differed.",
      },
    },
  ],
  bad: [
    {
      title: "the same heading twice",
      sections: { impact: "All 46 jobs failed.\n\n## Impact\n\nAlso, 2 reports were late." },
    },
    {
      title: "two names for one section",
      sections: { impact: "All 46 jobs failed.\n\n## Customer impact\n\n2 reports were late." },
    },
  ],
  kinds: EVERY_KIND,
  *check({ document }) {
    const first = new Map<string, SectionView>();
    for (const view of document.body.sections) {
      const { section, heading } = view;
      const other = first.get(section.id);
      if (other === undefined) {
        first.set(section.id, view);
        continue;
      }
      const isSame = headingKey(heading.text) === headingKey(other.heading.text);
      yield {
        message: `"${shortened(heading.text)}" is the section "${shortened(other.heading.text)}" of line ${other.heading.line} again`,
        hint: "Join the two, or make this one a subheading of the other.",
        span: heading.span,
        class: isSame && !isImported(document) ? "wrong" : "judgement",
      };
    }
  },
} satisfies Rule;
