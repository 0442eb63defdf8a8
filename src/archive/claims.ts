/** Which Markdown files are meant as documents: those with a `kind:`, also mistyped or unreadable, and those that look like one in all else. */
import type { Document } from "../document/document.ts";
import { mistypedKind } from "../document/front-matter.ts";
import { parseId } from "../values/id.ts";

/** As many fields of ours in a file that is named like a document are no accident. */
const TELLING_FIELDS = 3;

/** Pages without front matter never do. */
export function claimsToBeDocument(document: Document): boolean {
  const { front, text } = document;
  if (front.fields.has("kind")) return true;
  if (front.fence === undefined) return false;
  if (front.problems.length > 0) {
    const { start, end } = front.fence.content;
    return /^[ \t{"']*kind["']?[ \t]*[:=]/m.test(text.slice(start, end));
  }
  return mistypedKind(front) !== undefined || isLikeDocument(document);
}

function isLikeDocument({ id, front, template }: Document): boolean {
  const known = template.fields.filter((field) => front.fields.has(field.id));
  return known.length >= TELLING_FIELDS && parseId(id) !== undefined;
}
