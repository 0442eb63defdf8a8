/** Proposed actions in a document that is done. */
import { actionState } from "../../document/actions.ts";
import { reviewOf } from "../../document/facts.ts";
import { actionSpan, nameOf } from "../action-items.ts";
import { EVERY_KIND, type Rule } from "../rule.ts";

export default {
  id: "action-proposed",
  class: "incomplete",
  summary: "In a reviewed document no action is still only proposed.",
  why: "A proposal needs neither owner nor date. The meeting is where it gets both, or is declined with a reason.",
  good: [
    {
      title: "an idea, before the meeting",
      front: { review: "draft" },
      actions: { A1: "- [ ] **A1** Run the checks inside the image — proposed" },
    },
  ],
  bad: [
    {
      title: "still an idea, after the meeting",
      actions: { A1: "- [ ] **A1** Run the checks inside the image — proposed" },
    },
  ],
  kinds: EVERY_KIND,
  *check({ document }) {
    if (reviewOf(document) !== "reviewed") return;
    for (const action of document.actions) {
      if (actionState(action) !== "proposed") continue;
      yield {
        message: `the action ${nameOf(action)} is still only proposed`,
        hint: "Replace `proposed` by an owner and a due date, or by `declined: why`.",
        span: actionSpan(document, action),
      };
    }
  },
} satisfies Rule;
