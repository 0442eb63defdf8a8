/** The result as SARIF 2.1.0, the format in which code hosts and editors exchange findings. */
import { builtinTemplates } from "../../template/builtin.ts";
import { fingerprint } from "../../values/fingerprint.ts";
import { printJson } from "../../values/json.ts";
import { printable } from "../../values/printable.ts";
import { oneLine } from "../../values/text.ts";
import { explanationOf } from "../explanation.ts";
import { explanationMarkdown } from "../explanation-markdown.ts";
import type { Finding } from "../finding.ts";
import type { Rule, Severity } from "../rule.ts";
import { RULES } from "../rules/index.ts";
import type { Reporter, View } from "./reporter.ts";

const LEVELS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "note",
};
const ROOT = "%SRCROOT%";

export const sarif: Reporter = ({ findings }, view) => {
  const seen = new Map<string, number>();
  return printJson({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "mortem",
            ...(view.version === undefined ? {} : { version: view.version }),
            rules: RULES.map((rule) => descriptorOf(rule, view)),
          },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: {
          [ROOT]: { description: { text: "The root of the git repository." } },
        },
        results: findings.map((finding) => resultOf(finding, view, seen)),
      },
    ],
  });
};

function descriptorOf(rule: Rule, { pageOf }: View) {
  const page = pageOf?.(rule.id);
  const parts = explanationOf(rule, builtinTemplates());
  return {
    id: rule.id,
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.why },
    help: { text: `${rule.summary}\n\n${rule.why}`, markdown: explanationMarkdown(parts) },
    ...(page === undefined ? {} : { helpUri: page }),
    defaultConfiguration: {
      level: LEVELS[usualSeverity(rule)],
      ...(rule.offByDefault ? { enabled: false } : {}),
    },
    properties: { tags: [rule.class] },
  };
}

/** In a document that is no draft any more. */
function usualSeverity(rule: Rule): Severity {
  if (rule.class === "wrong" || rule.class === "incomplete") return "error";
  return rule.severity ?? "warning";
}

function resultOf(finding: Finding, { prefix = "" }: View, seen: Map<string, number>) {
  const { path, rule, severity, message, hint, section, excerpt } = finding;
  const index = RULES.findIndex(({ id }) => id === rule);
  return {
    ruleId: rule,
    ...(index === -1 ? {} : { ruleIndex: index }),
    level: LEVELS[severity],
    message: { text: withoutLinks(`${printable(message)}. ${printable(hint)}`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(prefix + path), uriBaseId: ROOT },
          region: {
            ...regionOf(finding),
            ...(excerpt === undefined ? {} : { snippet: { text: excerpt.text } }),
          },
        },
      },
    ],
    partialFingerprints: { "mortem/v1": fingerprintOf(finding, seen) },
    ...(section === null ? {} : { properties: { section } }),
  };
}

/** Where only a place is known, the region is the rest of its line. */
function regionOf({ line, column, endLine, endColumn }: Finding) {
  const start = { startLine: line, startColumn: column };
  return line === endLine && column === endColumn ? start : { ...start, endLine, endColumn };
}

/** The same for a finding whose line has moved, alone or with its document: of the file's name, the rule and the line's text. */
function fingerprintOf({ path, rule, excerpt }: Finding, seen: Map<string, number>): string {
  // A vote file is named after its voter: it is its pre-mortem's by its folder.
  const [file = path] = /(?:[^/]+\.votes\/)?[^/]+$/.exec(path) ?? [];
  const name = fingerprint([file, rule, oneLine(excerpt?.text ?? "")].join("\n"));
  const count = (seen.get(name) ?? 0) + 1;
  seen.set(name, count);
  return `${name}:${count}`;
}

/** `[words](1)` in a message would be a link to another place. */
function withoutLinks(text: string): string {
  return text.replaceAll("](", "] (");
}

function uriOf(path: string): string {
  return path
    .replace(/\p{Cs}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}
