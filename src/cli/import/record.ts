/** What became of an incident, as plain data for the table and the report. */
import type { Doubt, Imported } from "../../import/documents/model.ts";
import type { DoubtRecord, TakenIn } from "../../import/report-schema.ts";

/** @param path of the document; null in a dry run */
export function takenInRecord(
  { source, kind, understood, unknown }: Imported,
  doubts: readonly Doubt[],
  sectionsInTemplate: number,
  path: string | null,
): TakenIn {
  const { title, startedAt, severity, status, sections, timelineEntries, actions } = understood;
  return {
    source: source.path,
    line: source.firstLine,
    path,
    kind,
    title,
    startedAt: startedAt ?? null,
    severity: severity ?? null,
    status: status ?? null,
    sections: [...sections],
    sectionsInTemplate,
    timelineEntries,
    actions,
    doubts: doubts.map(doubtRecord),
    unknown: unknown.map(({ name, line }) => ({ name, line })),
  };
}

function doubtRecord({ line, message, field, choices = [] }: Doubt): DoubtRecord {
  return {
    line,
    message,
    field: field ?? null,
    choices: choices.map(({ value, label }) => ({ value, label })),
  };
}
