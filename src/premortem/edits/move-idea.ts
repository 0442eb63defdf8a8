/** Moves an idea as it stands: into a risk, into another, or back to those that no risk has taken in. */
import type { Document } from "../../document/document.ts";
import { carriedItem, printCarried, takeOutItem } from "../../document/edits/carried-item.ts";
import { appendItems } from "../../document/edits/section.ts";
import type { Edit } from "../../values/text.ts";
import type { ListedIdea, Risk } from "../risks.ts";
import { addToStory } from "./risk.ts";

/** @param to undefined for the ideas that are not grouped */
export function moveIdea(document: Document, idea: ListedIdea, to: Risk | undefined): Edit[] {
  if (to?.ideas.some(({ span }) => span.start === idea.span.start)) return [];
  return [takeOutItem(document, idea), ...addCarried(document, [idea], to)];
}

/** The ideas once more, at the end of where they go: what stood there is taken out by the caller. */
export function addCarried(
  document: Document,
  ideas: readonly ListedIdea[],
  to: Risk | undefined,
): Edit[] {
  const items = ideas.map((idea) => carriedItem(document, idea));
  if (items.length === 0) return [];
  return to === undefined
    ? appendItems(document, "ideas", items, printCarried)
    : addToStory(document, to, items, printCarried);
}
