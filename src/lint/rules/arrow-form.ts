/** How arrows are written. */
import { arrowEdits } from "../misdrawn-arrow.ts";
import { withoutBlanks } from "../places.ts";
import type { Rule } from "../rule.ts";

export default {
  id: "arrow-form",
  class: "judgement",
  severity: "info",
  summary: "An arrow is written as `→ A1, A3` or `→ none: why`.",
  why: "Other forms are read too, but one form is found by a search, and a diff shows only what changed.",
  good: [
    {
      title: "several actions",
      sections: { "got-lucky": "- A second maintainer happened to be in the office. → A2, A5" },
    },
    {
      title: "an arrow of code",
      sections: { "went-badly": "- Nobody knew `pool->size`. → A1" },
    },
  ],
  bad: [
    {
      title: "an arrow of hyphens",
      sections: { "got-lucky": "- A second maintainer happened to be in the office. -> A2" },
    },
    {
      title: "an id in lower case, and a list without blanks",
      sections: { "got-lucky": "- A second maintainer happened to be in the office. →a2,A5" },
    },
    {
      title: "a reason behind a dash",
      sections: {
        "got-lucky": "- It was an internal release. → None – releases take two approvals",
      },
    },
  ],
  fix: "It is written in the one form.",
  *check({ document }) {
    const { text, template } = document;
    for (const section of template.sections) {
      if (!section.coverage) continue;
      for (const { arrow } of document.items(section.id)) {
        if (arrow?.coverage === undefined) continue;
        const edits = arrowEdits(text, arrow);
        const [edit] = edits;
        if (edit === undefined) continue;
        yield {
          message: "this arrow is written in another way than the rest",
          hint: `Write \`${edit.text.trim()}\`${edit.text.includes("none") ? " before the reason" : ""}.`,
          span: withoutBlanks(text, arrow.span),
          mend: () => edits,
        };
      }
    }
  },
} satisfies Rule;
