/** Edits of the ideas that no risk has taken in yet. */
import type { Document } from "../../document/document.ts";
import { appendItems } from "../../document/edits/section.ts";
import type { Edit } from "../../values/text.ts";
import { type Idea, printIdea } from "../idea.ts";

/** At the end of the list, in the order given. */
export function addIdeas(document: Document, ideas: readonly Idea[]): Edit[] {
  return ideas.length === 0 ? [] : appendItems(document, "ideas", ideas.map(printIdea));
}
