/** Required sections that are not there at all. */
import { orNone } from "../or-none.ts";
import { EVERY_KIND, type Rule } from "../rule.ts";
import { SRE_EXAMPLE } from "../sources.ts";
import { unreadActionsHint } from "../unread-actions.ts";

export default {
  id: "sections-present",
  class: "incomplete",
  summary: "Every section that the template requires stands in the document.",
  why: "Readers look for the same sections in every document. One that is missing leaves open whether there was nothing to say or nobody asked.",
  source: SRE_EXAMPLE,
  good: [
    {
      title: "its name with a number and in capitals",
      sections: {
        "lessons-learned": null,
        foresight:
          "Partly.\n\n## 7. LESSONS LEARNED\n\n- Going back is a way out only if what one goes back to has been kept.",
      },
    },
    {
      title: "nothing to say, and why",
      sections: { "got-lucky": "None: the tests run every 30 minutes, day and night." },
    },
  ],
  bad: [{ title: "a section that was deleted", sections: { "got-lucky": null } }],
  kinds: EVERY_KIND,
  *check({ document, missing }) {
    // Where one would write it, as far as can be said: at the last line.
    const last = document.text.trimEnd().lastIndexOf("\n") + 1;
    for (const lack of missing) {
      if (lack.kind !== "section" || lack.view !== undefined) continue;
      const { heading, question, id, kind } = lack.section;
      const unread = kind === "actions" ? unreadActionsHint(document) : undefined;
      yield {
        message: `the section "${heading}" is missing`,
        hint: unread ?? `Add \`## ${heading}\`: ${question}${orNone(lack.section)}`,
        span: { start: last, end: last },
        section: id,
      };
    }
  },
} satisfies Rule;
