/** The day that a document is listed under, and the order of lists: the newest first. */
import type { Document } from "../document/document.ts";
import { firstDay, timeOf } from "../document/facts.ts";
import { compare } from "../values/text.ts";
import { printTime } from "../values/time.ts";

/** `YYYY-MM-DD`: the day it began; of a pre-mortem, the day it was held. */
export function dateOf(document: Document): string | undefined {
  const held = document.kind === "premortem" ? timeOf(document, "held_at") : undefined;
  return held === undefined
    ? firstDay(document)
    : printTime({ ...held, precision: "day", approximate: false });
}

/** What is listed of a document, with its place in the order. */
export interface Ordered {
  /** See `orderOf`. */
  readonly order: string;
}

/** A new array, the newest first; of one day, by the hour it began and then by id. What has no day comes last. */
export function newestFirst<T extends Ordered>(listed: readonly T[]): T[] {
  return listed.toSorted((a, b) => compare(b.order, a.order));
}

/** A text that sorts documents, the oldest first. */
export function orderOf(document: Document): string {
  const started = document.kind === "premortem" ? undefined : timeOf(document, "started_at");
  const time =
    started === undefined
      ? (dateOf(document) ?? "")
      : printTime({ ...started, approximate: false, offset: undefined });
  return `${time} ${document.id}`;
}
