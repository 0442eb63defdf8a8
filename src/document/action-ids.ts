/** The ids of a document's action items: which number is free, and how it is written. */
import { MortemError } from "../values/error.ts";
import type { Document } from "./document.ts";
import { goneIds } from "./gone-ids.ts";

/** An id with more digits would not be read back. */
export const HIGHEST_ACTION = 999_999;

/**
 * The number of the id for one more action: never one that was given before, also when only an arrow or a comment still names it.
 * @returns `undefined` where none is left
 */
export function freeActionNumber(document: Document): number | undefined {
  const given = document.actions.map((action) => action.id ?? "A0");
  const named = document.template.sections
    .filter((section) => section.coverage)
    .flatMap((section) => document.items(section.id))
    .flatMap((item) => (item.arrow?.coverage?.kind === "actions" ? item.arrow.coverage.ids : []));
  const gone = goneIds(document).filter((id) => id.startsWith("A"));
  const highest = [...given, ...named, ...gone].reduce(
    (most, id) => Math.max(most, Number(id.slice(1))),
    0,
  );
  return highest < HIGHEST_ACTION ? highest + 1 : undefined;
}

/** The id for one more action. @throws MortemError where none is left */
export function nextActionId(document: Document): string {
  return actionId(freeActionNumber(document));
}

/** @throws MortemError for a number that no id can have */
export function actionId(number: number | undefined): string {
  if (number !== undefined && number <= HIGHEST_ACTION) return `A${number}`;
  throw new MortemError(
    `the ids of the actions have reached A${HIGHEST_ACTION}: there is none behind it`,
    "Correct the highest ids, and all that points to them.",
  );
}

/**
 * Gives out the ids that are free, each once: none that anything below the front matter looks like, since what is said
 * of an action may have outlived it.
 * @returns `undefined` where none is left
 */
export function freeIds(document: Document): () => string | undefined {
  const first = freeActionNumber(document);
  if (first === undefined) return () => undefined;
  const body = document.text.slice(document.front.fence?.span.end ?? 0);
  const named = new Set((body.match(/\bA\d{1,6}\b/gi) ?? []).map((id) => Number(id.slice(1))));
  let next = first;
  return () => {
    while (named.has(next)) next++;
    return next > HIGHEST_ACTION ? undefined : actionId(next++);
  };
}
