/** What dead references were probably meant to be, at a price that does not grow with their number. */
import { nearest } from "../values/nearest.ts";

/** Each is compared with the names of all documents, and one document has room for tens of thousands. */
const MOST_LOOKED_UP = 20;

/**
 * Finds the nearest of the names for the first few words that it is asked for, and none for the rest.
 * @param names called with the first word
 */
export function firstSuggestions(
  names: () => readonly string[],
): (word: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  let all: readonly string[] | undefined;
  return (word) => {
    if (known.has(word) || known.size >= MOST_LOOKED_UP) return known.get(word);
    all ??= names();
    const near = nearest(word, all);
    known.set(word, near);
    return near;
  };
}
