/** Reasons for what will not be done. */
import { actionSpan, nameOf } from "../action-items.ts";
import { EVERY_KIND, type Rule } from "../rule.ts";

export default {
  id: "declined-has-reason",
  class: "judgement",
  summary: "An action that is declined says why, in words that hold in a year.",
  why: "To decide against something is fine. After the next incident somebody will ask why it was not done, and the answer has to be better than that it was not.",
  good: [
    {
      title: "a reason",
      actions: {
        A3: "- [ ] **A3** Pin every dependency by hand — declined: the lock file holds them",
      },
    },
  ],
  bad: [
    {
      title: "a word",
      actions: { A3: "- [ ] **A3** Pin every dependency by hand — declined: wontfix" },
    },
    {
      title: "the same again",
      actions: { A3: "- [ ] **A3** Pin every dependency by hand — declined: will not be done." },
    },
  ],
  kinds: EVERY_KIND,
  *check({ document }) {
    for (const action of document.actions) {
      if (action.declined === undefined || !NO_REASON.test(action.declined)) continue;
      yield {
        message: `the action ${nameOf(action)} is declined without a reason`,
        hint: "Say what speaks against it, or what makes it unnecessary: its price, another action, a plan that ends the matter.",
        span: actionSpan(document, action),
      };
    }
  },
} satisfies Rule;

/** What only says again that it is declined, or nothing at all. */
const NO_REASON =
  /^(?:["'(*_]{0,3})(?:[\p{P}\p{S}]{1,20}|n\/?a|no|nope|none|declined|rejected|dropped|cancell?ed|closed|skipped|w(?:on|ill no)['’]?t(?: be)?(?: ?(?:fix(?:ed)?|do|done))?|not (?:doing|done|going to do)(?: it| this)?|wont ?(?:fix|do)|not (?:needed|necessary|required|wanted|relevant|now)|unnecessary|no reason|see above|obsolete|later|no time|unknown|no longer (?:needed|necessary|relevant))?(?:["')*_]{0,3})[.!…]?$/iu;
