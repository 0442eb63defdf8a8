/** Ids of risks. */

import { nextRiskId } from "../../premortem/risk-ids.ts";
import type { Risk } from "../../premortem/risks.ts";
import { MortemError } from "../../values/error.ts";
import { riskName } from "../risks.ts";
import type { Rule, Subject } from "../rule.ts";

export default {
  id: "risk-id",
  class: "wrong",
  summary: "Every risk has an id, as in `### R2 Feature gaps`, and no two have the same.",
  why: "Votes, check-ins and post-mortems point to it. Without an id nothing can, and one that two risks share leaves open which of them was meant.",
  good: [
    {
      title: "a number left out, since ids are never given twice",
      sections: {
        risks:
          "### R1 The release breaks those who depend on it\n\n### R4 Tests do not run on what production has",
      },
    },
  ],
  bad: [
    {
      title: "a risk without an id",
      sections: {
        risks:
          "### R1 The release breaks those who depend on it\n\n### Tests do not run on what production has",
      },
    },
    {
      title: "an id that two branches gave",
      sections: {
        risks:
          "### R1 The release breaks those who depend on it\n\n### R2 Tests do not run on what production has\n\n### R2 Nobody but one person can release it",
      },
    },
  ],
  kinds: ["premortem"],
  *check(subject) {
    const first = new Map<string, Risk>();
    let free: string | undefined;
    for (const risk of subject.risks) {
      const { id, heading } = risk;
      const span = heading.textSpan;
      const other = id === undefined ? undefined : first.get(id);
      if (id !== undefined && other === undefined) {
        first.set(id, risk);
        continue;
      }
      free ??= freeId(subject);
      if (id === undefined) {
        yield {
          message: `the risk ${riskName(risk)} has no id`,
          hint: `Write \`${free}\` before its title. An id is never given twice.`,
          span,
          class: "incomplete",
        };
      } else {
        yield {
          message: `the id ${id} is already that of the risk in line ${other?.line}`,
          hint: `Name one of them ${free}. What points to ${id}, a vote or a check-in, may mean either: correct it.`,
          span,
        };
      }
    }
  },
} satisfies Rule;

function freeId({ document, ballots }: Subject): string {
  try {
    return nextRiskId(document, ballots);
  } catch (error) {
    if (error instanceof MortemError) return "a free number";
    throw error;
  }
}
