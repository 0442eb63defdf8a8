/** Incidents like another, with what was to be done after each. */
import { actionsOf, type ListedAction } from "../../archive/action-list.ts";
import { detached } from "../../archive/detached.ts";
import { tryDocument } from "../../archive/load.ts";
import type { Project } from "../../archive/project.ts";
import { foundRecord } from "../../archive/search/found-record.ts";
import type { FoundRecord } from "../../archive/search-schema.ts";
import type { Similar } from "../../archive/similar.ts";
import type { Document } from "../../document/document.ts";

/** Plain data, so that thousands can be kept. */
export interface Alike extends Pick<Similar, "likeness" | "shared"> {
  readonly record: FoundRecord;
  readonly actions: readonly ListedAction[];
}

/** Those that can still be read. @param today as it is for a document */
export function alikeOf(
  project: Project,
  found: readonly Similar[],
  today: (document: Document) => string,
): Alike[] {
  return found.flatMap(({ candidate, likeness, shared }) => {
    const document = tryDocument(project, candidate);
    if ("error" in document) return [];
    const record = foundRecord(document);
    return [detached({ record, likeness, shared, actions: actionsOf(document, today) })];
  });
}
