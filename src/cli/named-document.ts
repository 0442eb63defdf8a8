/** A document as it is named on the command line: by id, by a part of it, or by a path from where one stands. */
import { resolve } from "node:path";
import { findDocument, type Named } from "../archive/find-document.ts";
import { shownPath } from "../archive/paths.ts";
import type { Context } from "../values/context.ts";

/** @throws MortemError when none or several are meant */
export function namedDocument<T extends Named>(
  context: Context,
  documents: readonly T[],
  name: string,
): T {
  return findDocument(documents, name, shownPath(context.root, resolve(context.cwd, name)));
}
