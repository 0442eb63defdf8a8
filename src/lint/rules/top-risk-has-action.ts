/** Actions for the risks that matter most. */
import { actionState } from "../../document/actions.ts";
import { isEnded, readCheckIns, standingsOf } from "../../premortem/check-ins.ts";
import { oneDecimal, type RankedRisk } from "../../premortem/ranking.ts";
import { isVotingOpen } from "../../premortem/voters.ts";
import { CLOSED_VOTE } from "../closed-vote.ts";
import { riskName } from "../risks.ts";
import type { Rule } from "../rule.ts";
import type { OptionValues, RuleOptions } from "../rule-options.ts";
import { PREMORTEM } from "../sources.ts";

const OPTIONS = {
  score: {
    default: 6,
    least: 1,
    most: 9,
    meaning: "From this score on (mean likelihood × mean impact, 1 to 9) a risk needs an action.",
  },
} satisfies RuleOptions;

const DECLINED = "- [ ] **A2** Run the checks inside the image — declined: the image is retired";

export default {
  id: "top-risk-has-action",
  class: "incomplete",
  summary:
    "Once voting is closed, every risk with a high score has an action that is not declined, until it is retired.",
  why: "The group has agreed that this is likely and would hurt. Knowing it and doing nothing is what a later post-mortem will find.",
  source: PREMORTEM,
  good: [
    { title: "the highest risk has one", ...CLOSED_VOTE },
    {
      title: "a lower risk without one",
      ...CLOSED_VOTE,
      actions: { A2: DECLINED },
    },
    {
      title: "a risk that a check-in has retired",
      ...CLOSED_VOTE,
      sections: { "check-ins": "### 2018-11-19\n\n- R1 retired: nobody depends on it any more" },
      actions: { A1: "- [ ] **A1** Run the jobs of every team — declined: there are none left" },
    },
  ],
  bad: [
    {
      title: "the highest risk, and nothing will be done",
      ...CLOSED_VOTE,
      actions: { A1: "- [ ] **A1** Run the jobs of every team — declined: there are too many" },
    },
    {
      title: "a risk of 4.5, where the team acts from 4 on",
      ...CLOSED_VOTE,
      options: { score: 4 },
      actions: { A2: DECLINED },
    },
  ],
  kinds: ["premortem"],
  options: OPTIONS,
  *check({ document, risks, ranking }, { score: least }: OptionValues<typeof OPTIONS>) {
    if (isVotingOpen(document) || isEnded(document)) return;
    const high = new Map(
      ranking.filter(({ score = 0 }) => score >= least).map((risk) => [risk.id, risk]),
    );
    if (high.size === 0) return;
    const standings = standingsOf(readCheckIns(document));
    for (const risk of risks) {
      const ranked = high.get(risk.id ?? "");
      if (ranked === undefined || standings.get(ranked.id)?.state === "retired") continue;
      high.delete(ranked.id);
      if (risk.actions.some((action) => actionState(action) !== "declined")) continue;
      yield {
        message: `the risk ${riskName(risk)} has a score of ${shownScore(ranked)} and no action`,
        hint: `Agree on what would avoid or soften it: \`mortem pre discuss ${document.id}\`. If the group takes the risk, say why in a check-in and retire it.`,
        span: risk.heading.textSpan,
      };
    }
  },
} satisfies Rule;

function shownScore({ sums, votes }: RankedRisk): string {
  return oneDecimal(sums.likelihood * sums.impact, votes ** 2);
}
