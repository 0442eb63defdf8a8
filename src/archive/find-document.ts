/** The one document that a person means by a name: its path, its id, or a part of the id that no other has. */
import { MortemError } from "../values/error.ts";
import { nearest } from "../values/nearest.ts";
import { fold } from "./fold.ts";

export interface Named {
  readonly id: string;
  /** Below the root, with `/`. */
  readonly path: string;
}

const MOST_LISTED = 10;

/**
 * @param name as it was typed
 * @param path what it is as a path, below the root with `/`; it is often none
 * @throws MortemError when it means none or several, naming the nearest or the candidates
 */
export function findDocument<T extends Named>(
  documents: readonly T[],
  name: string,
  path = name,
): T {
  const wanted = fold(name);
  const ways: ((document: T) => boolean)[] = [
    (document) => document.path === path || document.path === name,
    (document) => fold(document.id) === wanted || `${fold(document.id)}.md` === wanted,
    (document) => fold(document.id).startsWith(wanted),
    (document) => fold(document.id).includes(wanted),
  ];
  for (const fits of wanted === "" ? [] : ways) {
    const [found, ...others] = documents.filter(fits);
    if (found !== undefined && others.length === 0) return found;
    if (found !== undefined) throw several(name, [found, ...others]);
  }
  throw none(documents, name);
}

function several(name: string, found: readonly Named[]): MortemError {
  const sameId = found.every(({ id }) => id === found[0]?.id);
  const names = found.slice(0, MOST_LISTED).map((one) => (sameId ? one.path : one.id));
  const more = found.length > MOST_LISTED ? `, and ${found.length - MOST_LISTED} more` : "";
  const message = `"${name}" could be any of ${found.length} documents`;
  return new MortemError(message, `Name one of them: ${names.join(", ")}${more}.`);
}

function none(documents: readonly Named[], name: string): MortemError {
  const near =
    nearest(
      name,
      documents.map(({ id }) => id),
    ) ?? nearestTitle(documents, name);
  const hint = near === undefined ? "`mortem list` shows all of them." : `Did you mean ${near}?`;
  return new MortemError(`there is no document "${name}"`, hint);
}

/** A slug alone, mistyped, is far from any id, since it lacks the day. */
function nearestTitle(documents: readonly Named[], name: string): string | undefined {
  const slug = nearest(
    name,
    documents.map(({ id }) => id.slice("2019-04-02-".length)),
  );
  return documents.find(({ id }) => slug !== undefined && id.endsWith(slug))?.id;
}
