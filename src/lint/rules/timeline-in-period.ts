/** Timeline entries that lie far from the incident. */
import { instantsOf } from "../../document/facts.ts";
import { firstLine } from "../places.ts";
import type { Rule } from "../rule.ts";

/** The change before and the cleaning up after belong to the story; months between are a mistyped date. */
const WEEK = 7 * 86_400;

export default {
  id: "timeline-in-period",
  class: "judgement",
  summary:
    "No entry of the timeline lies far outside of the incident: by more than a week, or than the incident's own length.",
  why: "What led to it and what was cleaned up afterwards belong in the timeline. Further away it is more often a mistyped month or year; older history reads better under Trigger.",
  good: [
    {
      title: "the day before, and the day after",
      sections: {
        timeline:
          "- 2019-04-01 16:00 The new numerical library is published\n- 10:00 Tagged 2.4.0 #started\n- 2019-04-03 09:10 The last report went out",
      },
    },
  ],
  bad: [
    {
      title: "a mistyped month",
      sections: {
        timeline: "- 10:00 Tagged 2.4.0 #started\n- 2019-05-02 10:30 Acceptance tests fail",
      },
    },
    {
      title: "a mistyped year",
      sections: { timeline: "- 2018-04-02 10:00 Tagged 2.4.0\n- 10:30 Acceptance tests fail" },
    },
  ],
  *check({ document, timeline }) {
    const start = instantsOf(document, "started_at");
    const end = instantsOf(document, "resolved_at");
    const tolerance = Math.max(WEEK, start && end ? end.latest - start.earliest : 0);
    for (const { entry, instants } of timeline) {
      const isEarly = start !== undefined && instants.latest < start.earliest - tolerance;
      const isLate = end !== undefined && instants.earliest > end.latest + tolerance;
      if (!isEarly && !isLate) continue;
      yield {
        message: `this entry lies long ${isEarly ? "before the start" : "after the end"} of the incident`,
        hint: isEarly
          ? "Correct its date; if it is right, tell this piece of history under Trigger."
          : "Correct its date, or `resolved_at` if the incident went on until then.",
        span: firstLine(document.text, entry.span),
      };
    }
  },
} satisfies Rule;
