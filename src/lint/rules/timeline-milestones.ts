/** Milestones of the timeline, which say the same as the front matter. */
import { instantsOf, milestoneField } from "../../document/facts.ts";
import { fieldIsFilled, fieldText } from "../../document/front-matter.ts";
import { mayAgree } from "../../values/time.ts";
import type { Rule } from "../rule.ts";

export default {
  id: "timeline-milestones",
  class: "wrong",
  summary:
    "Each milestone stands in the timeline once, and agrees with its time in the front matter.",
  why: "Durations are computed from the front matter, and people read the timeline: where the two differ, one of them misleads.",
  good: [
    {
      title: "an hour in the front matter, a minute in the timeline",
      front: { started_at: "2019-04-02T10" },
      sections: { timeline: "- 10:00 Tagged 2.4.0 #started" },
    },
    {
      title: "a ticket that is no milestone",
      sections: {
        timeline: "- 10:00 Tagged 2.4.0 #started\n- 10:30 Acceptance tests fail, see #inc-42",
      },
    },
  ],
  bad: [
    {
      title: "another time than in the front matter",
      sections: {
        timeline: "- 10:00 Tagged 2.4.0 #started\n- 10:45 Acceptance tests fail #detected",
      },
    },
    {
      title: "one milestone twice",
      sections: {
        timeline:
          "- 10:00 Tagged 2.4.0 #started\n- 10:30 Acceptance tests fail #detected\n- 10:30 An analyst asks in the channel #detected",
      },
    },
    {
      title: "a milestone that the front matter does not have",
      front: { mitigated_at: null },
      sections: {
        timeline: "- 10:00 Tagged 2.4.0 #started\n- 15:20 The jobs run again #mitigated",
      },
    },
  ],
  *check({ document, missing, timeline }) {
    const lines = new Map<string, number>();
    const isMissing = (field: string) =>
      missing.some((lack) => lack.kind === "field" && lack.field.id === field);
    for (const { entry, instants: here } of timeline) {
      const { milestone } = entry;
      if (milestone === undefined) continue;
      const { name, span } = milestone;
      const field = milestoneField(name);
      const earlier = lines.get(name);
      const there = instantsOf(document, field);
      if (earlier !== undefined) {
        const hint = "Keep the mark where it happened first, and take it out here.";
        yield { message: `\`#${name}\` stands already in line ${earlier}`, hint, span };
      } else if (there !== undefined && !mayAgree(here, there)) {
        yield {
          message: `\`#${name}\` does not agree with \`${field}: ${fieldText(document.front, field)}\``,
          hint: "Correct whichever of the two is wrong, the time of this entry or the front matter.",
          span,
        };
      } else if (!fieldIsFilled(document.front, field) && !isMissing(field)) {
        const hint = `Add \`${field}\` to the front matter, or take the mark out.`;
        yield { message: `\`#${name}\` is marked, but \`${field}\` is not set`, hint, span };
      }
      if (earlier === undefined) lines.set(name, entry.line);
    }
  },
} satisfies Rule;
