/** Animated language. */
import { languageFaults } from "../language/fault.ts";
import type { Rule } from "../rule.ts";
import { SRE_WORKBOOK } from "../sources.ts";

export default {
  id: "no-drama",
  class: "judgement",
  summary: "The document says how bad it was in numbers, and not in exclamations.",
  why: "Animated words are remembered in place of the facts. They tell how the writer felt, invite others to look for somebody to be angry with, and age badly: the next incident will be worse.",
  source: SRE_WORKBOOK,
  good: [
    {
      title: "how much, and for how long",
      sections: { impact: "All 14 modelling jobs failed for seven hours; two reports were late." },
    },
    {
      title: "terms of the trade",
      sections: {
        resolution:
          "The disaster recovery site took over while two nodes were in a kernel panic; a chaos engineering run had shown that it would.",
      },
    },
    {
      title: "what somebody else said",
      sections: { impact: 'A client wrote that it was "a complete nightmare".' },
    },
  ],
  bad: [
    { title: "a nightmare", sections: { summary: "The release was a nightmare for everyone." } },
    {
      title: "a measure without a number",
      sections: { impact: "An insane number of jobs failed." },
    },
    { title: "a feeling", sections: { impact: "We feel terrible about the late reports." } },
  ],
  check: (subject) =>
    languageFaults(
      subject,
      "no-drama",
      (words) => `"${words}" tells how it felt, and not what happened`,
    ),
} satisfies Rule;
