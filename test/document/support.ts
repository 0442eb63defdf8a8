/** Documents for the tests of this room. */
import { Document } from "../../src/document/document.ts";
import { builtinTemplates } from "../../src/template/builtin.ts";
import type { Template } from "../../src/template/model.ts";
import { applyEdits, type Edit, type Span } from "../../src/values/text.ts";

export const postmortem = builtinTemplates()[0] as Template;
export const lookup = () => postmortem;

const FRONT = "---\nkind: postmortem\nstarted_at: 2019-04-02T10\n---\n";

/** A document as it stands on disk. */
export function documentOf(
  text: string,
  path = "docs/postmortems/2019-04-02-release.md",
): Document {
  return new Document(path, text, lookup);
}

/** A document of this body, whose incident began on 2019-04-02. */
export function bodyOf(body: string): Document {
  return documentOf(FRONT + body);
}

/** The document after the edits. */
export function edited(document: Document, edits: readonly Edit[]): Document {
  return documentOf(applyEdits(document.text, edits), `${document.id}.md`);
}

/** The body after the edits, without the front matter of `bodyOf`. */
export function editedBody(document: Document, edits: readonly Edit[]): string {
  return applyEdits(document.text, edits).slice(FRONT.length);
}

export function at(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
