/** What a check-in goes through: the risks that are not retired, and what is still to be done. */
import { type ActionItem, actionState } from "../document/actions.ts";
import type { Document } from "../document/document.ts";
import type { Ballot } from "./ballot.ts";
import { type RiskNote, readCheckIns, type Standing, standingsOf } from "./check-ins.ts";
import { discussionOrder } from "./discussion.ts";
import type { Risk } from "./risks.ts";
import { isVotingOpen } from "./voters.ts";

/** A risk that a check-in can speak of. */
export type NamedRisk = Risk & { readonly id: string };

export interface RiskToCheck {
  readonly risk: NamedRisk;
  /** Undefined where no check-in has said more of it than `same`. */
  readonly standing: Standing | undefined;
  /** What this day's check-in says of it already. */
  readonly said: RiskNote | undefined;
}

/** The most important first where the voting is closed; else nobody may see an order that comes from votes. */
export function risksToCheck(
  document: Document,
  ballots: readonly Ballot[],
  day: string,
): RiskToCheck[] {
  const checkIns = readCheckIns(document);
  const before = standingsOf(checkIns);
  const today = checkIns.filter((checkIn) => checkIn.day === day).flatMap(({ notes }) => notes);
  const order = discussionOrder(document, isVotingOpen(document) ? [] : ballots);
  return order.flatMap(({ risk }) => {
    if (!isNamed(risk)) return [];
    const standing = before.get(risk.id);
    const said = today.findLast((note) => note.risk === risk.id);
    const isRetired = standing?.state === "retired" && said === undefined;
    return isRetired ? [] : [{ risk, standing, said }];
  });
}

function isNamed(risk: Risk): risk is NamedRisk {
  return risk.id !== undefined;
}

export function openActions({ actions }: Document): ActionItem[] {
  return actions.filter((action) => actionState(action) === "open");
}

/** Risks of which no check-in says that they happened, or are no more. */
export function unsettledRisks(document: Document): Risk[] {
  const standings = standingsOf(readCheckIns(document));
  return discussionOrder(document, []).flatMap(({ risk }) => {
    const state = standings.get(risk.id ?? "")?.state;
    return state === "happened" || state === "retired" ? [] : [risk];
  });
}
