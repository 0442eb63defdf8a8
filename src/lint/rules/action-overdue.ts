/** Actions whose day is over. */
import { isOverdue } from "../../document/actions.ts";
import { counted } from "../../values/counted.ts";
import { daysBetween } from "../../values/day.ts";
import { actionSpan, nameOf } from "../action-items.ts";
import { EVERY_KIND, type Rule } from "../rule.ts";
import { SRE_WORKBOOK } from "../sources.ts";

export default {
  id: "action-overdue",
  class: "dated",
  summary: "No action that is still to be done is past its due date.",
  why: "An action that slips without a word is the usual way in which an incident comes back. A new date, agreed to by its owner, is as good an answer as doing it.",
  source: SRE_WORKBOOK,
  good: [
    {
      title: "due today",
      actions: {
        A1: "- [ ] **A1** Run the checks inside the image — @release-lead, due 2019-04-10, prevent",
      },
    },
    {
      title: "late, and done",
      actions: {
        A1: "- [x] **A1** Run the checks inside the image — @release-lead, due 2019-04-05, #482, done 2019-04-08",
      },
    },
  ],
  bad: [
    {
      title: "five days late",
      actions: {
        A1: "- [ ] **A1** Run the checks inside the image — @release-lead, due 2019-04-05, prevent",
      },
    },
  ],
  kinds: EVERY_KIND,
  *check({ document, today }) {
    for (const action of document.actions) {
      if (!isOverdue(action, today)) continue;
      const late = daysBetween(action.due as string, today);
      yield {
        message: `the action ${nameOf(action)} is ${counted(late, "day")} overdue`,
        hint: "Tick it off, agree on a new date with its owner, or decline it with a reason.",
        span: actionSpan(document, action),
      };
    }
  },
} satisfies Rule;
