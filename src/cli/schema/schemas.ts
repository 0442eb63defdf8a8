/** Every JSON Schema of a file that people write, by the name that `mortem schema` takes. */
import { withRules } from "../../lint/config-json-schema.ts";
import { RULES } from "../../lint/rules/index.ts";
import { ballotSchema } from "../../premortem/ballot-schema.ts";
import { answersSchema, frontMatterSchema } from "../../template/json-schema.ts";
import type { Template } from "../../template/model.ts";
import { templateSchema } from "../../template/schema.ts";
import { configSchema } from "../../values/config-schema.ts";
import { type JsonSchema, titled } from "../../values/json-schema.ts";
import { jsonSchemaOf } from "../../values/zod-json-schema.ts";

export interface NamedSchema {
  readonly name: string;
  /** What it is of: a few words. */
  readonly of: string;
  make(): JsonSchema;
}

/** @param severities of the config, the worst first */
export function schemasFor(
  templates: readonly Template[],
  severities: readonly string[],
): NamedSchema[] {
  return [
    {
      name: "config",
      of: "mortem.yaml",
      make: () => titled("mortem: configuration", withRules(jsonSchemaOf(configSchema), RULES)),
    },
    {
      name: "template",
      of: "a template of your own",
      make: () => titled("mortem: template", jsonSchemaOf(templateSchema)),
    },
    {
      name: "answers",
      of: "an answers file",
      make: () => answersSchema(templates, severities),
    },
    {
      name: "votes",
      of: "a vote file",
      make: () => titled("mortem: votes", jsonSchemaOf(ballotSchema)),
    },
    ...templates.map((template) => ({
      name: `front-matter-${template.id}`,
      of: `the front matter of a document (${template.name})`,
      make: () => frontMatterSchema(template, severities),
    })),
  ];
}
