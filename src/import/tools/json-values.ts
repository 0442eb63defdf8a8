/** What stands in JSON that may be of any form: a missing or wrong value is none. */
import type { Json, JsonObject } from "./json-text.ts";

const isObject = (value: Json | undefined): value is JsonObject => value instanceof Map;

/** The value at a path of keys. */
export function valueAt(value: Json | undefined, ...keys: readonly string[]): Json | undefined {
  return keys.reduce<Json | undefined>(
    (inside, key) => (isObject(inside) ? inside.get(key) : undefined),
    value,
  );
}

/** A text with something in it, or a number as one. */
export function textAt(value: Json | undefined, ...keys: readonly string[]): string | undefined {
  const found = valueAt(value, ...keys);
  if (typeof found === "number") return String(found);
  return typeof found === "string" && found.trim() !== "" ? found.trim() : undefined;
}

/** The objects of a list; none where there is no list. */
export function objectsAt(value: Json | undefined, ...keys: readonly string[]): JsonObject[] {
  const found = valueAt(value, ...keys);
  return Array.isArray(found) ? found.filter(isObject) : [];
}

/** All that the responses of an API hold under a name, each once: a list under its plural, or one alone. */
export function objectsNamed(
  values: readonly Json[],
  plural: string,
  singular: string,
): JsonObject[] {
  const all = values.flatMap((value) => {
    const one = valueAt(value, singular);
    return [...objectsAt(value, plural), ...(isObject(one) ? [one] : [])];
  });
  const seen = new Set<string>();
  return all.filter((one) => {
    const id = textAt(one, "id");
    if (id === undefined) return true;
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
}
