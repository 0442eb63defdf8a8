/** How many risks there are. */

import { readNoneReason } from "../../document/items.ts";
import { isEmpty } from "../../document/sections.ts";
import { isEnded } from "../../premortem/check-ins.ts";
import { risksView } from "../../premortem/risks.ts";
import type { Rule } from "../rule.ts";

/** A group that votes on more gives each less thought than it takes. */
const TOO_MANY = 10;

const row = (number: number) => `### R${number} The release breaks the jobs of team ${number}\n`;

export default {
  id: "risk-count",
  class: "judgement",
  summary: "There are fewer than ten risks, about five, each with a heading of its own.",
  why: "A handful of risks can be voted on, discussed and watched. A long list is read once, and what nobody grouped is one idea beside fifty others.",
  good: [
    {
      title: "two risks",
      sections: {
        risks:
          "### R1 The release breaks those who depend on it\n\n### R2 Tests do not run on what production has",
      },
    },
    { title: "none, and why", sections: { risks: "None: the project was called off" } },
  ],
  bad: [
    {
      title: "ten risks, of which most are one",
      sections: { risks: Array.from({ length: TOO_MANY }, (_, at) => row(at + 1)).join("\n") },
    },
    {
      title: "ideas that are not grouped yet",
      sections: { risks: "- The licence server was down\n- Clients found out before we did" },
    },
  ],
  kinds: ["premortem"],
  *check({ document, risks }) {
    const view = risksView(document);
    if (view === undefined || isEmpty(document.text, view)) return;
    const { span } = view.heading;
    const isOver = isEnded(document);
    if (risks.length >= TOO_MANY && !isOver) {
      yield {
        message: `there are ${risks.length} risks`,
        hint: `Join those that one action would avoid, until there are about five: \`mortem pre group ${document.id}\`.`,
        span,
      };
    } else if (risks.length === 0 && readNoneReason(document.text, view) === undefined) {
      yield {
        message: "no risk has a heading of its own",
        hint: `Sort the ideas into risks, as in \`### R1 The app is slow\`${isOver ? "" : `: \`mortem pre group ${document.id}\``}.`,
        span,
      };
    }
  },
} satisfies Rule;
