/** What sections say, as a reader sees it, for rules that look for words. */
import type { Document } from "../document/document.ts";
import { plainText } from "../document/inline.ts";
import type { SectionView } from "../document/sections.ts";
import { leavesOf } from "./places.ts";

/** More than any section that a person reads. */
const LONGEST = 20_000;

/** The running text of all sections with an id, a block a line; empty where there is none. */
export function saidIn({ text, body }: Document, id: string): string {
  return body.sections
    .filter(({ section }) => section.id === id)
    .map((view) => saidInView(text, view))
    .join("\n")
    .slice(0, LONGEST);
}

function saidInView(text: string, { blocks }: SectionView): string {
  return [...leavesOf(blocks)].map(({ span }) => plainText(text, span)).join("\n");
}
