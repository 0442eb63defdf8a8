/** Owners of what is done about risks. */
import { lacking } from "../action-items.ts";
import type { Rule } from "../rule.ts";

export default {
  id: "risk-action-owner",
  class: "incomplete",
  summary: "Every action of a risk has an owner, unless it is proposed or declined.",
  why: "A risk that everybody knows and nobody acts on is the usual way in which a pre-mortem comes true. An owner has agreed to see the action done.",
  good: [
    {
      title: "a team as the owner",
      actions: {
        A1: "- [ ] **A1** Run the jobs of every team — @data-platform/on-call, due 2018-12-14",
      },
    },
    {
      title: "an idea, before the group has agreed on it",
      actions: { A1: "- [ ] **A1** Run the jobs of every team — proposed" },
    },
  ],
  bad: [
    {
      title: "nobody",
      actions: { A1: "- [ ] **A1** Run the jobs of every team — due 2018-12-14, prevent" },
    },
  ],
  kinds: ["premortem"],
  *check(subject) {
    yield* lacking(subject, "owner", (name) => ({
      message: `the action ${name} has no owner`,
      hint: "Add one person or team who agreed to it, as in `— @release-lead`.",
    }));
  },
} satisfies Rule;
