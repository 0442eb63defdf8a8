/** What there is to say of a rule, in parts: its page, `mortem explain` and SARIF's help are made of the same. */
import type { DocumentKind, Template } from "../template/model.ts";
import { exampleParts } from "./explanation-examples.ts";
import { kindsOf, type Rule, type RuleClass } from "./rule.ts";
import type { RuleOption } from "./rule-options.ts";
import type { Source } from "./sources.ts";

/** Texts are Markdown on one line in which nothing but code is marked. */
export type Part =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "subheading"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "source"; readonly source: Source }
  | { readonly kind: "code"; readonly language: "markdown" | "yaml"; readonly text: string };

const CLASSES: Readonly<Record<RuleClass, string>> = {
  incomplete: "Incomplete: a warning while `review: draft`, an error later.",
  wrong: "Wrong: an error.",
  judgement: "Judgement: a warning.",
  dated: "Dated: a warning.",
};

const DECISIVE = "Where it reports, no other rule is asked about the file.";

/** In the order in which it is told, without the rule's id. @param templates the first of each kind is what the examples change */
export function explanationOf(rule: Rule, templates: readonly Template[]): Part[] {
  return [
    text(rule.summary),
    heading("Why"),
    text(rule.why),
    ...(rule.source === undefined ? [] : [{ kind: "source", source: rule.source } as const]),
    heading("Severity"),
    text([severityText(rule), scopeText(rule), ...(rule.decisive ? [DECISIVE] : [])].join(" ")),
    text(
      `\`mortem.yaml\` can ${rule.offByDefault ? "turn the rule on" : "make it another, or turn the rule off"}:`,
    ),
    { kind: "code", language: "yaml", text: settingText(rule) },
    ...optionsParts(rule),
    ...(rule.fix === undefined ? [] : [heading("With --fix"), text(rule.fix)]),
    heading("Bad"),
    ...rule.bad.flatMap((example) => exampleParts(example, rule, templates)),
    heading("Good"),
    ...rule.good.flatMap((example) => exampleParts(example, rule, templates)),
  ];
}

/** One sentence. */
export function severityText(rule: Rule): string {
  return rule.severity === undefined ? CLASSES[rule.class] : `Judgement: an ${rule.severity}.`;
}

const KINDS: Readonly<Record<DocumentKind, string>> = {
  postmortem: "post-mortems",
  premortem: "pre-mortems",
};

function scopeText(rule: Rule): string {
  return `It is asked of ${kindsOf(rule)
    .map((kind) => KINDS[kind])
    .join(" and ")}.`;
}

function settingText({ id, options = {}, offByDefault }: Rule): string {
  const [first] = Object.entries(options);
  if (offByDefault) return `rules:\n  ${id}: info # or warning, error`;
  if (first === undefined) return `rules:\n  ${id}: off # or info, warning, error`;
  const [name, option] = first;
  return `rules:\n  ${id}: { severity: info, ${name}: ${option.default} } # or off, warning, error`;
}

function optionsParts({ options = {} }: Rule): Part[] {
  const items = Object.entries(options).map(optionText);
  return items.length === 0 ? [] : [heading("Options"), { kind: "list", items }];
}

function optionText([name, option]: [string, RuleOption]): string {
  const { meaning, least, most, default: standard } = option;
  return `\`${name}\`, a number from ${least} to ${most}, ${standard} by default. ${meaning}`;
}

function heading(words: string): Part {
  return { kind: "heading", text: words };
}

function text(words: string): Part {
  return { kind: "text", text: words };
}
