/** The archive for commands that list it: what cannot be read is named, and the rest goes on. */
import { KINDS } from "../../archive/candidates.ts";
import { readDocuments, type Unreadable } from "../../archive/load.ts";
import type { Project } from "../../archive/project.ts";
import type { Document } from "../../document/document.ts";
import type { DocumentKind } from "../../template/model.ts";
import type { Context } from "../../values/context.ts";
import { errorText } from "../output.ts";

export interface Listing<T> {
  /** By path. */
  readonly found: readonly T[];
  /** How many there are, also of those in which nothing was found. */
  readonly documents: number;
  readonly unreadable: readonly Unreadable[];
}

/**
 * Files that cannot be read are named on standard error.
 * @param take what is wanted of a document, which is then forgotten: for a long list, data that is `detached`
 */
export function listDocuments<T>(
  context: Context,
  project: Project,
  take: (document: Document) => readonly T[],
  kinds: readonly DocumentKind[] = KINDS,
): Listing<T> {
  const found: T[] = [];
  const unreadable: Unreadable[] = [];
  let documents = 0;
  for (const document of readDocuments(project, kinds)) {
    if ("error" in document) {
      context.err(errorText(document.error, context.cwd, context.errStyle));
      unreadable.push(document);
      continue;
    }
    documents++;
    found.push(...take(document));
  }
  return { found, documents, unreadable };
}

/** 2 where something could not be read, since a listing without it is not whole. */
export function exitCodeOf({ unreadable }: Listing<unknown>): 0 | 2 {
  return unreadable.length > 0 ? 2 : 0;
}
