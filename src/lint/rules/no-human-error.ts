/** Human error as the explanation. */
import { languageFaults } from "../language/fault.ts";
import type { Rule } from "../rule.ts";
import { HINDSIGHT } from "../sources.ts";

export default {
  id: "no-human-error",
  class: "judgement",
  summary: "Human error explains nothing: the document goes on to why the action looked right.",
  why: "Whatever goes wrong, some person stood near. To stop there says that the system is sound and people are not, and leaves nothing to change. The error is where the questions begin.",
  source: HINDSIGHT,
  good: [
    {
      title: "why it looked right",
      sections: {
        "root-causes":
          "- The two consoles look alike, and neither shows which cluster it talks to. → A1\n- The two images install different versions. → A4",
      },
    },
    {
      title: "a count of failed requests",
      sections: { impact: "User errors rose from 0.2 % to 14 % of all requests for an hour." },
    },
  ],
  bad: [
    {
      title: "as the cause",
      sections: {
        "root-causes":
          "- Human error during the release. → A1\n- The two images install different versions. → A4",
      },
    },
    {
      title: "by another name",
      sections: { trigger: "The version of the image was fat-fingered." },
    },
    {
      title: "of those who use it",
      sections: {
        "root-causes":
          "- It turned out to be operator error. → A1\n- The two images install different versions. → A4",
      },
    },
  ],
  check: (subject) =>
    languageFaults(subject, "no-human-error", (words) => `"${words}" explains nothing yet`),
} satisfies Rule;
