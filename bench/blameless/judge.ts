/** Asks the six rules, as `mortem lint` would, about a sentence or about a whole document. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { lookupIn } from "../../src/archive/lookup.ts";
import { Document } from "../../src/document/document.ts";
import type { Finding } from "../../src/lint/finding.ts";
import { type LintOptions, lintOne } from "../../src/lint/lint.ts";
import { RULES } from "../../src/lint/rules/index.ts";
import { merge } from "../../src/template/merge.ts";
import { DEFAULT_CONFIG } from "../../src/values/config.ts";
import { lineStarts } from "../../src/values/text.ts";
import { BLAMELESS_RULES, type BlamelessRule, type LabelledSentence, SECTIONS } from "./labels.ts";

const template = merge(parse(readFileSync("templates/postmortem.yaml", "utf8")), undefined);
const lookup = lookupIn([template]);
const asked: ReadonlySet<string> = new Set(BLAMELESS_RULES);

const OPTIONS: LintOptions = {
  config: DEFAULT_CONFIG,
  rules: RULES.filter(({ id }) => asked.has(id)),
  now: 0,
  strict: false,
  // These rules look at nothing but the document.
  archive: {
    templates: [],
    files: new Set(),
    pathsOf: () => [],
    nearestTo: () => undefined,
    exists: () => false,
    anchorsOf: () => undefined,
    ballotsOf: () => [],
    risksOf: () => undefined,
    premortems: () => [],
  },
};

/** @param people whom the front matter names @returns the rules that speak */
export function rulesThatSpeak(
  sentence: string,
  section: LabelledSentence["section"],
  people: readonly string[],
): Set<BlamelessRule> {
  const text = asDocument(sentence, section, people);
  const findings = lintOne(new Document("sentence.md", text, lookup), OPTIONS);
  return new Set(findings.map(({ rule }) => rule as BlamelessRule));
}

/** A document that says nothing else, beside enough English to be known for it. */
export function asDocument(
  sentence: string,
  section: LabelledSentence["section"],
  people: readonly string[],
): string {
  const heading = template.sections.find(({ id }) => id === SECTIONS[section])?.heading;
  return `---
kind: postmortem
participants: ${JSON.stringify(people)}
---

This is what is known of the incident and of the work that was done on it.

## ${heading ?? "Notes"}

${asParagraph(sentence)}
`;
}

/** Marks of a block at its beginning are words here: that of its own block is not a part of a sentence. */
function asParagraph(sentence: string): string {
  return sentence
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, "$1\\")
    .replace(/^(?=(?:#{1,6}|[-+*])(?:\s|$)|>|[-*_=]{3,}$|~~~|```|<[a-z!?/])/i, "\\");
}

const FRONT = "---\nkind: postmortem\n---\n";

/** The findings of a real file, as if it were a post-mortem of ours; what stands above its body is left away. */
export function findingsIn(path: string, text: string): Finding[] {
  const end = new Document(path, text, lookup).front.fence?.span.end ?? 0;
  const document = new Document(
    path,
    FRONT + text.slice(end).replace(/^\r?\n|^\ufeff/, ""),
    lookup,
  );
  const body = text.length - (document.text.length - FRONT.length);
  const above = lineStarts(text.slice(0, body)).length - lineStarts(FRONT).length;
  return lintOne(document, OPTIONS).map((finding) => ({
    ...finding,
    line: finding.line + above,
  }));
}
