/** The ranking that stands in the document. */
import { isEnded } from "../../premortem/check-ins.ts";
import { isRankingCurrent, standingRanking } from "../../premortem/ranking-table.ts";
import { isVotingOpen } from "../../premortem/voters.ts";
import { MortemError } from "../../values/error.ts";
import { CLOSED_VOTE } from "../closed-vote.ts";
import { firstLine } from "../places.ts";
import { rankingSpan, risksSpan } from "../risks.ts";
import type { Fault, Rule, Subject } from "../rule.ts";

const HEADER = [
  "| Rank | Risk | Likelihood | Impact | Score | Spread | Votes |",
  "| ---: | --- | ---: | ---: | ---: | ---: | ---: |",
];

const RANKING = [
  ...HEADER,
  "| 1 | R1 The release breaks those who depend on it | 2.3 | 3.0 | 6.8 | 0.4 | 4 |",
  "| 2 | R2 Tests do not run on what production has | 2.0 | 2.3 | 4.5 | 0.7 | 4 |",
  "| 3 | R3 Nobody but one person can release it | 1.3 | 1.5 | 1.9 | 0.5 | 4 |",
];

export default {
  id: "ranking-current",
  class: "wrong",
  summary:
    "Once voting is closed, the ranking stands above the risks and says what the votes say; before, it is empty.",
  why: "Most readers see the table and nothing else. One that is out of date has them discuss the wrong risk first, and one that stands there too early tells the others what to vote.",
  good: [
    { title: "no ranking while voting is open", votes: CLOSED_VOTE.votes },
    { title: "what the votes come to", ...CLOSED_VOTE, ranking: RANKING },
  ],
  bad: [
    { title: "closed, and no ranking", ...CLOSED_VOTE, ranking: null },
    {
      title: "a vote that was changed afterwards",
      front: CLOSED_VOTE.front,
      votes: { ...CLOSED_VOTE.votes, analyst: "R1 1,1; R2 2,3; R3 1,1" },
      ranking: RANKING,
    },
    {
      title: "a ranking while others still vote",
      votes: { analyst: "R1 2,3; R2 2,3; R3 1,1" },
      ranking: RANKING,
    },
    {
      title: "a marker without its other half",
      sections: {
        risks: "<!-- mortem:ranking -->\n\n### R1 The release breaks those who depend on it",
      },
    },
  ],
  kinds: ["premortem"],
  *check(subject) {
    try {
      yield* faultsOf(subject);
    } catch (error) {
      if (!(error instanceof MortemError)) throw error;
      const { message, hint, place } = error;
      const { text, starts } = subject.document;
      const start = starts[(place.line ?? 1) - 1] ?? 0;
      yield { message, hint, span: firstLine(text, { start, end: text.length }) };
    }
  },
} satisfies Rule;

/** @throws MortemError when the markers are not one pair */
function* faultsOf({ document, ranking }: Subject): Generator<Fault> {
  const rows = standingRanking(document);
  const isOver = isEnded(document);
  const command = `\`mortem pre close ${document.id}\``;
  if (isVotingOpen(document)) {
    if (rows === undefined || rows.length < 2) return;
    yield {
      message: "a ranking stands here while voting is open",
      hint: isOver
        ? "The voting was never closed: take the rows out, or set `voting: closed`."
        : `It leads those who have not voted yet. Take the rows out: ${command} writes them when all have voted.`,
      span: rankingSpan(document),
    };
    return;
  }
  if (ranking.length === 0) return;
  const hint = isOver
    ? `Take \`ended_at\` out, let ${command} write it from the votes, and put \`ended_at\` back.`
    : `${command} writes it from the votes.`;
  if (rows === undefined || rows.length === 0) {
    yield {
      message: "voting is closed, and no ranking is written",
      hint,
      span: risksSpan(document),
      class: "incomplete",
    };
  } else if (!isRankingCurrent(document, ranking)) {
    yield {
      message: "the ranking does not say what the votes say",
      hint,
      span: rankingSpan(document),
    };
  }
}
