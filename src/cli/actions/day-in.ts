/** A day as it was typed, which may be another in the zone of each document. */
import type { Document } from "../../document/document.ts";
import { zoneOf } from "../../document/facts.ts";
import type { Chosen } from "./chosen.ts";

/** Read beforehand, since nobody can wait while a file is changed. @param read gives `YYYY-MM-DD` */
export async function dayIn(
  chosen: readonly Chosen[],
  read: (document: Document) => Promise<string>,
): Promise<(document: Document) => string> {
  const days = new Map<string, string>();
  for (const { document } of chosen) days.set(zoneOf(document), await read(document));
  // A zone that has come into the file since then is not among them.
  const [first = ""] = days.values();
  return (document) => days.get(zoneOf(document)) ?? first;
}
