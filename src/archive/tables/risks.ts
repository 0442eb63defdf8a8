/** The tables of a pre-mortem: its risks, the ideas behind them, and the votes once the voting is closed. */
import type { ActionItem } from "../../document/actions.ts";
import type { Document } from "../../document/document.ts";
import {
  RISK_STATES,
  readCheckIns,
  type Standing,
  standingsOf,
} from "../../premortem/check-ins.ts";
import type { RankedRisk } from "../../premortem/ranking.ts";
import { type ListedIdea, type Risk, readIdeas, readRisks } from "../../premortem/risks.ts";
import { rankingOf } from "../../premortem/tally.ts";
import { countedBallots, isVotingOpen } from "../../premortem/voters.ts";
import { normaliseHandle } from "../../values/handle.ts";
import type { Vote } from "../../values/vote.ts";
import { participantsOf } from "./front-matter.ts";
import { type ColumnOf, LINE, partsTable, placesOf, type Source } from "./table.ts";

interface RiskRow extends Risk {
  readonly ranked: RankedRisk | undefined;
  readonly standing: Standing | undefined;
}

const measure = (
  name: "rank" | "votes" | "likelihood" | "impact" | "score" | "spread",
  type: "integer" | "number",
  meaning: string,
): ColumnOf<RiskRow> => ({ name, type, meaning, of: ({ ranked }) => ranked?.[name] });

export const risks = partsTable<RiskRow>({
  name: "risks",
  meaning: "A risk of a pre-mortem. What the votes say of it is null while the voting is open.",
  columns: [
    {
      name: "id",
      type: "string",
      meaning: "Such as `R2`; null where the document gives it none yet",
      of: ({ id }) => id,
    },
    { name: "title", type: "string", meaning: "How the project fails", of: ({ title }) => title },
    {
      name: "early_sign",
      type: "string",
      meaning: "What to watch for",
      of: ({ earlySign }) => earlySign,
    },
    measure("rank", "integer", "From 1, the most important; null without a vote"),
    measure("votes", "integer", "How many have voted on it"),
    measure("likelihood", "number", "The mean of the votes, from 1 to 3"),
    measure("impact", "number", "The mean of the votes, from 1 to 3"),
    measure("score", "number", "Mean likelihood × mean impact, from 1 to 9"),
    measure("spread", "number", "The larger of the two population standard deviations"),
    {
      name: "state",
      type: "string",
      meaning: "The last that a check-in has said of it, but for `same`",
      values: RISK_STATES.filter((state) => state !== "same"),
      of: ({ standing }) => standing?.state,
    },
    {
      name: "state_since",
      type: "date",
      meaning: "The day of that check-in",
      of: ({ standing }) => standing?.day,
    },
    LINE,
  ],
  rows: (source) => {
    const { document } = source;
    const ranked = new Map(closedRanking(source).map((risk) => [risk.id, risk]));
    const standings = standingsOf(readCheckIns(document));
    return risksOf(document).map((risk) => {
      const id = risk.id ?? "";
      return { ...risk, ranked: ranked.get(id), standing: standings.get(id) };
    });
  },
});

interface IdeaRow extends ListedIdea {
  readonly risk: number | undefined;
}

export const ideas = partsTable<IdeaRow>({
  name: "ideas",
  meaning: "How the project could have failed, as somebody said in the brainstorm.",
  columns: [
    {
      name: "risk",
      type: "integer",
      meaning: "The position of the risk that has taken it in; null where none has yet",
      refersTo: "risks",
      of: ({ risk }) => risk,
    },
    { name: "text", type: "string", meaning: "Without who said it", of: ({ text }) => text },
    {
      name: "source",
      type: "string",
      meaning: "The role or the handle that it is said to come from",
      of: ({ who }) => who,
    },
    LINE,
  ],
  rows: ({ document }) => [
    ...(document.kind === "premortem" ? readIdeas(document) : []).map((idea) => ({
      ...idea,
      risk: undefined,
    })),
    ...risksOf(document).flatMap((risk, index) =>
      risk.ideas.map((idea) => ({ ...idea, risk: index + 1 })),
    ),
  ],
});

interface VoteRow extends Vote {
  readonly risk: number;
  readonly participant: number;
  readonly voter: string;
}

export const votes = partsTable<VoteRow>({
  name: "votes",
  meaning: "What somebody voted on a risk. There are none while the voting is open.",
  columns: [
    {
      name: "risk",
      type: "integer",
      meaning: "The position of the risk",
      required: true,
      refersTo: "risks",
      of: ({ risk }) => risk,
    },
    {
      name: "participant",
      type: "integer",
      meaning: "The position of who voted",
      required: true,
      refersTo: "participants",
      of: ({ participant }) => participant,
    },
    {
      name: "voter",
      type: "string",
      meaning: "The handle of who voted",
      required: true,
      of: ({ voter }) => voter,
    },
    {
      name: "likelihood",
      type: "integer",
      meaning: "From 1 to 3",
      required: true,
      of: ({ likelihood }) => likelihood,
    },
    {
      name: "impact",
      type: "integer",
      meaning: "From 1 to 3",
      required: true,
      of: ({ impact }) => impact,
    },
  ],
  rows: votesOf,
});

function risksOf(document: Document): readonly Risk[] {
  return document.kind === "premortem" ? readRisks(document) : [];
}

/** The position of the risk that an action is about; the first, where it stands below two. */
export function riskPlaces(document: Document): Map<ActionItem | undefined, number> {
  const places = new Map<ActionItem | undefined, number>();
  for (const [index, { actions }] of risksOf(document).entries())
    for (const action of actions) if (!places.has(action)) places.set(action, index + 1);
  return places;
}

/** Nothing of what anybody voted leaves a pre-mortem before its voting is closed. */
function areVotesKnown(document: Document): boolean {
  return document.kind === "premortem" && !isVotingOpen(document);
}

function closedRanking({ document, ballots }: Source): RankedRisk[] {
  return areVotesKnown(document) ? rankingOf(document, ballots()) : [];
}

/** As they count in the ranking: of those who may vote, on risks that are there. */
function votesOf({ document, ballots }: Source): VoteRow[] {
  if (!areVotesKnown(document)) return [];
  const risks = [...placesOf(risksOf(document))];
  const people = participantsOf(document);
  const places = new Map(people.map(({ handle }, index) => [normaliseHandle(handle), index]));
  return countedBallots(document, ballots()).flatMap((ballot) => {
    const at = places.get(normaliseHandle(ballot.voter));
    const voter = at === undefined ? undefined : people[at];
    if (at === undefined || voter === undefined) return [];
    return risks.flatMap(([id, risk]) => {
      const vote = ballot.votes.get(id);
      return vote ? [{ ...vote, risk, participant: at + 1, voter: voter.handle }] : [];
    });
  });
}
