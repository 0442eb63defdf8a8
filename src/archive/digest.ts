/** What is worth sending round: what happened lately, what is due, and an incident of a year ago to read again. */
import type { Document } from "../document/document.ts";
import {
  type Duration,
  durationOf,
  isOpen,
  type Status,
  statusOf,
  titleOf,
} from "../document/facts.ts";
import { fieldText } from "../document/front-matter.ts";
import { addDays, addMonths } from "../values/day.ts";
import { compare } from "../values/text.ts";
import { actionsOf, byUrgency, detachedActions, type ListedAction } from "./action-list.ts";
import { checkInOf } from "./check-in-state.ts";
import { detached } from "./detached.ts";
import { fold } from "./fold.ts";
import { dateOf, newestFirst, type Ordered, orderOf } from "./order.ts";

/** The time that a digest is about. Days are `YYYY-MM-DD`. */
export interface DigestTime {
  readonly since: string;
  readonly today: string;
  /** What is due within so many days is told of. */
  readonly ahead: number;
}

export interface DigestIncident extends Ordered {
  readonly kind: "new" | "open" | "yearAgo";
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly day: string;
  readonly severity?: string;
  readonly status?: Status;
  /** From its beginning to its end. */
  readonly lasted?: Duration;
}

export interface DigestAction {
  readonly kind: "overdue" | "due" | "done";
  readonly listed: ListedAction;
}

export interface DigestCheckIn {
  readonly kind: "check-in";
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly due: string;
  readonly isOverdue: boolean;
}

export type DigestItem = DigestIncident | DigestAction | DigestCheckIn;

export interface Digest extends DigestTime {
  /** The newest first; then those that began before and are not over. */
  readonly happened: readonly DigestIncident[];
  readonly open: readonly DigestIncident[];
  readonly overdue: readonly ListedAction[];
  readonly due: readonly ListedAction[];
  readonly done: readonly ListedAction[];
  readonly checkIns: readonly DigestCheckIn[];
  /** The worst of those that began a year ago. */
  readonly yearAgo: DigestIncident | undefined;
}

/** Until then is told of what is due. */
export function lastDay({ today, ahead }: DigestTime): string {
  return addDays(today, ahead);
}

/** What of a document belongs into the digest. @param today as it is for the document */
export function digestItems(
  document: Document,
  time: DigestTime,
  today: (document: Document) => string,
): DigestItem[] {
  return [
    ...incidentItems(document, time),
    ...actionItems(document, time, today),
    ...checkInItems(document, time, today),
  ];
}

/** @param severities of the config, the worst first */
export function digestOf(
  items: readonly DigestItem[],
  time: DigestTime,
  severities: readonly string[],
): Digest {
  const incidents = (kind: DigestIncident["kind"]) =>
    newestFirst(items.filter((item): item is DigestIncident => item.kind === kind));
  const actions = (kind: DigestAction["kind"]) =>
    items.flatMap((item) => (item.kind === kind && "listed" in item ? item.listed : []));
  const badness = ({ severity = "" }: DigestIncident) => {
    const at = severities.findIndex((one) => fold(one) === fold(severity));
    return at === -1 ? severities.length : at;
  };
  return {
    ...time,
    happened: incidents("new"),
    open: incidents("open"),
    overdue: actions("overdue").sort(byUrgency),
    due: actions("due").sort(byUrgency),
    done: actions("done"),
    checkIns: items
      .filter((item) => item.kind === "check-in")
      .sort((a, b) => compare(a.due, b.due)),
    yearAgo: incidents("yearAgo").sort((a, b) => badness(a) - badness(b))[0],
  };
}

const YEAR = 12;

function incidentItems(document: Document, { since, today }: DigestTime): DigestIncident[] {
  const day = dateOf(document);
  if (document.kind !== "postmortem" || day === undefined) return [];
  const isYearAgo = day >= addMonths(since, -YEAR) && day <= addMonths(today, -YEAR);
  const isOld = !isOpen(document);
  if (day < since && isOld && !isYearAgo) return [];
  const incident = {
    kind: day >= since ? "new" : isOld ? "yearAgo" : "open",
    order: orderOf(document),
    id: document.id,
    path: document.path,
    title: titleOf(document),
    day,
    severity: fieldText(document.front, "severity"),
    status: statusOf(document),
    lasted: durationOf(document, "resolve"),
  };
  return [detached(incident) as DigestIncident];
}

function actionItems(
  document: Document,
  { since, ahead }: DigestTime,
  today: (document: Document) => string,
): DigestAction[] {
  const kindOf = ({ state, daysLeft, action }: ListedAction) => {
    if (state === "overdue") return "overdue";
    if (state === "open" && daysLeft !== undefined && daysLeft <= ahead) return "due";
    return state === "done" && (action.doneOn ?? "") >= since ? "done" : undefined;
  };
  const told = actionsOf(document, today).filter((listed) => kindOf(listed) !== undefined);
  return detachedActions(told).flatMap((listed) => {
    const kind = kindOf(listed);
    return kind === undefined ? [] : [{ kind, listed }];
  });
}

function checkInItems(
  document: Document,
  { ahead }: DigestTime,
  today: (document: Document) => string,
): DigestCheckIn[] {
  const state = checkInOf(document, today);
  if (state?.due === undefined) return [];
  if (state.due > addDays(today(document), ahead)) return [];
  const { due, isOverdue } = state;
  const { id, path } = document;
  const title = titleOf(document);
  return [detached({ kind: "check-in" as const, id, path, title, due, isOverdue })];
}
