/** Names of people anywhere in an object of an export, which may stand in the texts too. */
import { isObject, type JsonObject } from "./json-records.ts";

/**
 * The names that any object inside of the value gives, itself included.
 * @param namesOf those of one object; undefined for what it does not have
 */
export function peopleIn(
  value: unknown,
  namesOf: (one: JsonObject) => readonly (string | undefined)[],
): string[] {
  const names: string[] = [];
  // Without recursion: an export may be nested as deep as somebody likes.
  const open: unknown[] = [value];
  while (open.length > 0) {
    const one = open.pop();
    if (isObject(one)) names.push(...namesOf(one).flatMap((name) => name ?? []));
    if (typeof one !== "object" || one === null) continue;
    for (const inside of Object.values(one)) open.push(inside);
  }
  return names;
}
