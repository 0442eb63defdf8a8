/** The config as JSON Schema, with what each rule asks for and its options. */
import type { JsonSchema } from "../values/json-schema.ts";
import type { Rule } from "./rule.ts";
import type { RuleOption } from "./rule-options.ts";

const SEVERITY: JsonSchema = { enum: ["off", "info", "warning", "error", null] };

/** @param form of the config, which knows the rules' names only */
export function withRules(form: JsonSchema, rules: readonly Rule[]): JsonSchema {
  const properties = form.properties as Record<string, JsonSchema>;
  const settings = {
    ...properties.rules,
    properties: Object.fromEntries(rules.map((rule) => [rule.id, settingOf(rule)])),
  };
  return { ...form, properties: { ...properties, rules: settings } };
}

function settingOf({ summary, why, options = {} }: Rule): JsonSchema {
  const properties = Object.entries(options).map(([name, option]) => [name, optionOf(option)]);
  return {
    description: `${summary}\n\n${why}`,
    anyOf: [
      SEVERITY,
      {
        type: "object",
        properties: { severity: SEVERITY, ...Object.fromEntries(properties) },
        additionalProperties: false,
      },
    ],
  };
}

function optionOf({ meaning, least, most, default: standard }: RuleOption): JsonSchema {
  return {
    description: meaning,
    type: ["number", "null"],
    minimum: least,
    maximum: most,
    default: standard,
  };
}
