/** The discussion of the risks: in which order they come, and what is asked about each. */
import { type ActionItem, actionState } from "../document/actions.ts";
import type { Document } from "../document/document.ts";
import type { Part, PartQuestion } from "../template/model.ts";
import type { Ballot } from "./ballot.ts";
import type { RankedRisk } from "./ranking.ts";
import { type Risk, readRisks, risksView } from "./risks.ts";
import { rankingOf } from "./tally.ts";

export interface RiskToDiscuss {
  readonly risk: Risk;
  /** Undefined where nobody has voted on anything, and for a risk without an id. */
  readonly ranked: RankedRisk | undefined;
}

/** What a risk is found by again after the document has changed: its id, or its title while it has none. */
export function riskName({ id, title }: Pick<Risk, "id" | "title">): string {
  return id ?? title;
}

/** The risk of that name, in either case. */
export function riskNamed(document: Document, name: string): Risk | undefined {
  const wanted = name.trim().toLowerCase();
  return readRisks(document).find((risk) => riskName(risk).toLowerCase() === wanted);
}

/** The most important first; in the order of the document where nobody has voted. Each name once. */
export function discussionOrder(document: Document, ballots: readonly Ballot[]): RiskToDiscuss[] {
  const risks = new Map<string, Risk>();
  for (const risk of readRisks(document)) {
    const name = riskName(risk);
    if (!risks.has(name)) risks.set(name, risk);
  }
  const ranking = rankingOf(document, ballots);
  if (ranking.every(({ votes }) => votes === 0))
    return [...risks.values()].map((risk) => ({ risk, ranked: undefined }));
  const ranked = ranking.flatMap((one) => {
    const risk = risks.get(one.id);
    risks.delete(one.id);
    return risk === undefined ? [] : [{ risk, ranked: one }];
  });
  return [...ranked, ...[...risks.values()].map((risk) => ({ risk, ranked: undefined }))];
}

export type RiskQuestion =
  | { readonly kind: "part"; readonly part: Part; readonly asked: PartQuestion }
  /** Who owns an action, and until when is it done? */
  | { readonly kind: "action"; readonly action: ActionItem; readonly lacks: "owner" | "due" };

/** What is done about it comes first, then what else the template asks, then what its open actions lack. */
export function riskQuestions(document: Document, { actions }: Risk): RiskQuestion[] {
  const parts = risksView(document)?.section.parts ?? [];
  const ordered = [
    ...parts.filter(({ kind }) => kind === "actions"),
    ...parts.filter(({ kind }) => kind !== "actions"),
  ];
  return [
    ...ordered.flatMap((part) =>
      part.questions.map((asked): RiskQuestion => ({ kind: "part", part, asked })),
    ),
    ...actions.flatMap((action) => lackingOf(action)),
  ];
}

function lackingOf(action: ActionItem): RiskQuestion[] {
  if (actionState(action) !== "open") return [];
  const questions: RiskQuestion[] = [];
  if (action.owner === undefined) questions.push({ kind: "action", action, lacks: "owner" });
  if (action.due === undefined) questions.push({ kind: "action", action, lacks: "due" });
  return questions;
}

/** Tells questions apart across readings of the document. */
export function questionKey(question: RiskQuestion): string {
  if (question.kind === "part") return `${question.part.id} ${question.asked.question}`;
  return `${question.action.id ?? question.action.text} ${question.lacks}`;
}
