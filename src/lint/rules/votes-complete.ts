/** Participants who have not voted. */
import type { Document } from "../../document/document.ts";
import { isEnded } from "../../premortem/check-ins.ts";
import { compareRiskIds } from "../../premortem/risk-ids.ts";
import { countedBallots, isVotingOpen, votersOf } from "../../premortem/voters.ts";
import { normaliseHandle, parseParticipant } from "../../values/handle.ts";
import type { Span } from "../../values/text.ts";
import type { Vote } from "../../values/vote.ts";
import { CLOSED_VOTE } from "../closed-vote.ts";
import { fieldSpan } from "../places.ts";
import type { Rule } from "../rule.ts";

export default {
  id: "votes-complete",
  class: "judgement",
  summary: "Once voting is closed, every participant has voted, and on every risk.",
  why: "Everyone sees other dangers, and those who face clients see what nobody else does. A score without their votes is the opinion of the rest. Whoever leaves a risk out may have a reason, so that is only mentioned.",
  good: [
    { title: "voting is still open" },
    { title: "everybody has voted on every risk", ...CLOSED_VOTE },
    {
      title: "the project is over, and nobody can vote any more",
      front: { ...CLOSED_VOTE.front, ended_at: "2018-12-20" },
      votes: { analyst: "R1 2,3; R2 2,3; R3 1,1" },
    },
  ],
  bad: [
    {
      title: "somebody has not voted",
      front: CLOSED_VOTE.front,
      votes: {
        "modelling-lead": "R1 2,3; R2 2,2; R3 1,2",
        "release-lead": "R1 3,3; R2 3,2; R3 2,2",
        analyst: "R1 2,3; R2 2,3; R3 1,1",
      },
    },
    {
      title: "somebody has left a risk out",
      front: CLOSED_VOTE.front,
      votes: { ...CLOSED_VOTE.votes, consultant: "R1 2,3; R3 1,1" },
    },
  ],
  kinds: ["premortem"],
  *check({ document, ballots, ranking }) {
    // Once the project is over, nobody can vote any more.
    if (isVotingOpen(document) || isEnded(document)) return;
    // What nobody has voted on is no one's omission: `risk-has-vote` names it.
    const voted = ranking.filter(({ votes }) => votes > 0).map(({ id }) => id);
    if (voted.length === 0) return;
    const counted = new Map(
      countedBallots(document, ballots).map((ballot) => [normaliseHandle(ballot.voter), ballot]),
    );
    const spans = participantSpans(document);
    for (const { handle } of votersOf(document)) {
      const key = normaliseHandle(handle);
      const votes = counted.get(key)?.votes ?? NO_VOTES;
      const left = votes.size === 0 ? voted : voted.filter((id) => !votes.has(id));
      if (left.length === 0) continue;
      const span = spans.get(key) ?? fieldSpan(document, "participants");
      if (left.length === voted.length) {
        yield {
          message: `${handle} has not voted`,
          hint: `Open the voting again for them with \`mortem pre reopen ${document.id}\`; if they took no part, take them out of \`participants\`.`,
          span,
        };
      } else {
        yield {
          message: `${handle} has not voted on ${left.toSorted(compareRiskIds).slice(0, MOST_NAMED).join(", ")}`,
          hint: `If that was an oversight, open the voting again with \`mortem pre reopen ${document.id}\`.`,
          span,
          severity: "info",
        };
      }
    }
  },
} satisfies Rule;

const MOST_NAMED = 10;

const NO_VOTES: ReadonlyMap<string, Vote> = new Map();

/** Where each person is named first, by the handle in its normal form. */
function participantSpans({ front }: Document): Map<string, Span> {
  const value = front.fields.get("participants")?.value;
  const spans = new Map<string, Span>();
  for (const node of value?.kind === "list" ? value.items : []) {
    const handle = node.kind === "scalar" ? parseParticipant(node.text)?.handle : undefined;
    const key = normaliseHandle(handle ?? "");
    if (!spans.has(key)) spans.set(key, node.span);
  }
  return spans;
}
