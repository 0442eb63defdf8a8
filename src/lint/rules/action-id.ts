/** Ids of action items. */
import { freeId, lacking } from "../action-items.ts";
import { EVERY_KIND, type Rule } from "../rule.ts";

export default {
  id: "action-id",
  class: "incomplete",
  summary: "Every action item has an id, as in `**A1**`.",
  why: "Causes, bad moments and lucky escapes point to it, and so do people: without an id nothing can.",
  good: [
    {
      title: "an id in bold",
      actions: { A3: "- [ ] **A3** Tell the teams — @release-lead, due 2019-04-16" },
    },
  ],
  bad: [
    {
      title: "an action without one",
      actions: { A3: "- [ ] Tell the teams — @release-lead, due 2019-04-16" },
    },
  ],
  kinds: EVERY_KIND,
  *check(subject) {
    let hint: string | undefined;
    yield* lacking(subject, "id", (name) => {
      hint ??= `Write \`**${freeId(subject.document)}**\` before its text: the next one that is free. An id is never given twice.`;
      return { message: `the action ${name} has no id`, hint };
    });
  },
} satisfies Rule;
