/** Documents that are not published in time. */
import { isOpen, lastDay, reviewOf } from "../../document/facts.ts";
import { fieldIsFilled } from "../../document/front-matter.ts";
import { counted } from "../../values/counted.ts";
import { daysBetween } from "../../values/day.ts";
import { fieldSpan } from "../places.ts";
import type { Rule } from "../rule.ts";
import { SRE_WORKBOOK } from "../sources.ts";

const DONE = "None: nothing to do";

export default {
  id: "late-publication",
  class: "dated",
  summary:
    "A document that has left the draft is published within `limits.publish_within_days` after the incident.",
  why: "What was learnt helps others only where they can find it, and they look for it in the weeks after.",
  source: SRE_WORKBOOK,
  good: [{ title: "in review, a week later", front: { review: "in-review", published_at: null } }],
  bad: [
    {
      title: "in review, six weeks later",
      today: "2019-05-20",
      front: { review: "in-review", published_at: null },
      sections: {
        "root-causes": DONE,
        "went-badly": DONE,
        "got-lucky": DONE,
        "action-items": DONE,
      },
    },
  ],
  *check({ document, config, today }) {
    const from = lastDay(document);
    if (from === undefined || reviewOf(document) === "draft" || isOpen(document)) return;
    const days = daysBetween(from, today);
    if (days <= config.limits.publishWithin || fieldIsFilled(document.front, "published_at"))
      return;
    yield {
      message: `not published yet, ${counted(days, "day")} after the incident`,
      hint: `Set \`published_at\` when everyone can find it; \`mortem continue ${document.id}\` does so.`,
      span: fieldSpan(document, "review"),
    };
  },
} satisfies Rule;
