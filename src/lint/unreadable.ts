/** Files that never became a document, as findings beside those of the others. */
import type { Config } from "../values/config.ts";
import type { MortemError } from "../values/error.ts";
import type { Finding } from "./finding.ts";
import readable from "./rules/readable.ts";

export interface Unreadable {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly error: MortemError;
}

/** The finding of a file that could not be read; none where the config turns the rule off. */
export function unreadableFindings({ path, error }: Unreadable, config: Config): Finding[] {
  const severity = config.rules.get(readable.id)?.severity ?? "error";
  if (severity === "off") return [];
  const { line = 1, column = 1 } = error.place;
  const { message, hint } = error;
  const place = { line, column, endLine: line, endColumn: column };
  return [
    { path, rule: readable.id, severity, message, hint, ...place, section: null, fixable: false },
  ];
}
