/** Documents and actions as plain data, for JSON. */
import type { Document } from "../document/document.ts";
import { durationOf, reviewOf, statusOf, timeOf, titleOf } from "../document/facts.ts";
import { fieldText } from "../document/front-matter.ts";
import type { Ballot } from "../premortem/ballot.ts";
import { readCheckIns, standingsOf } from "../premortem/check-ins.ts";
import { discussionOrder, type RiskToDiscuss } from "../premortem/discussion.ts";
import { isVotingOpen } from "../premortem/voters.ts";
import { printDay } from "../values/day.ts";
import type { YamlNode } from "../values/yaml.ts";
import type { ListedAction } from "./action-list.ts";
import { checkInOf } from "./check-in-state.ts";
import type { ActionRecord, DocumentRecord, RiskRecord } from "./listing-schema.ts";
import { dateOf } from "./order.ts";

export function documentRecord(
  document: Document,
  actions: readonly ListedAction[],
  today: (document: Document) => string,
): DocumentRecord {
  return {
    id: document.id,
    path: document.path,
    kind: document.kind ?? null,
    template: document.template.id,
    title: titleOf(document),
    date: dateOf(document) ?? null,
    status: statusOf(document) ?? null,
    review: reviewOf(document),
    severity: fieldText(document.front, "severity") ?? null,
    fields: fieldsOf(document),
    durations: {
      detect: durationOf(document, "detect") ?? null,
      acknowledge: durationOf(document, "acknowledge") ?? null,
      mitigate: durationOf(document, "mitigate") ?? null,
      resolve: durationOf(document, "resolve") ?? null,
    },
    actions: actions.map(actionRecord),
    ...premortemFacts(document, today),
  };
}

function premortemFacts(
  document: Document,
  today: (document: Document) => string,
): Pick<DocumentRecord, "voting" | "checkIn" | "endedAt"> {
  const checkIn = checkInOf(document, today);
  if (checkIn === undefined) return { voting: null, checkIn: null, endedAt: null };
  const { last = null, due = null, isOverdue } = checkIn;
  const ended = timeOf(document, "ended_at");
  return {
    voting: isVotingOpen(document) ? "open" : "closed",
    checkIn: { last, due, overdue: isOverdue },
    endedAt: ended === undefined ? null : printDay(ended),
  };
}

/** Nothing of what the votes say is known while the voting is open. */
export function riskRecords(document: Document, ballots: readonly Ballot[]): RiskRecord[] {
  const standings = standingsOf(readCheckIns(document));
  return shownRisks(document, ballots).map(({ risk, ranked }) => {
    const standing = standings.get(risk.id ?? "");
    return {
      id: risk.id ?? null,
      title: risk.title,
      line: risk.line,
      rank: ranked?.rank ?? null,
      votes: ranked?.votes ?? null,
      likelihood: ranked?.likelihood ?? null,
      impact: ranked?.impact ?? null,
      score: ranked?.score ?? null,
      spread: ranked?.spread ?? null,
      state: standing?.state ?? null,
      stateSince: standing?.day ?? null,
      note: standing?.note || null,
    };
  });
}

/** The most important first once the voting is closed; in the order of the document before. */
export function shownRisks(document: Document, ballots: readonly Ballot[]): RiskToDiscuss[] {
  return discussionOrder(document, isVotingOpen(document) ? [] : ballots);
}

export function actionRecord({
  document,
  services,
  action,
  state,
  risk,
}: ListedAction): ActionRecord {
  return {
    id: action.id ?? null,
    text: action.text,
    document: document.id,
    documentTitle: document.title,
    services: [...services],
    path: document.path,
    line: action.line,
    state,
    owner: action.owner ?? null,
    due: action.due ?? null,
    type: action.type ?? null,
    priority: action.priority ?? null,
    ticket: action.ticket ?? null,
    doneOn: action.doneOn ?? null,
    evidence: action.evidence ?? null,
    declined: action.declined ?? null,
    risk: risk === undefined ? null : { id: risk.id ?? null, title: risk.title },
  };
}

type Plain = DocumentRecord["fields"][string];

function fieldsOf({ front }: Document): DocumentRecord["fields"] {
  return recordOf([...front.fields].map(([key, { value }]) => [key, plainOf(value)]));
}

/** As written, so that `005` stays `005`. */
function plainOf(node: YamlNode): Plain {
  if (node.kind === "list") return node.items.map(plainOf);
  if (node.kind === "map")
    return recordOf(node.entries.map(({ key, value }) => [key, plainOf(value)]));
  return node.value === null ? null : node.text;
}

/** Without a prototype: a key may be `__proto__`. */
function recordOf(entries: readonly (readonly [string, Plain])[]): Record<string, Plain> {
  const record: Record<string, Plain> = Object.create(null);
  for (const [key, value] of entries) record[key] = value;
  return record;
}
