/** What one incident of a foreign file became: a document, a reason why it is left out, or a failure. */
import type { Imported } from "../../import/documents/model.ts";
import type { Failure, LeftOutRecord } from "../../import/report-schema.ts";
import type { Unfit } from "../../import/tools/model.ts";
import type { Original } from "./copies.ts";
import type { ForeignFile } from "./files.ts";

export type Outcome =
  | { readonly kind: "taken-in"; readonly file: ForeignFile; readonly imported: Imported }
  | { readonly kind: "left-out"; readonly record: LeftOutRecord }
  | { readonly kind: "failed"; readonly record: Failure };

/** @param then what else is to be said of it */
export function takenBefore(source: string, line: number, path: string, then?: string): Outcome {
  const why = `already here: ${path}${then === undefined ? "" : `, ${then}`}`;
  return leftOutOf(source, line, "taken-in-before", why);
}

export function leftOutOf(
  source: string,
  line: number,
  kind: LeftOutRecord["kind"],
  why: string,
): Outcome {
  return { kind: "left-out", record: { source, line, kind, why } };
}

export function failed(
  source: string,
  line: number | undefined,
  message: string,
  hint: string,
): Outcome {
  return { kind: "failed", record: { source, line: line ?? null, message, hint } };
}

export function copyOf(source: string, original: Original): Outcome {
  const became = original.path === undefined ? "" : `, which is taken in as ${original.path}`;
  return leftOutOf(source, 1, "taken-in-before", `the same text as ${original.source}${became}`);
}

/** What a person named has to be an export; of a folder, what is none is left out. */
export function unfitting({ path, isNamed }: ForeignFile, { message, hint }: Unfit): Outcome {
  return isNamed
    ? failed(path, undefined, message, hint)
    : leftOutOf(path, 1, "other", `${message}. ${hint}`);
}

/** The lines of a text that was made from an export are nowhere to be seen: all is said of where the incident begins. */
export function inExport(outcome: Outcome, line: number): Outcome {
  if (outcome.kind !== "taken-in") return outcome;
  const { imported } = outcome;
  const there = <T extends { readonly line: number }>(all: readonly T[]): T[] =>
    all.map((one) => ({ ...one, line }));
  return {
    ...outcome,
    imported: { ...imported, doubts: there(imported.doubts), unknown: there(imported.unknown) },
  };
}
