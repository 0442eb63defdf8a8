/** What the tests of lint share: the finished example, documents made from it, and options to lint them with. */

import { lookupIn } from "../../src/archive/lookup.ts";
import { Document, stemOf } from "../../src/document/document.ts";
import { chooseRules } from "../../src/lint/choose.ts";
import { examplePath, exampleText } from "../../src/lint/example.ts";
import { type LintOptions, lintOne } from "../../src/lint/lint.ts";
import type { ArchiveNames, Example } from "../../src/lint/rule.ts";
import { firstSuggestions } from "../../src/lint/suggestions.ts";
import { builtinTemplates } from "../../src/template/builtin.ts";
import { filledExample } from "../../src/template/example.ts";
import { DEFAULT_CONFIG } from "../../src/values/config.ts";

export const templates = builtinTemplates();
export const base = templates[0] as (typeof templates)[number];
export const lookup = lookupIn(templates);
/** 2019-04-10 at noon, the day after the example was published: none of its actions is overdue yet. */
export const NOW = noonOf("2019-04-10");

function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00Z`) / 1000;
}

const filled = filledExample(base);
const headings = new Map(base.sections.map(({ id, heading }) => [id, heading]));

export function textOf(example: Omit<Example, "title">): string {
  return exampleText(filled, headings, { title: "", ...example });
}

export function documentOf(example: Omit<Example, "title"> = {}): Document {
  return new Document(
    examplePath({ title: "", ...example }, "docs/postmortems"),
    textOf(example),
    lookup,
  );
}

export function archiveOf(paths: readonly string[]): ArchiveNames {
  return {
    templates: templates.map(({ id }) => id),
    files: new Set(paths),
    pathsOf: (id) => paths.filter((path) => stemOf(path) === id),
    nearestTo: firstSuggestions(() => paths.map(stemOf)),
  };
}

export function optionsFor(
  paths: readonly string[],
  change: Partial<LintOptions> = {},
): LintOptions {
  const config = change.config ?? DEFAULT_CONFIG;
  return {
    config,
    rules: chooseRules(config, []),
    now: NOW,
    archive: archiveOf(paths),
    strict: false,
    ...change,
  };
}

/** The findings of an example, linted with the other documents that it names around it. */
export function findingsOf(example: Omit<Example, "title">, change: Partial<LintOptions> = {}) {
  const document = documentOf(example);
  const now = example.today === undefined ? {} : { now: noonOf(example.today) };
  const paths = [document.path, ...(example.others ?? [])];
  return lintOne(document, optionsFor(paths, { ...now, ...change }));
}
