/** Decisions that are made to look easy. */
import { languageFaults } from "../language/fault.ts";
import type { Rule } from "../rule.ts";
import { HINDSIGHT } from "../sources.ts";

export default {
  id: "no-hindsight",
  class: "judgement",
  summary: "What was decided at the time is not measured by what is clear now.",
  why: "Once the end is known, the way there looks plain. Words such as obviously and simply carry that certainty back to people who did not have it, and make readers sure that it could not have happened to them.",
  source: HINDSIGHT,
  good: [
    {
      title: "what could be seen then",
      sections: {
        "root-causes":
          "- The difference between the images was in no log and on no dashboard. → A1\n- The two images install different versions. → A4",
      },
    },
    {
      title: "how clear something is, and how a mechanism works",
      sections: {
        "root-causes":
          "- The steps of a rollback are not clearly documented. → A1\n- A failed check simply returns an empty list. → A1",
      },
    },
  ],
  bad: [
    {
      title: "what was obvious",
      sections: {
        "root-causes":
          "- Obviously, the lock file was out of date. → A1\n- The two images install different versions. → A4",
      },
    },
    {
      title: "what was clear",
      sections: { "went-badly": "- The logs clearly showed the wrong version. → A1" },
    },
    {
      title: "what was easy",
      sections: {
        "went-badly": "- The maintainers just had to compare two numbers. → A1",
      },
    },
  ],
  check: (subject) =>
    languageFaults(
      subject,
      "no-hindsight",
      (words) => `"${words}" judges by what is known only now`,
    ),
} satisfies Rule;
