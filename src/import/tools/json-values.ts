/** What stands in JSON that may be of any form: a missing or wrong value is none. */
import type { Json, JsonObject, JsonReading } from "./json-text.ts";

export const isObject = (value: Json | undefined): value is JsonObject => value instanceof Map;

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
export function objectsNamed(json: JsonReading, plural: string, singular: string): JsonObject[] {
  const all = json.values.flatMap((value) => {
    const one = valueAt(value, singular);
    return [...objectsAt(value, plural), ...(isObject(one) ? [one] : [])];
  });
  return eachOnce(json, all);
}

/** An answer that lists none: nothing has happened, and nothing is wrong with it. */
export function listsNone({ values }: JsonReading, plural: string): boolean {
  return values.some((value) => {
    const list = valueAt(value, plural);
    return Array.isArray(list) && list.length === 0;
  });
}

/**
 * May something of the incidents that were read stand behind the place at which reading ended? Not where that is in a
 * response that lists incidents, and the file holds nothing but them.
 * @param parts what other responses tell of incidents is called so in them
 */
export function mayLack(text: string, json: JsonReading, parts: readonly string[]): boolean {
  const { values, fault, isOpen } = json;
  if (fault === undefined) return false;
  const last = values.at(-1) ?? null;
  const isAmong = isOpen(last) && ["incidents", "incident"].some((key) => isIn([last], key));
  // What is damaged may have swallowed a mark of what follows.
  const behind = text.slice(fault.offset);
  return !isAmong || parts.some((part) => isIn(values, part) || behind.includes(`${part}"`));
}

const isIn = (values: readonly Json[], key: string): boolean =>
  values.some((value) => valueAt(value, key) !== undefined);

/**
 * What several responses tell of one id is one, the newest going before the others, where it says anything. What the
 * text breaks off in is none: taken in by half, it would be known by its id, and the whole never be taken in.
 */
export function eachOnce(
  { starts, isOpen }: JsonReading,
  objects: readonly JsonObject[],
): JsonObject[] {
  const whole = objects.filter((one) => !isOpen(one));
  return united(whole, (before, one) => {
    const [newer, older] = toldAt(before) > toldAt(one) ? [before, one] : [one, before];
    const both = merged(newer, older);
    starts.set(both, starts.get(before) ?? 0);
    return both;
  });
}

/** Those without an id stay as they are. */
function united(
  objects: readonly JsonObject[],
  merge: (before: JsonObject, one: JsonObject) => JsonObject,
): JsonObject[] {
  const places = new Map<string, number>();
  const found: JsonObject[] = [];
  for (const one of objects) {
    const id = textAt(one, "id");
    const place = id === undefined ? undefined : places.get(id);
    const before = place === undefined ? undefined : found[place];
    if (place !== undefined && before !== undefined) found[place] = merge(before, one);
    else {
      if (id !== undefined) places.set(id, found.length);
      found.push(one);
    }
  }
  return found;
}

/** The list of the newer may be a page of the whole, where each of its objects has an id. */
function merged(newer: JsonObject, older: JsonObject): JsonObject {
  const both = new Map(older);
  for (const [key, value] of newer) {
    const before = both.get(key);
    if (areKnown(value) && areKnown(before)) {
      // Those of the newer stand first, and so go before the others.
      both.set(key, united([...value, ...before], merged));
    } else if (value !== null || before === undefined) both.set(key, value);
  }
  return both;
}

const areKnown = (value: Json | undefined): value is readonly JsonObject[] =>
  Array.isArray(value) && value.every((one) => isObject(one) && textAt(one, "id") !== undefined);

/** When it was told so; 0 where nobody says, so that what stands later in the file is taken for newer. */
function toldAt(one: JsonObject): number {
  const said = textAt(one, "updated_at") ?? textAt(one, "last_status_change_at");
  return (said !== undefined && ISO.test(said) && Date.parse(said)) || 0;
}

const ISO = /^\d{4}-\d\d-\d\dT[\d:.]{5,18}(?:Z|[-+]\d\d:?\d\d)$/;
