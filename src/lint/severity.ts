/** How severe a fault is: by its class and by how far the document has come, unless the config or a flag says otherwise. */
import type { Document } from "../document/document.ts";
import { isImported, reviewOf } from "../document/facts.ts";
import type { RuleClass, Severity } from "./rule.ts";

export interface Weighed {
  readonly class: RuleClass;
  /** What the rule asks for, of a judgement. */
  readonly own: Severity | undefined;
  /** What the config asks for. */
  readonly configured: Severity | undefined;
  /** `--strict`: what is incomplete or dated is an error. */
  readonly strict: boolean;
}

/**
 * The class decides, the config overrides it, a flag overrides the config. What is incomplete in a document that was
 * imported stays an info under `--strict` too: otherwise no archive with imported documents could use the flag.
 */
export function severityOf(
  document: Document,
  { class: kind, own, configured, strict }: Weighed,
): Severity {
  const excused = isExcused(document, kind);
  if (strict && !excused && (kind === "incomplete" || kind === "dated")) return "error";
  if (configured !== undefined) return configured;
  switch (kind) {
    case "wrong":
      return "error";
    case "incomplete":
      if (excused) return "info";
      return reviewOf(document) === "draft" ? "warning" : "error";
    case "judgement":
      return own ?? "warning";
    case "dated":
      return "warning";
  }
}

/** Is it what an imported document lacks, and nobody is asked to write after the fact? */
export function isExcused(document: Document, kind: RuleClass): boolean {
  return kind === "incomplete" && isImported(document);
}
