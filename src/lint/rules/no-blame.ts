/** A person made the cause, or judged. */
import { languageFaults } from "../language/fault.ts";
import type { Rule } from "../rule.ts";
import { JUST_CULTURE } from "../sources.ts";

export default {
  id: "no-blame",
  class: "judgement",
  summary: "Nobody is made the cause or judged, by name or by role, in active or passive voice.",
  why: "Whoever acted did what looked right with what they saw. A document that judges them ends the search one step too early, at a person who cannot be repaired, and the next one will tell less. A role that acts is welcome: what was done belongs in the document, the verdict does not.",
  source: JUST_CULTURE,
  good: [
    {
      title: "what a role did, and what it met",
      sections: {
        trigger: "The engineer on call tagged release 2.4.0, which builds the production image.",
        "root-causes":
          "- Nothing reminded whoever tags a release to compare the dependencies. → A1\n- The deploy broke the cache, since both versions write to one key. → A4",
      },
    },
    {
      title: "what the team decided, and thanks",
      sections: {
        "went-badly": "- We decided to wait for the next build, which cost an hour. → A1",
        "went-well": "- Thanks to the second maintainer for the quick fix.",
      },
    },
    {
      title: "a machine that forgets",
      sections: {
        "root-causes":
          "- The scheduler forgot its queue when it was restarted. → A1\n- The two images install different versions. → A4",
      },
    },
  ],
  bad: [
    {
      title: "somebody who forgot",
      sections: {
        "root-causes":
          "- The release engineer forgot to compare the dependencies of both images. → A1\n- The two images install different versions. → A4",
      },
    },
    {
      title: "a verdict",
      sections: {
        "root-causes":
          "- The dependencies drifted due to carelessness. → A1\n- The two images install different versions. → A4",
      },
    },
    {
      title: "in passive voice",
      sections: { trigger: "The image was accidentally deleted by one of our maintainers." },
    },
    {
      title: "what somebody ought to have known",
      sections: { "went-badly": "- The maintainer should have known better. → A1" },
    },
  ],
  check: (subject) =>
    languageFaults(
      subject,
      "no-blame",
      (words) => `"${words}" makes a person the cause, or judges one`,
    ),
} satisfies Rule;
