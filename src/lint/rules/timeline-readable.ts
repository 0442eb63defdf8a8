/** Timeline entries that begin with a time. */
import { isImported } from "../../document/facts.ts";
import { isEmpty } from "../../document/sections.ts";
import { firstLine } from "../places.ts";
import type { Rule } from "../rule.ts";

export default {
  id: "timeline-readable",
  class: "wrong",
  summary: "Every entry of the timeline begins with a time.",
  why: "The timeline is read out first in the meeting, so that all agree on the facts; an entry without a time can stand anywhere.",
  good: [
    {
      title: "a rough time, and an entry of another day",
      sections: { timeline: "- ~10:00 Tagged 2.4.0\n- 2019-04-03 09:10 The last report went out" },
    },
    {
      title: "details below an entry",
      sections: {
        timeline:
          "- 10:00 Tagged 2.4.0\n  - by the release script\n- 10:30: Acceptance tests fail #detected",
      },
    },
    {
      title: "subheadings that are times, and what belongs to them",
      sections: {
        timeline:
          "### 10:00 Tagged 2.4.0\n\n- by the release script\n\n### 10:30: Acceptance tests fail",
      },
    },
  ],
  bad: [
    {
      title: "an entry without a time",
      sections: { timeline: "- 10:00 Tagged 2.4.0\n- Then the acceptance tests failed" },
    },
    {
      title: "a time that no clock shows",
      sections: { timeline: "- 10:00 Tagged 2.4.0\n- 25:30 Acceptance tests fail" },
    },
    {
      title: "a story in place of entries",
      sections: {
        timeline: "The release was tagged in the morning, and half an hour later the tests failed.",
      },
    },
  ],
  *check({ document }) {
    const { entries, unreadable } = document.timeline;
    // Who takes in an archive cannot know a time that nobody wrote down then.
    const excuse = isImported(document) ? { class: "incomplete" as const } : {};
    const hint =
      "Begin it with a time, as in `- 10:30 …`, `- ~10:30 …` or `- 2019-04-03 09:10 …`; details can stand indented below an entry.";
    for (const { span } of unreadable) {
      yield {
        message: "this entry does not begin with a time",
        hint,
        span: firstLine(document.text, span),
        ...excuse,
      };
    }
    if (entries.length > 0 || unreadable.length > 0) return;
    for (const view of document.body.sections) {
      if (view.section.kind !== "timeline" || isEmpty(document.text, view)) continue;
      yield {
        message: "no line of the timeline begins with a time",
        hint,
        span: view.heading.span,
        ...excuse,
      };
    }
  },
} satisfies Rule;
