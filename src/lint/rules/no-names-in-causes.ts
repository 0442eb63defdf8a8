/** People's names where causes are told. */
import { namesIn } from "../language/names.ts";
import type { Rule } from "../rule.ts";
import { SRE_WORKBOOK } from "../sources.ts";

const SECTIONS: ReadonlySet<string> = new Set(["trigger", "root-causes", "went-badly"]);

export default {
  id: "no-names-in-causes",
  class: "judgement",
  summary: "Trigger, causes and what went badly name roles, and no people.",
  why: "A name beside a cause is read as the cause, also where nobody meant it, and it stays for as long as the document does. Anybody in that role could have been there. Names are welcome in what went well, in action items and in the front matter.",
  source: SRE_WORKBOOK,
  good: [
    {
      title: "a role",
      front: { participants: "[mona (release engineering), co-maintainer]" },
      sections: { trigger: "A release engineer tagged release 2.4.0." },
    },
    {
      title: "a name where it is welcome",
      front: { participants: "[mona (release engineering), co-maintainer]" },
      sections: { "went-well": "- Mona found the second version within minutes." },
    },
    {
      title: "a handle that is a role",
      sections: { trigger: "@release-lead tagged release 2.4.0." },
    },
  ],
  bad: [
    {
      title: "a participant",
      front: { participants: "[mona (release engineering), co-maintainer]" },
      sections: { trigger: "Mona tagged release 2.4.0." },
    },
    {
      title: "a handle",
      sections: { "went-badly": "- @k-weber was asked two hours later. → A1" },
    },
  ],
  *check({ document, config }) {
    for (const { name, role, span } of namesIn(document, config, SECTIONS)) {
      yield {
        message: `"${name}" is a person's name`,
        hint:
          role === undefined
            ? 'Write the role, such as "the engineer on call" or "a reviewer".'
            : `Write the role: "${role}", and not who had it that day.`,
        span,
      };
    }
  },
} satisfies Rule;
