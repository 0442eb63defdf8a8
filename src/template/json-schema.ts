/** What a template asks for as JSON Schema: the front matter of its documents, and answers files. */
import { type JsonSchema, titled } from "../values/json-schema.ts";
import type { Field, FieldType, Section, Template } from "./model.ts";

/** YAML reads 2019 as a number and `yes` as a text; an empty value is one that is not filled in yet. */
const SCALAR: JsonSchema = { type: ["string", "number", "boolean", "null"] };
const TEXTS: JsonSchema = {
  type: ["array", "string", "number", "boolean", "null"],
  items: { type: ["string", "number", "boolean", "null"] },
};
const TIME =
  "^\\s*~? ?\\d{4}-\\d\\d-\\d\\d(([Tt]| +)\\d\\d?(:\\d\\d(:\\d\\d([.,]\\d{1,9})?)?)? ?([Zz]|[+-]\\d\\d(:?\\d\\d)?)?)?\\s*$";
const DAY = "^\\s*\\d{4}-\\d\\d-\\d\\d\\s*$";
/** Letters of all scripts: what holds a blank or a sign is no handle. */
const HANDLE = "^\\s*[^\\s@(),]+\\s*$";

type Form = (field: Field, severities: readonly string[]) => JsonSchema;

/** Of a document, in which lint checks what these do. */
const WRITTEN: Readonly<Record<FieldType, Form>> = {
  text: () => SCALAR,
  time: () => ({ type: ["string", "null"], pattern: TIME }),
  day: () => ({ type: ["string", "null"], pattern: DAY }),
  period: () => ({ type: ["string", "null"] }),
  zone: () => ({ type: ["string", "null"], examples: ["Europe/Berlin", "America/Chicago", "UTC"] }),
  handle: () => ({ type: ["string", "number", "null"], pattern: HANDLE }),
  handles: () => TEXTS,
  choice: ({ values }) => ({ enum: [...values, null] }),
  severity: (_, severities) => ({ enum: [...severities, null] }),
  list: () => TEXTS,
};

/** As it may be answered: times as people say them, a handle with `@`. */
const ANSWERED: Readonly<Record<FieldType, Form>> = {
  ...WRITTEN,
  time: () => ({ type: ["string", "null"] }),
  day: () => ({ type: ["string", "null"] }),
  handle: () => ({ type: ["string", "number", "null"] }),
};

/** What a person may write, whoever asks. */
function fieldSchema(
  field: Field,
  severities: readonly string[],
  forms: Readonly<Record<FieldType, Form>>,
): JsonSchema {
  const { example } = field;
  return {
    description: [field.question, field.guidance].filter((text) => text !== "").join("\n\n"),
    ...forms[field.type](field, severities),
    ...(example === undefined ? {} : { examples: [example] }),
  };
}

const RISK = "^[^#\\s]+#[Rr]\\d{1,6}$";
const KNOWN: Readonly<Record<string, JsonSchema>> = {
  premortems: { description: "The ids of the pre-mortems that it was held against.", ...TEXTS },
  anticipated: {
    description: "The risks of pre-mortems that name what happened.",
    type: ["array", "null"],
    items: {
      type: "object",
      properties: {
        risk: {
          description: "The pre-mortem and its risk, as in 2018-11-05-modelling-library#R2.",
          type: "string",
          pattern: RISK,
        },
        foreseen: { enum: ["fully", "partly", "not", null] },
        mitigation: { enum: ["done", "partly", "not-done", "none", null] },
      },
      required: ["risk"],
    },
  },
};

/**
 * The front matter of a template's documents. Keys of a team's own are welcome in it.
 * @param severities of the config
 */
export function frontMatterSchema(template: Template, severities: readonly string[]): JsonSchema {
  const { id, kind, name } = template;
  return titled(`mortem: front matter, ${name}`, {
    type: "object",
    properties: {
      kind: { const: kind, description: "What the document is." },
      template: { const: id, description: "What it must contain." },
      ...fieldsOf(template, severities, WRITTEN),
      ...(kind === "postmortem" ? KNOWN : {}),
      source: { description: "Set by an import: what is incomplete is then an info.", ...SCALAR },
    },
    required: id === kind ? ["kind"] : ["kind", "template"],
  });
}

/** An answers file for any of the templates; one that does not say for which may have the keys of all. */
export function answersSchema(
  templates: readonly Template[],
  severities: readonly string[],
): JsonSchema {
  const shared: Shared = new Map();
  const forms = templates.map((template) =>
    when(
      { properties: { template: { const: template.id } }, required: ["template"] },
      answersOf([template], severities, shared),
    ),
  );
  const any = answersOf(templates, severities, shared);
  return titled("mortem: answers", {
    type: ["object", "null"],
    properties: {
      template: {
        description: "Which template they answer.",
        enum: templates.map(({ id }) => id),
      },
    },
    allOf: [...forms, when({ not: { required: ["template"] } }, any)],
    definitions: Object.fromEntries([...shared.values()].map(({ name, schema }) => [name, schema])),
  });
}

function when(condition: JsonSchema, form: JsonSchema): JsonSchema {
  // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
  return { if: condition, then: form };
}

/** What templates have in common stands once, by its text. */
type Shared = Map<string, { readonly name: string; readonly schema: JsonSchema }>;

function reference(key: string, schema: JsonSchema, shared: Shared): JsonSchema {
  const text = JSON.stringify([key, schema]);
  const known = shared.get(text);
  const name = known?.name ?? `${key}-${shared.size}`;
  if (known === undefined) shared.set(text, { name, schema });
  return { $ref: `#/definitions/${name}` };
}

/** Where templates have a key in common, the first says what it is. */
function answersOf(
  templates: readonly Template[],
  severities: readonly string[],
  shared: Shared,
): JsonSchema {
  const keys = templates.toReversed().map((template) => ({
    ...fieldsOf(template, severities, ANSWERED),
    ...Object.fromEntries(template.sections.map((section) => [section.id, sectionSchema(section)])),
    ...(template.kind === "postmortem" ? KNOWN : {}),
  }));
  const properties = Object.entries<JsonSchema>(Object.assign({}, ...keys)).map(
    ([key, schema]) => [key, reference(key, schema, shared)] as const,
  );
  return {
    properties: { template: {}, kind: {}, ...Object.fromEntries(properties) },
    additionalProperties: false,
  };
}

function sectionSchema({ question, guidance, kind }: Section): JsonSchema {
  const description = [question, guidance, "Markdown in a block (`|`), or a list of texts."]
    .filter((text) => text !== "")
    .join("\n\n");
  return { description, ...(kind === "check-ins" ? SCALAR : TEXTS) };
}

function fieldsOf(
  { fields }: Template,
  severities: readonly string[],
  forms: Readonly<Record<FieldType, Form>>,
): Record<string, JsonSchema> {
  return Object.fromEntries(
    fields.map((field) => [field.id, fieldSchema(field, severities, forms)]),
  );
}
