/** The result as commands of a GitHub workflow: its runner shows each finding at its line in the pull request. */
import { PLAIN } from "../../values/plain-style.ts";
import { printable } from "../../values/printable.ts";
import type { Finding } from "../finding.ts";
import type { Severity } from "../rule.ts";
import type { Reporter } from "./reporter.ts";
import { summaryLines } from "./terminal.ts";

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "notice",
};

/** The severest first, since the runner shows no more than ten of each kind for a step, and the log all. */
const ORDER: readonly Severity[] = ["error", "warning", "info"];

export const github: Reporter = (result, { prefix = "" }) => {
  const lines = ORDER.flatMap((severity) =>
    result.findings
      .filter((finding) => finding.severity === severity)
      .map((finding) => commandOf(finding, prefix)),
  );
  return [...lines, ...summaryLines(result, PLAIN), ""].join("\n");
};

function commandOf(finding: Finding, prefix: string): string {
  const { path, rule, severity, message, hint, line, column, endLine, endColumn } = finding;
  const properties: Record<string, string | number> = { file: prefix + path, line, endLine };
  // The runner takes columns for one line only.
  if (line === endLine) {
    properties.col = column;
    properties.endColumn = endColumn;
  }
  properties.title = rule;
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(`${value}`)}`);
  const text = data(`${printable(message)}\n${printable(hint)}`);
  return `::${COMMANDS[severity]} ${list.join(",")}::${text}`;
}

/** As the runner reads it back; what is no command must not become one. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(printable(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
