/** The one way to change a document on disk: read it as it is now, edit the text, replace the file. */
import type { Files } from "../values/context.ts";
import { MortemError } from "../values/error.ts";
import { applyEdits, type Edit } from "../values/text.ts";
import { findConflict } from "./conflict.ts";
import { Document, type TemplateLookup } from "./document.ts";

/**
 * Applies what `change` makes of the document as it stands on disk, also when an editor has changed it since.
 * @param path absolute; @param shown the path for messages
 * @returns the document after the change
 * @throws MortemError when the file has merge-conflict markers or cannot be read or written
 */
export function changeDocument(
  files: Files,
  path: string,
  shown: string,
  lookup: TemplateLookup,
  change: (document: Document) => readonly Edit[],
): Document {
  const text = files.update(path, (now) => {
    refuseConflict(now, shown);
    return applyEdits(now, change(new Document(shown, now, lookup)));
  });
  return new Document(shown, text, lookup);
}

/** Several changes, each computed on the text that the one before has left. */
export function inTurn(
  document: Document,
  lookup: TemplateLookup,
  steps: readonly ((document: Document) => readonly Edit[])[],
): Edit[] {
  let now = document;
  for (const step of steps) now = new Document(now.path, applyEdits(now.text, step(now)), lookup);
  return [{ start: 0, end: document.text.length, text: now.text }];
}

/** @throws MortemError when the text has merge-conflict markers */
export function refuseConflict(text: string, shown: string): void {
  const conflict = findConflict(text);
  if (conflict === undefined) return;
  const line = text.slice(0, conflict.start).split("\n").length;
  throw new MortemError(
    "the file has merge-conflict markers",
    "Settle the conflict first; no command edits a file in this state.",
    { path: shown, line },
  );
}
