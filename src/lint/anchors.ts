/** Links to headings of the same document, which break when the heading is written anew. */
import { headingAnchor } from "../archive/markdown-text.ts";
import type { Document } from "../document/document.ts";

const known = new WeakMap<Document, ReadonlySet<string>>();

/** Does anything in the document lead to a heading with these words? Of several alike, the later ones have a number behind. */
export function isLinkedTo(document: Document, heading: string): boolean {
  const anchors = known.get(document) ?? readAnchors(document.text);
  known.set(document, anchors);
  return anchors.has(headingAnchor(heading));
}

const ANCHOR = /#([^\s#()<>"'\]]{1,400})/g;

function readAnchors(text: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, written = ""] of text.matchAll(ANCHOR)) {
    const anchor = decoded(written).toLowerCase();
    anchors.add(anchor).add(anchor.replace(/-\d{1,3}$/, ""));
  }
  return anchors;
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
