/** Several changes of a document, one after another, as one edit of the text that they leave different. */
import { Document } from "../../document/document.ts";
import { applyEdits, type Edit } from "../../values/text.ts";

/** @param steps each makes its edits of what the one before has left */
export function editsInTurn(
  document: Document,
  steps: readonly ((document: Document) => readonly Edit[])[],
): Edit[] {
  let now = document;
  const made: (readonly Edit[])[] = [];
  for (const step of steps) {
    const edits = step(now);
    if (edits.length === 0) continue;
    made.push(edits);
    now = new Document(now.path, applyEdits(now.text, edits), () => now.template);
  }
  const [only, ...others] = made;
  if (others.length === 0) return [...(only ?? [])];
  return difference(document.text, now.text);
}

/** From the first to the last place at which they differ. */
function difference(before: string, after: string): Edit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (
    same < shorter - start &&
    before[before.length - 1 - same] === after[after.length - 1 - same]
  )
    same++;
  const text = after.slice(start, after.length - same);
  return start === before.length - same && text === ""
    ? []
    : [{ start, end: before.length - same, text }];
}
