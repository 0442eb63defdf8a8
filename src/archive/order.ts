/** The day that a document is listed under, and the order of lists: the newest first. */
import type { Document } from "../document/document.ts";
import { firstDay, timeOf } from "../document/facts.ts";
import { printTime } from "../values/time.ts";

/** `YYYY-MM-DD`: the day it began; of a pre-mortem, the day it was held. */
export function dateOf(document: Document): string | undefined {
  const held = document.kind === "premortem" ? timeOf(document, "held_at") : undefined;
  return held === undefined
    ? firstDay(document)
    : printTime({ ...held, precision: "day", approximate: false });
}

/** A new array, the newest first; of one day, by the hour it began and then by id. Documents without a day come last. */
export function newestFirst(documents: readonly Document[]): Document[] {
  return documents
    .map((document) => ({ document, key: keyOf(document) }))
    .sort((a, b) => (a.key < b.key ? 1 : a.key > b.key ? -1 : 0))
    .map(({ document }) => document);
}

function keyOf(document: Document): string {
  const started = document.kind === "premortem" ? undefined : timeOf(document, "started_at");
  const time =
    started === undefined
      ? (dateOf(document) ?? "")
      : printTime({ ...started, approximate: false, offset: undefined });
  return `${time} ${document.id}`;
}
