/** Words behind an action that look like an owner, a date or a state, and are none. */

import { oneLine, shortened } from "../../values/text.ts";
import { EVERY_KIND, type Rule } from "../rule.ts";

export default {
  id: "action-meta",
  class: "wrong",
  summary:
    "Everything behind an action's dash can be read: owner, due date, type, priority, ticket, done, evidence, proposed, declined.",
  why: "One piece that cannot be read makes the whole rest of the line plain text: the action has no owner and no date then, and no list shows it as due.",
  good: [
    {
      title: "a dash inside the text",
      actions: {
        A1: "- [ ] **A1** Run the checks - all of them - inside the image — @release-lead, due 2019-04-16, P1, #482",
      },
    },
  ],
  bad: [
    {
      title: "a date in words",
      actions: {
        A1: "- [ ] **A1** Run the checks inside the image — @release-lead, due next week, prevent",
      },
    },
    {
      title: "two owners",
      actions: {
        A1: "- [ ] **A1** Run the checks inside the image — @release-lead, @co-maintainer, due 2019-04-16",
      },
    },
    {
      title: "a type that does not exist",
      actions: {
        A1: "- [ ] **A1** Run the checks inside the image — @release-lead, due 2019-04-16, prevention",
      },
    },
  ],
  kinds: EVERY_KIND,
  *check({ document }) {
    for (const action of document.actions) {
      for (const span of action.doubtful) {
        const piece = oneLine(document.text.slice(span.start, span.end));
        yield {
          message: `\`${shortened(piece)}\` cannot be read as part of the action`,
          hint: "Write one `@owner`, `due 2019-04-16`, a type such as prevent, P1, #12, `done 2019-04-12`, `proposed` or, last, `declined: why`; or put it before the dash.",
          span,
        };
      }
    }
  },
} satisfies Rule;
