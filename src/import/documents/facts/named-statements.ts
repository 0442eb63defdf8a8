/** The statements of a document whose names mean a field. */
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

export function namedStatements(
  statements: readonly Statement[],
  { fieldNames }: Reading,
): NamedStatement[] {
  return statements.flatMap((statement) => {
    const named = fieldNamed(statement.name, fieldNames);
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
