/** Due dates that are later than the priority allows. */
import { type ActionItem, actionState } from "../../document/actions.ts";
import { agreedOn } from "../../document/facts.ts";
import { PRIORITIES } from "../../values/config.ts";
import { counted } from "../../values/counted.ts";
import { daysBetween } from "../../values/day.ts";
import { actionSpan, nameOf } from "../action-items.ts";
import { EVERY_KIND, type Rule } from "../rule.ts";

export default {
  id: "action-due-by-priority",
  class: "judgement",
  summary:
    "An action with a priority is due within the days that `limits.action_within_days` gives to it, counted from the meeting.",
  why: "A priority is a promise about time. One that is due in half a year is not urgent, or its date is wrong.",
  good: [
    {
      title: "urgent, and due within a week",
      actions: {
        A1: "- [ ] **A1** Run the checks inside the image — @release-lead, due 2019-04-11, prevent, P1",
      },
    },
  ],
  bad: [
    {
      title: "urgent, and due in two months",
      actions: {
        A1: "- [ ] **A1** Run the checks inside the image — @release-lead, due 2019-06-11, prevent, P1",
      },
    },
  ],
  kinds: EVERY_KIND,
  *check({ document, config }) {
    const from = agreedOn(document);
    if (from === undefined) return;
    for (const action of document.actions) {
      const limit = limitOf(action, config.limits.actionWithin);
      if (limit === undefined || action.due === undefined) continue;
      const days = daysBetween(from, action.due);
      if (actionState(action) !== "open" || days <= limit) continue;
      yield {
        message: `the action ${nameOf(action)} is ${action.priority} and due ${counted(days, "day")} after the meeting`,
        hint: `${action.priority} means within ${counted(limit, "day")}: agree on an earlier date, or on another priority.`,
        span: actionSpan(document, action),
      };
    }
  },
} satisfies Rule;

function limitOf(
  { priority }: ActionItem,
  limits: Readonly<Record<(typeof PRIORITIES)[number], number>>,
): number | undefined {
  const known = PRIORITIES.find((one) => one === priority);
  return known && limits[known];
}
