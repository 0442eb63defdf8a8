/** Documents and actions as plain data, for JSON. */
import type { Document } from "../document/document.ts";
import { durationOf, reviewOf, statusOf, titleOf } from "../document/facts.ts";
import { fieldText } from "../document/front-matter.ts";
import type { YamlNode } from "../values/yaml.ts";
import type { ListedAction } from "./action-list.ts";
import type { ActionRecord, DocumentRecord } from "./listing-schema.ts";
import { dateOf } from "./order.ts";

export function documentRecord(
  document: Document,
  actions: readonly ListedAction[],
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
  };
}

export function actionRecord({ document, action, state }: ListedAction): ActionRecord {
  return {
    id: action.id ?? null,
    text: action.text,
    document: document.id,
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
