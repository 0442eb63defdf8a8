/** What did not happen, told as a cause. */
import { languageFaults } from "../language/fault.ts";
import type { Rule } from "../rule.ts";
import { COUNTERFACTUALS } from "../sources.ts";

export default {
  id: "no-counterfactual",
  class: "judgement",
  summary:
    "Causes, and what went badly, tell what happened, and not what should or could have happened.",
  why: "What did not happen caused nothing. To say that somebody should have tested tells of a world that is known only now, and hides the question that helps: why did the way that was taken make sense? What would be better next time is an action, and there it can be said freely.",
  source: COUNTERFACTUALS,
  good: [
    {
      title: "what there was",
      sections: {
        "root-causes":
          "- The tests ran on the versions of a lock file, which nobody had reason to doubt. → A1\n- The two images install different versions. → A4",
      },
    },
    {
      title: "the future, in actions and lessons",
      sections: {
        "lessons-learned":
          "- Running the tests inside the image would have shown it within minutes.",
      },
      actions: {
        A1: "- [ ] **A1** Run the checks that should have run: inside the production image — @release-lead, due 2019-04-16, prevent",
      },
    },
    {
      title: "what did not come",
      sections: { impact: "No client was affected. It could have been worse." },
    },
  ],
  bad: [
    {
      title: "what should have been done",
      sections: {
        "root-causes":
          "- The release should have been tested inside the production image. → A1\n- The two images install different versions. → A4",
      },
    },
    {
      title: "what was not noticed",
      sections: { "went-badly": "- We failed to notice that the versions differed. → A1" },
    },
    {
      title: "what would have been",
      sections: {
        "root-causes":
          "- The outage would have been avoided had the dependencies been pinned. → A1\n- The two images install different versions. → A4",
      },
    },
    {
      title: "if only",
      sections: { "went-badly": "- If only the second maintainer had been asked. → A1" },
    },
  ],
  check: (subject) =>
    languageFaults(
      subject,
      "no-counterfactual",
      (words) => `"${words}" tells what did not happen, and not what did`,
    ),
} satisfies Rule;
