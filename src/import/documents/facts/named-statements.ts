/** The statements of a document whose names mean a field. */
import { readTimeAt } from "../../dates/find-times.ts";
import type { Reading, Statement } from "../model.ts";
import type { FieldName } from "./field-names.ts";
import { fieldNamed } from "./name-field.ts";
import { saysNothing } from "./nothing.ts";
import { readStatus } from "./status.ts";

export interface NamedStatement extends Statement {
  readonly field: FieldName;
  readonly role: string | undefined;
}

/** What a template says where nobody has written yet. */
const PLACEHOLDER =
  /^(?:[<{[][^<>{}[\]]{0,80}[>}\]]|[yY]{4}.*|.*\b(?:YYYY|HH:MM|yyyy-mm-dd|DD\/MM)\b.*)$/;

/** `Status: [Resolved]`: of a form's brackets with its choices, the one that somebody left. */
function chosen(field: FieldName | undefined, value: string): string {
  const [, inner = ""] = /^\[([^[\]|/]{2,40})\]$/.exec(value) ?? [];
  const isState = field === "status" || field === "review";
  return isState && readStatus(inner) !== undefined ? inner : value;
}

const MIDNIGHT = /^(\d{4}-\d\d-\d\d)[T ]00:00:00(?:\.0{1,9})?(?:\s?(?:Z|UTC|[+-]\d\d:?\d\d))?$/;

/** A date that a program wrote as its midnight is a day. */
function dayOf(field: FieldName | undefined, value: string): string {
  return field === "date" ? (MIDNIGHT.exec(value)?.[1] ?? value) : value;
}

/** Names of sections that are those of a time, where one stands behind them: `Mitigation: 17:50`. */
const TIMED: ReadonlyMap<string, FieldName> = new Map([
  ["detection", "detected_at"],
  ["acknowledgement", "acknowledged_at"],
  ["mitigation", "mitigated_at"],
  ["resolution", "resolved_at"],
  ["recovery", "resolved_at"],
]);

function timedField({ name, value }: Statement): FieldName | undefined {
  const field = TIMED.get(name.trim().toLowerCase());
  if (field === undefined || value.length > LONGEST_TIME) return undefined;
  return readTimeAt(value, { start: 0, end: value.length })?.clock === undefined
    ? undefined
    : field;
}

/** In characters: what is longer tells how it was. */
const LONGEST_TIME = 60;

export function namedStatements(
  statements: readonly Statement[],
  { fieldNames }: Reading,
): NamedStatement[] {
  return statements.flatMap((statement) => {
    const timed = timedField(statement);
    const named =
      fieldNamed(statement.name, fieldNames) ?? (timed && { field: timed, role: undefined });
    const value = dayOf(named?.field, chosen(named?.field, statement.value.trim()));
    return named === undefined ||
      value === "" ||
      PLACEHOLDER.test(value) ||
      saysNothing(value) ||
      value.length > 2000
      ? []
      : [{ ...statement, value, ...named }];
  });
}

/** `date` in front matter is the day of a page, unless the page tells a status. */
export function isOfPage({ from, name }: NamedStatement): boolean {
  return from === "front-matter" && /^date$/i.test(name);
}
