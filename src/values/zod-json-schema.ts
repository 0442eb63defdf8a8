/** The form of a YAML file as JSON Schema, from the zod schema that checks it. */
import { type ZodType, z } from "zod";
import type { JsonSchema } from "./json-schema.ts";

/** A key with nothing after it counts as not given (see `checkYaml`), so that it is no mistake here either. */
export function jsonSchemaOf(schema: ZodType): JsonSchema {
  const options = { target: "draft-7", io: "input", unrepresentable: "any" } as const;
  return withEmptyKeys(z.toJSONSchema(schema, options) as JsonSchema);
}

function withEmptyKeys(schema: JsonSchema): JsonSchema {
  const changed = Object.entries(schema).map(([key, value]) => {
    if (key !== "properties") return [key, within(value)];
    const required = (schema.required ?? []) as readonly string[];
    const properties = Object.entries(value as Record<string, JsonSchema>).map(([name, inner]) => {
      const whole = withEmptyKeys(inner);
      return [name, required.includes(name) ? whole : orEmpty(whole)];
    });
    return [key, Object.fromEntries(properties)];
  });
  return Object.fromEntries(changed);
}

function within(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(within);
  return typeof value === "object" && value !== null ? withEmptyKeys(value as JsonSchema) : value;
}

function orEmpty(schema: JsonSchema): JsonSchema {
  const { type, anyOf, enum: values } = schema;
  if (JSON.stringify(anyOf ?? []).endsWith('{"type":"null"}]')) return schema;
  return {
    ...schema,
    ...(typeof type === "string" ? { type: [type, "null"] } : {}),
    ...(Array.isArray(values) ? { enum: [...values, null] } : {}),
    ...(Array.isArray(anyOf) ? { anyOf: [...anyOf, { type: "null" }] } : {}),
  };
}
