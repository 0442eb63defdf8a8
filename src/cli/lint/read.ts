/** Reads the files to check: those that are meant as documents, also where they are broken. */
import { isPage } from "../../archive/candidates.ts";
import { claimsToBeDocument } from "../../archive/claims.ts";
import { tryDocument, type Unreadable } from "../../archive/load.ts";
import type { Project } from "../../archive/project.ts";
import { findConflict } from "../../document/conflict.ts";
import { Document } from "../../document/document.ts";
import type { Target } from "./targets.ts";

/**
 * One at a time, so that the whole archive need not be held at once.
 * @param texts by path, of files that are looked at as if this stood in them
 */
export function* readTargets(
  project: Project,
  targets: readonly Target[],
  texts: ReadonlyMap<string, string> = new Map(),
): Generator<Document | Unreadable> {
  for (const target of targets) {
    if (isPage(target)) continue;
    const text = texts.get(target.path);
    const document =
      text === undefined
        ? tryDocument(project, target)
        : new Document(target.path, text, project.lookup);
    if ("error" in document || target.named || isMeantAsDocument(document)) yield document;
  }
}

/** An empty file was going to be one; conflict markers may hide the front matter. */
function isMeantAsDocument(document: Document): boolean {
  const { text } = document;
  if (claimsToBeDocument(document) || text.trim() === "") return true;
  return /^kind[ \t]*:/m.test(text) && findConflict(text) !== undefined;
}
