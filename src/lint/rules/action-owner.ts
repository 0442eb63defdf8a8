/** Owners of action items. */
import { lacking } from "../action-items.ts";
import type { Rule } from "../rule.ts";
import { SRE_WORKBOOK } from "../sources.ts";

export default {
  id: "action-owner",
  class: "incomplete",
  summary: "Every action item has an owner, unless it is proposed or declined.",
  why: "What everybody shall do, nobody does. An owner has agreed to see it done, alone or with others.",
  source: SRE_WORKBOOK,
  good: [
    {
      title: "a team as the owner",
      actions: {
        A1: "- [ ] **A1** Run the checks inside the image — @data-platform/on-call, due 2019-04-16",
      },
    },
    {
      title: "declined, and why",
      actions: {
        A1: "- [ ] **A1** Run the checks inside the image — declined: the image is retired in May",
      },
    },
  ],
  bad: [
    {
      title: "nobody",
      actions: { A1: "- [ ] **A1** Run the checks inside the image — due 2019-04-16, prevent" },
    },
  ],
  *check(subject) {
    yield* lacking(subject, "owner", (name) => ({
      message: `the action ${name} has no owner`,
      hint: "Add one person or team who agreed to it, as in `— @release-lead`.",
    }));
  },
} satisfies Rule;
