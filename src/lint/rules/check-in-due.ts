/** Check-ins that are late. */
import { nextCheckIn } from "../../premortem/check-ins.ts";
import { counted } from "../../values/counted.ts";
import { daysBetween } from "../../values/day.ts";
import { fieldSpan } from "../places.ts";
import type { Rule } from "../rule.ts";

const DONE = "- [x] **A3** Write the release down — @modelling-lead, done 2018-11-29";

export default {
  id: "check-in-due",
  class: "dated",
  summary: "A check-in follows the last one within `check_in_every`, until the project is over.",
  why: "Risks rise, fall and come true between two looks at them. A list that nobody opens again was a pleasant hour and no more.",
  good: [
    { title: "due today", today: "2018-12-03", actions: { A3: DONE } },
    {
      title: "the project is over",
      front: { ended_at: "2018-12-20" },
      today: "2018-12-28",
      actions: {
        A1: "- [x] **A1** Run the jobs of every team — @modelling-lead",
        A2: "- [x] **A2** Run the checks inside the image — @release-lead",
        A3: DONE,
      },
    },
  ],
  bad: [{ title: "two days late", today: "2018-12-05", actions: { A3: DONE } }],
  kinds: ["premortem"],
  *check({ document, today }) {
    const due = nextCheckIn(document);
    if (due === undefined || due >= today) return;
    yield {
      message: `the check-in of ${due} is ${counted(daysBetween(due, today), "day")} overdue`,
      hint: `\`mortem pre check-in ${document.id}\` goes through the risks in a few minutes; \`mortem pre end ${document.id}\` if the project is over.`,
      span: fieldSpan(document, "check_in_every"),
    };
  },
} satisfies Rule;
