/** What follows from causes, bad moments and lucky escapes. */

import { shortened } from "../../values/text.ts";
import { arrowTo, foreignArrow, foreignArrowEdit } from "../misdrawn-arrow.ts";
import { firstLine } from "../places.ts";
import type { Rule } from "../rule.ts";
import { SRE_EXAMPLE } from "../sources.ts";

export default {
  id: "coverage",
  class: "incomplete",
  summary:
    "Every cause, bad moment and lucky escape ends in the action that answers it, or in a reason for none.",
  why: "A cause that nothing follows from will be back. Luck, too, does not come twice. Where nothing is to be done, the reason is worth a line: the next incident will ask for it.",
  source: SRE_EXAMPLE,
  good: [
    {
      title: "several actions",
      sections: {
        "root-causes":
          "- Tests ran on dependencies older than the production image's. → A1, A4\n- The image takes whatever is newest. → A4",
      },
    },
    {
      title: "none, and why",
      sections: { "went-badly": "- The reports were late. → none: both clients accepted it" },
    },
  ],
  bad: [
    {
      title: "a cause that ends in itself",
      sections: {
        "root-causes":
          "- Tests ran on dependencies older than the production image's.\n- The image takes whatever is newest. → A4",
      },
    },
    {
      title: "an arrow between words",
      sections: { "got-lucky": "- The step 2.3 → 2.4 was seen by a second maintainer by chance." },
    },
    {
      title: "another arrow than ours",
      sections: { "got-lucky": "- A second maintainer happened to be in the office. => A2" },
    },
  ],
  fix: "Another arrow, as in `=> A1`, becomes ours where the actions behind it are there.",
  *check({ document, missing }) {
    const ids = new Set(document.actions.map(({ id }) => id));
    for (const lack of missing) {
      if (lack.kind !== "coverage") continue;
      const { text, textSpan } = lack.item;
      const arrow = foreignArrow(document.text, textSpan);
      if (arrow === undefined) {
        yield {
          message: `nothing follows from "${shortened(text)}"`,
          hint: "End it with the action that answers it, as in `→ A1`, or with `→ none: why`.",
          span: firstLine(document.text, textSpan),
        };
      } else {
        yield {
          message: "this arrow is not read as one",
          hint: `Write \`${arrowTo(arrow.ids)}\`.`,
          span: arrow.span,
          mend: () =>
            arrow.ids.every((id) => ids.has(id)) ? [foreignArrowEdit(arrow)] : undefined,
        };
      }
    }
  },
} satisfies Rule;
