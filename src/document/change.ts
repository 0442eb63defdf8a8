/** The one way to change a document on disk: read it as it is now, edit the text, replace the file. */
import type { DocumentKind } from "../template/model.ts";
import type { Files } from "../values/context.ts";
import { MortemError } from "../values/error.ts";
import { applyEdits, type Edit } from "../values/text.ts";
import { Document, type TemplateLookup } from "./document.ts";
import { faultOf } from "./fault.ts";
import { mistypedKind } from "./front-matter.ts";

/**
 * Applies what `change` makes of the document as it stands on disk, also when an editor has changed it since.
 * @param path absolute; @param shown the path for messages
 * @returns the document after the change
 * @throws MortemError for a file that no command may edit (see `refuseUneditable`), or that cannot be read or written
 */
export function changeDocument(
  files: Files,
  path: string,
  shown: string,
  lookup: TemplateLookup,
  change: (document: Document) => readonly Edit[],
): Document {
  const text = files.update(path, (now) => {
    const document = new Document(shown, now, lookup);
    refuseUneditable(document);
    return applyEdits(now, change(document));
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

/**
 * What a person has to mend first: an edit could make it worse, or would be lost on whoever reads the file.
 * @param wanted the kind that it must be of; any where it is left out
 * @throws MortemError for merge-conflict markers, front matter with a fault, and a file that is no document
 */
export function refuseUneditable(document: Document, wanted?: DocumentKind): void {
  const { path, front, kind } = document;
  const fault = faultOf(document);
  if (fault !== undefined) throw fault;
  if (kind === undefined) {
    const mistyped = mistypedKind(front);
    const hint =
      mistyped === undefined
        ? "Name one that `mortem list` shows; documents have a `kind:` in their front matter."
        : `Its front matter has \`${mistyped}\`: write \`kind\`.`;
    throw new MortemError("this is not a document of mortem", hint, { path });
  }
  if (wanted === undefined || kind === wanted) return;
  throw new MortemError(`this is a ${kind}, not a ${wanted}`, "`mortem list` shows what is what.", {
    path,
  });
}
