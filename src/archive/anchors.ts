/** Places in a page that a link can lead to, behind `#`. */
import type { Heading } from "../document/block.ts";
import { decodedTarget, headingAnchor } from "./markdown-text.ts";

/** Explicit places: `<a id="…">` and `<a name="…">`, on any element. */
const PLACES = /\b(?:id|name)\s?=\s?["']([^"'\s>]{1,200})["']/g;

/** What can stand behind `#` in a link to a page, as `anchorKey` has it. */
export function anchorsIn(text: string, headings: readonly Heading[]): Set<string> {
  const anchors = new Set<string>();
  const counts = new Map<string, number>();
  for (const heading of headings) {
    const anchor = headingAnchor(heading.text);
    const count = counts.get(anchor) ?? 0;
    counts.set(anchor, count + 1);
    anchors.add(anchorKey(count === 0 ? anchor : `${anchor}-${count}`));
    const own = /\{#([\w.:-]{1,200})\}\s*$/.exec(heading.text)?.[1];
    if (own !== undefined) anchors.add(anchorKey(own));
  }
  for (const [, place = ""] of text.matchAll(PLACES)) anchors.add(anchorKey(place));
  return anchors;
}

/** Hosts differ in capitals and in how many dashes in a row they keep: links are held to none of them. */
export function anchorKey(anchor: string): string {
  // Markdown's signs may be escaped in a link; where it leads they are bare.
  return decodedTarget(anchor.replace(/\\([()[\]{}_*~`\\.!#+-])/g, "$1"))
    .normalize("NFC")
    .toLowerCase()
    .replace(/[-_ ]+/g, "-")
    .replace(/^-|-$/g, "");
}
