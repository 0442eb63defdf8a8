/** The result as Markdown for a comment on a pull request, or for the summary of a job. */
import { literalText } from "../../archive/markdown-text.ts";
import { counted } from "../../values/counted.ts";
import { PLAIN } from "../../values/plain-style.ts";
import { printable } from "../../values/printable.ts";
import { byFile, type Finding, type LintResult } from "../finding.ts";
import type { Severity } from "../rule.ts";
import type { Reporter, View } from "./reporter.ts";
import { summaryLines } from "./terminal.ts";

/** In UTF-16 units: a comment on GitHub holds 65,536 characters, and whoever posts it may add some. */
const MOST = 60_000;
/** By it a later run finds its comment again, to write it anew. */
const MARK = "<!-- mortem:lint -->";
const ORDER: readonly Severity[] = ["error", "warning", "info"];

export const markdown: Reporter = (result, view) => {
  const shown = new Set(fitting(result.findings, view));
  const files = byFile(result.findings.filter((finding) => shown.has(finding))).map(
    ([path, findings]) =>
      [fileLine(path), "", ...findings.map((finding) => itemOf(finding, view))].join("\n"),
  );
  return `${[MARK, summaryOf(result), ...files, ...ending(result, shown.size)].join("\n\n")}\n`;
};

function summaryOf(result: LintResult): string {
  return `**mortem lint** ${summaryLines(result, PLAIN).join("\n\n")}`;
}

/** As many as there is room for, the severest first. */
function fitting(findings: readonly Finding[], view: View): Finding[] {
  const fit: Finding[] = [];
  const paths = new Set<string>();
  let size = 0;
  for (const severity of ORDER) {
    for (const finding of findings) {
      if (finding.severity !== severity) continue;
      size += itemOf(finding, view).length + 1;
      if (!paths.has(finding.path)) size += fileLine(finding.path).length + 4;
      paths.add(finding.path);
      if (size > MOST) return fit;
      fit.push(finding);
    }
  }
  return fit;
}

function fileLine(path: string): string {
  return `#### ${code(path)}`;
}

function itemOf(finding: Finding, { pageOf }: View): string {
  const { severity, line, message, hint, rule } = finding;
  const page = pageOf?.(rule);
  const name = page === undefined ? code(rule) : `[${code(rule)}](${page})`;
  return `- **${severity}** in line ${line}: ${words(message)} (${name})<br>${words(hint)}`;
}

function ending({ findings }: LintResult, shown: number): string[] {
  if (findings.length === 0) return [];
  const left = findings.length - shown;
  const why = "`mortem explain RULE` tells why a rule asks for it, with examples.";
  if (left === 0) return [why];
  return [`And ${counted(left, "more finding")}: \`mortem lint\` shows all of them.`, why];
}

/** Our own words, in which names stand between backticks, and whatever of the document is among them. */
function words(text: string): string {
  const pieces = printable(text).split("`");
  return pieces
    .map((piece, index) =>
      index % 2 === 1 && index < pieces.length - 1 ? code(piece) : harmless(piece),
    )
    .join("");
}

/** Backticks cannot be escaped in code, so that none are let in. */
function code(text: string): string {
  const inside = printable(text).replaceAll("`", "'");
  return inside.trim() === "" ? "" : `\`${inside}\``;
}

/**
 * Shown as it is, and calls nobody: a host would tell whoever is named with `@`, and link the issue or the commit that
 * a number or an address means, on whose own page the link would show. An invisible space keeps each apart.
 */
function harmless(text: string): string {
  const inner = text.trim();
  if (inner === "") return text;
  const start = text.indexOf(inner);
  const shown = literalText(inner)
    .replace(/\]/g, "\\]")
    .replace(/[@#](?=[\p{L}\p{N}_])/gu, "$&&#8203;")
    .replace(/:(?=\/\/)/g, ":&#8203;")
    .replace(/\b(GH|gh)-(?=\d)/g, "$1-&#8203;")
    .replace(/\bwww\./gi, "$&&#8203;")
    .replace(/!(?=\d)/g, "!&#8203;");
  return text.slice(0, start) + shown + text.slice(start + inner.length);
}
