/** Required sections with nothing in them. */

import { shortened } from "../../values/text.ts";
import { orNone } from "../or-none.ts";
import { EVERY_KIND, type Rule } from "../rule.ts";

export default {
  id: "sections-not-empty",
  class: "incomplete",
  summary: "Every required section holds more than comments.",
  why: "An empty section leaves open whether there was nothing to say or nobody asked. `None: why` fills any section.",
  good: [
    {
      title: "nothing to say, and why",
      sections: { "went-badly": "None: the way back had been rehearsed in March." },
    },
  ],
  bad: [
    { title: "a heading with nothing below it", sections: { impact: "" } },
    {
      title: "a heading with only its guidance",
      sections: { impact: "<!-- Begin with the people who use what you make. -->" },
    },
  ],
  kinds: EVERY_KIND,
  *check({ missing }) {
    for (const lack of missing) {
      if (lack.kind !== "section" || lack.view === undefined) continue;
      yield {
        message: `the section "${shortened(lack.view.heading.text)}" is empty`,
        hint: `${lack.section.question}${orNone(lack.section)}`,
        span: lack.view.heading.span,
      };
    }
  },
} satisfies Rule;
