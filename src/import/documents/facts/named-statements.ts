/** The statements of a document whose names mean a field. */
import type { Reading, Statement } from "../model.ts";
import type { FieldName } from "./field-names.ts";
import { fieldNamed } from "./name-field.ts";
import { saysNothing } from "./nothing.ts";

export interface NamedStatement extends Statement {
  readonly field: FieldName;
  readonly role: string | undefined;
}

/** What a template says where nobody has written yet. */
const PLACEHOLDER =
  /^(?:[<{[][^<>{}[\]]{0,80}[>}\]]|[yY]{4}.*|.*\b(?:YYYY|HH:MM|yyyy-mm-dd|DD\/MM)\b.*)$/;

export function namedStatements(
  statements: readonly Statement[],
  { fieldNames }: Reading,
): NamedStatement[] {
  return statements.flatMap((statement) => {
    const value = statement.value.trim();
    const named = fieldNamed(statement.name, fieldNames);
    return named === undefined ||
      value === "" ||
      PLACEHOLDER.test(value) ||
      saysNothing(value) ||
      value.length > 2000
      ? []
      : [{ ...statement, value, ...named }];
  });
}
