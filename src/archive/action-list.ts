/** The action items of many documents as one list. */
import {
  type ActionItem,
  type ActionState,
  actionState,
  isOverdue,
  isUnsettled,
} from "../document/actions.ts";
import type { Document } from "../document/document.ts";
import { titleOf } from "../document/facts.ts";
import { fieldList } from "../document/front-matter.ts";
import { readRisks } from "../premortem/risks.ts";
import { daysBetween } from "../values/day.ts";
import { compare } from "../values/text.ts";
import { detached } from "./detached.ts";

/** An open action whose day has passed is overdue. */
export const ACTION_STATES = ["overdue", "open", "proposed", "done", "declined"] as const;
export type ListedState = (typeof ACTION_STATES)[number];

/** Plain data, so that thousands can be kept. */
export interface ListedAction {
  readonly document: Pick<Document, "id" | "path"> & { readonly title: string };
  /** Of the document. */
  readonly services: readonly string[];
  readonly action: ListedItem;
  readonly state: ListedState;
  /** From today to the day it is due, negative where that has passed; only of what is not settled yet. */
  readonly daysLeft?: number;
  /** Of a pre-mortem: the risk that it is about. */
  readonly risk?: { readonly id: string | undefined; readonly title: string };
}

/** What an action says, without where its parts stand. */
export type ListedItem = Omit<
  ActionItem,
  "idSpan" | "box" | "span" | "textSpan" | "form" | "doubtful"
>;

/** @param today `YYYY-MM-DD`, as it is for a document */
export function actionsOf(
  document: Document,
  today: (document: Document) => string,
): ListedAction[] {
  const of = { id: document.id, path: document.path, title: titleOf(document) };
  const services = fieldList(document.front, "services");
  const risks = document.kind === "premortem" ? readRisks(document) : [];
  // The first risk counts, as it would in a search from the top.
  const about = new Map(
    risks.toReversed().flatMap((risk) => risk.actions.map((action) => [action, risk] as const)),
  );
  return document.actions.map((action) => {
    const risk = about.get(action);
    const daysLeft = isUnsettled(action) && action.due && daysBetween(today(document), action.due);
    return {
      document: of,
      services,
      action: listedItem(action),
      state: stateOf(action, () => today(document)),
      ...(typeof daysLeft === "number" && { daysLeft }),
      ...(risk && { risk: { id: risk.id, title: risk.title } }),
    };
  });
}

/** The actions of one document as copies that can be kept by the thousand; what is said of the document is kept once. */
export function detachedActions(actions: readonly ListedAction[]): ListedAction[] {
  const [first, ...others] = detached(actions);
  if (first === undefined) return [];
  const { document, services } = first;
  return [first, ...others.map((one) => ({ ...one, document, services }))];
}

/** `R2 Feature gaps`; empty for an action that is about no risk. */
export function riskOf({ risk }: ListedAction): string {
  return [risk?.id, risk?.title].filter((part) => part).join(" ");
}

function listedItem(action: ActionItem): ListedItem {
  const { idSpan, box, span, textSpan, form, doubtful, ...item } = action;
  return item;
}

/** Is something still to be done? */
export function isToDo({ state }: ListedAction): boolean {
  return state === "open" || state === "overdue";
}

/** Does it count where it is said how many are done? What was only proposed, or declined, nobody has promised. */
export function isAgreedOn({ state }: Pick<ListedAction, "state">): boolean {
  return state !== "proposed" && state !== "declined";
}

/** The overdue first, then by the day they are due; those without a day last; else as they stand in the documents. */
export function byUrgency(a: ListedAction, b: ListedAction): number {
  return rank(a) - rank(b) || compare(a.action.due ?? "9999", b.action.due ?? "9999");
}

function rank({ state }: ListedAction): number {
  return ACTION_STATES.indexOf(state);
}

function stateOf(action: ActionItem, today: () => string): ListedState {
  const state: ActionState = actionState(action);
  return state === "open" && action.due !== undefined && isOverdue(action, today())
    ? "overdue"
    : state;
}
