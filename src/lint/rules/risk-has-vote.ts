/** Risks that nobody has voted on. */
import { isEnded } from "../../premortem/check-ins.ts";
import { isVotingOpen } from "../../premortem/voters.ts";
import { CLOSED_VOTE } from "../closed-vote.ts";
import { riskName } from "../risks.ts";
import type { Rule } from "../rule.ts";

export default {
  id: "risk-has-vote",
  class: "incomplete",
  summary: "Once voting is closed, every risk has a vote.",
  why: "A risk without votes has no score and no rank, so it is discussed last or never. Most often it was added after the others had been voted on.",
  good: [
    { title: "voting is still open" },
    { title: "every risk has been voted on", ...CLOSED_VOTE },
  ],
  bad: [
    {
      title: "a risk that came after the vote",
      front: CLOSED_VOTE.front,
      votes: {
        "modelling-lead": "R1 2,3; R2 2,2",
        "release-lead": "R1 3,3; R2 3,2",
        analyst: "R1 2,3; R2 2,3",
        consultant: "R1 2,3; R2 1,2",
      },
    },
    { title: "no votes at all", front: CLOSED_VOTE.front },
  ],
  kinds: ["premortem"],
  *check({ document, risks, ranking }) {
    if (isVotingOpen(document) || isEnded(document)) return;
    const unvoted = new Set(ranking.filter(({ votes }) => votes === 0).map(({ id }) => id));
    for (const risk of risks) {
      if (risk.id === undefined || !unvoted.delete(risk.id)) continue;
      yield {
        message: `nobody has voted on the risk ${riskName(risk)}`,
        hint: `Open the voting again with \`mortem pre reopen ${document.id}\`, and let everyone vote on it.`,
        span: risk.heading.textSpan,
      };
    }
  },
} satisfies Rule;
