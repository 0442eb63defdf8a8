/** The statements of a document whose names mean a field. */
import type { Reading, Statement } from "../model.ts";
import type { FieldName } from "./field-names.ts";
import { fieldNamed } from "./name-field.ts";

export interface NamedStatement extends Statement {
  readonly field: FieldName;
  readonly role: string | undefined;
}

/** What a template says where nobody has written yet. */
const PLACEHOLDER =
  /^(?:[<{[][^<>{}[\]]{0,80}[>}\]]|tbd|tba|todo|n\/?a|no data|none|unknown|-{1,3}|—|–|\?{1,3}|\.{3}|…|なし|未定|不明|无|待定|[yY]{4}.*|.*\b(?:YYYY|HH:MM|yyyy-mm-dd|DD\/MM)\b.*)$/;

export function namedStatements(
  statements: readonly Statement[],
  { fieldNames }: Reading,
): NamedStatement[] {
  return statements.flatMap((statement) => {
    const value = statement.value.trim();
    const named = fieldNamed(statement.name, fieldNames);
    return named === undefined || value === "" || PLACEHOLDER.test(value) || value.length > 2000
      ? []
      : [{ ...statement, value, ...named }];
  });
}
