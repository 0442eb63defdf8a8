/** Comments that turn a rule off where it has nothing to say. */
import { EVERY_KIND, type Rule } from "../rule.ts";

export default {
  id: "disable-unused",
  class: "judgement",
  summary: "A comment that turns a rule off hides a finding of it.",
  why: "Left behind when the finding is gone, it would hide the next one, which nobody has looked at.",
  good: [
    {
      title: "a comment that is needed",
      sections: {
        impact:
          "The ticket said TODO: count the reports. <!-- mortem-disable-line no-placeholder -- quoted -->",
      },
    },
    {
      title: "a rule that depends on the day, whose time may come",
      sections: {
        impact:
          "<!-- mortem-disable-file action-overdue -- the ticket has the dates -->\n\nAll 46 jobs failed.",
      },
    },
    {
      title: "an example of such a comment, in code",
      sections: {
        impact:
          "All 46 jobs failed, for want of `<!-- mortem-disable-file coverage -- none -->` in the file.",
      },
    },
  ],
  bad: [
    {
      title: "a line without a finding",
      sections: {
        impact:
          "<!-- mortem-disable-next-line no-placeholder -- quoted from the ticket -->\nAll 46 jobs failed.",
      },
    },
    {
      title: "a section, where one of two rules finds nothing",
      sections: {
        "got-lucky":
          "<!-- mortem-disable-section coverage, no-placeholder -- the board wants it so -->\n\n- It was an internal release.",
      },
    },
  ],
  kinds: EVERY_KIND,
  ofComments: true,
  *check({ disables }) {
    for (const disable of disables.all) {
      const unused = disables.unusedIn(disable);
      if (unused.length === 0) continue;
      const names = unused.map((id) => `\`${id}\``).join(", ");
      const isAll = unused.length === disable.rules.length;
      yield {
        message: `there is no finding of ${names} for this comment to hide`,
        hint: isAll ? "Take the comment out." : "Take the rule out of the comment.",
        span: disable.span,
      };
    }
  },
} satisfies Rule;
