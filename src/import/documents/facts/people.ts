/** The people and teams of a field, as handles. */
import { handleOf, knownPeople } from "../../people.ts";
import type { Reading } from "../model.ts";

const MOST = 50;

/**
 * Each once; what cannot be one is left out.
 * @param value names separated by commas and the like
 * @param items of a list
 */
export function handlesIn(
  value: string,
  items: readonly string[] | undefined,
  people: Reading["people"],
): string[] {
  const names = items ?? value.split(/[,;、，；\n]|\s(?:and|og|und|y|e|et|&)\s|\s[/|]\s/i);
  const known = knownPeople(people);
  const handles = names.slice(0, MOST).map((name) => handleOf(name, known));
  return [...new Set(handles.filter((handle) => handle !== undefined))];
}
