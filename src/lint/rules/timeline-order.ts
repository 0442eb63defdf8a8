/** Timeline entries in the order in which things happened. */
import { isImported } from "../../document/facts.ts";
import { printClock } from "../../values/clock.ts";
import { addDays, printDay } from "../../values/day.ts";
import type { Edit } from "../../values/text.ts";
import { mayPrecede, printFields, printTime, type WrittenTime } from "../../values/time.ts";
import { firstLine } from "../places.ts";
import type { Rule } from "../rule.ts";
import { sortTimeline } from "../sorted-timeline.ts";
import type { TimedEntry } from "../timeline.ts";

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
    {
      title: "a line in the wrong place, where each has its date",
      sections: {
        timeline:
          "- 2019-04-02 10:30 Acceptance tests fail #detected\n- 2019-04-02 10:00 Tagged 2.4.0",
      },
    },
  ],
  fix: "The entries are put in order where that can be told: one plain list, each with its date and a time to the minute.",
  *check({ document, timeline }) {
    let sorted: { readonly edits: readonly Edit[] | undefined } | undefined;
    const mend = () => {
      sorted ??= { edits: sortTimeline(document, timeline) };
      return sorted.edits;
    };
    for (const [index, current] of timeline.entries()) {
      const above = timeline[index - 1];
      if (above === undefined || mayPrecede(above.instants, current.instants)) continue;
      yield {
        message: `${shown(current)} lies before ${shown(above)}, the time of the entry above it`,
        hint: hintFor(above, current),
        span: firstLine(document.text, current.entry.span),
        mend,
        // As it was taken in: whether the order or a time is wrong, only its people could say.
        ...(isImported(document) && { class: "incomplete" as const }),
      };
    }
  },
} satisfies Rule;

function hintFor(above: TimedEntry, { entry, written }: TimedEntry): string {
  if (entry.time.day !== undefined)
    return "Correct the date or the time, or move the entry to its place.";
  const sameDay = printDay(above.written);
  const meant = clock(written) < clock(above.written) ? addDays(sameDay, 1) : sameDay;
  return `If it was on ${meant}, write \`${meant}\` before the time; else move the entry to its place.`;
}

/** As people would say it: with the date only where the entry carries it. */
function shown({ entry, written }: TimedEntry): string {
  return entry.time.day === undefined ? printClock(written) : printTime(written).replace("T", " ");
}

function clock(time: WrittenTime): string {
  return printFields({ ...time, precision: "second" });
}
