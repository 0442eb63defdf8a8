/** Days by which actions are to be done. */
import { lacking } from "../action-items.ts";
import { EVERY_KIND, type Rule } from "../rule.ts";
import { SRE_WORKBOOK } from "../sources.ts";

export default {
  id: "action-due",
  class: "incomplete",
  summary: "Every action item that is still to be done has a day by which it is due.",
  why: "Without a day it is never late, and so never asked about. A date that turns out wrong can be moved; none at all cannot.",
  source: SRE_WORKBOOK,
  good: [
    {
      title: "done, when no day is needed any more",
      actions: {
        A1: "- [x] **A1** Run the checks inside the image — @release-lead, #482, done 2019-04-08",
      },
    },
  ],
  bad: [
    {
      title: "some day",
      actions: { A1: "- [ ] **A1** Run the checks inside the image — @release-lead, prevent" },
    },
  ],
  kinds: EVERY_KIND,
  *check(subject) {
    yield* lacking(subject, "due", (name) => ({
      message: `the action ${name} has no due date`,
      hint: "Add the day that its owner agrees to, as in `due 2019-04-16`.",
    }));
  },
} satisfies Rule;
