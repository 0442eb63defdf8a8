/** JSON Schemas as values: what this program uses of draft 7, which every editor knows. */

export type JsonSchema = { readonly [key: string]: unknown };

export const DRAFT = "http://json-schema.org/draft-07/schema#";

/** As a file: its draft and title first. */
export function titled(title: string, schema: JsonSchema): JsonSchema {
  const { $schema: _, ...rest } = schema;
  return { $schema: DRAFT, title, ...rest };
}
