/** Drafts that nobody goes on with. */
import { isImported, isOpen, lastDay, reviewOf } from "../../document/facts.ts";
import { counted } from "../../values/counted.ts";
import { daysBetween } from "../../values/day.ts";
import { fieldSpan } from "../places.ts";
import type { Rule } from "../rule.ts";
import { SRE_BOOK } from "../sources.ts";

export default {
  id: "stale-draft",
  class: "dated",
  summary:
    "No document is still a draft when the incident has been over for longer than `limits.draft_within_days`.",
  why: "Memory fades within days. What is not written down while people still know it is guessed later, or lost.",
  source: SRE_BOOK,
  good: [{ title: "a draft, a week later", front: { review: "draft" } }],
  bad: [
    {
      title: "a draft, six weeks later",
      today: "2019-05-20",
      front: { review: "draft" },
      sections: {
        "root-causes": "None: not found",
        "went-badly": "None: nothing",
        "got-lucky": "None: no luck",
        "action-items": "None: nothing to do",
      },
    },
  ],
  *check({ document, config, today }) {
    const from = lastDay(document);
    if (from === undefined || reviewOf(document) !== "draft" || isOpen(document)) return;
    // An old document that does not say is not being written.
    if (isImported(document) && !document.front.fields.has("review")) return;
    const days = daysBetween(from, today);
    if (days <= config.limits.draftWithin) return;
    yield {
      message: `still a draft, ${counted(days, "day")} after the incident`,
      hint: `\`mortem continue ${document.id}\` asks for what is missing.`,
      span: fieldSpan(document, "review"),
    };
  },
} satisfies Rule;
