/** What the tests of lint share: the finished example, documents made from it, and options to lint them with. */

import { lookupIn } from "../../src/archive/lookup.ts";
import { Document, stemOf } from "../../src/document/document.ts";
import { chooseRules } from "../../src/lint/choose.ts";
import { type Example, exampleFiles } from "../../src/lint/example.ts";
import type { Finding } from "../../src/lint/finding.ts";
import { type LintOptions, lintOne } from "../../src/lint/lint.ts";
import { kindsOf, type Rule, type Surroundings } from "../../src/lint/rule.ts";
import { firstSuggestions } from "../../src/lint/suggestions.ts";
import { surroundingsOf } from "../../src/lint/surroundings.ts";
import { builtinTemplates } from "../../src/template/builtin.ts";
import { type Config, DEFAULT_CONFIG } from "../../src/values/config.ts";
import { projectOf } from "../archive/support.ts";

export const templates = builtinTemplates();
export const base = templates[0] as (typeof templates)[number];
export const lookup = lookupIn(templates);
/** 2019-04-10 at noon, the day after the example was published: none of its actions is overdue yet. */
export const NOW = noonOf("2019-04-10");

function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00Z`) / 1000;
}

/** An example without its title; of a post-mortem, where neither it nor a rule says otherwise. */
export type Change = Omit<Example, "title">;

function filesOf(change: Change, rule?: Rule) {
  const kind = rule === undefined ? "postmortem" : kindsOf(rule)[0];
  return exampleFiles({ title: "", ...change }, kind ?? "postmortem", templates);
}

export function textOf(change: Change): string {
  const { path, texts } = filesOf(change);
  return texts.get(path) as string;
}

export function documentOf(change: Change = {}, rule?: Rule): Document {
  const { path, texts } = filesOf(change, rule);
  return new Document(path, texts.get(path) as string, lookup);
}

/** An archive in which only the names of documents are known. */
export function archiveOf(paths: readonly string[]): Surroundings {
  return {
    templates: templates.map(({ id }) => id),
    files: new Set(paths),
    pathsOf: (id) => paths.filter((path) => stemOf(path) === id),
    nearestTo: firstSuggestions(() => paths.map(stemOf)),
    exists: () => false,
    anchorsOf: () => undefined,
    ballotsOf: () => [],
    risksOf: () => undefined,
    premortems: () => [],
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

/** The findings of an example, linted with the files around it that it names. */
export function findingsOf(
  change: Change,
  options: Partial<LintOptions> = {},
  rule?: Rule,
): Finding[] {
  const { texts, today } = filesOf(change, rule);
  const archive = surroundingsOf(projectOf(Object.fromEntries(texts)));
  const config = rule === undefined ? DEFAULT_CONFIG : configOf(change, rule);
  const given = { now: noonOf(today), archive, config, ...options };
  return lintOne(documentOf(change, rule), optionsFor([], given));
}

function configOf({ options = {} }: Change, { id }: Rule): Config {
  const settings = Object.entries(options).map(([name, value]) => [name, { value, line: 1 }]);
  const setting = { severity: undefined, options: Object.fromEntries(settings), line: 1 };
  return { ...DEFAULT_CONFIG, rules: new Map([[id, setting]]) };
}
