/** Timeline entries in the order in which things happened. */
import { entryTime } from "../../document/facts.ts";
import { addDays } from "../../values/day.ts";
import { type Instants, mayPrecede, printTime } from "../../values/time.ts";
import { firstLine } from "../places.ts";
import type { Rule } from "../rule.ts";
import { instantsOfEntry } from "../timeline.ts";

export default {
  id: "timeline-order",
  class: "wrong",
  summary: "The entries of the timeline stand in the order of their times.",
  why: "An entry without a date is on the day the incident began. After midnight, times begin anew at 00:00, and without their date they would tell the story backwards.",
  good: [
    {
      title: "past midnight, with the date",
      sections: {
        timeline:
          "- 10:00 Tagged 2.4.0\n- 23:50 The last report is late\n- 2019-04-03 00:20 It went out",
      },
    },
    {
      title: "a rough time that fits",
      sections: { timeline: "- 10:10 Tagged 2.4.0\n- ~10:00 Somebody sees the build" },
    },
  ],
  bad: [
    {
      title: "past midnight, without the date",
      sections: {
        timeline: "- 10:00 Tagged 2.4.0\n- 23:50 The last report is late\n- 00:20 It went out",
      },
    },
    {
      title: "a line in the wrong place",
      sections: { timeline: "- 10:30 Acceptance tests fail #detected\n- 10:00 Tagged 2.4.0" },
    },
  ],
  *check({ document }) {
    let previous: Instants | undefined;
    for (const entry of document.timeline.entries) {
      const time = entryTime(document, entry.time);
      const current = instantsOfEntry(document, entry);
      if (time === undefined || current === undefined) continue;
      if (previous !== undefined && !mayPrecede(previous, current)) {
        const nextDay = addDays(printTime({ ...time, precision: "day", approximate: false }), 1);
        const meant =
          entry.time.day === undefined
            ? `If the next day is meant, write \`${nextDay}\` before the time; otherwise move`
            : "Correct the date or the time, or move";
        yield {
          message: "this entry lies before the one above it",
          hint: `${meant} the entry to its place.`,
          span: firstLine(document.text, entry.span),
        };
      }
      previous = current;
    }
  },
} satisfies Rule;
