/** Edits of the ideas that no risk has taken in yet. */
import type { Document } from "../../document/document.ts";
import { appendItems } from "../../document/edits/section.ts";
import type { Edit } from "../../values/text.ts";
import { type Idea, ideaKey, printIdea } from "../idea.ts";
import { asRead } from "../said-idea.ts";
import { type Standing, standingIdeas } from "../standing-ideas.ts";

/** At the end of the list, in the order given. */
export function addIdeas(document: Document, ideas: readonly Idea[]): Edit[] {
  return ideas.length === 0 ? [] : appendItems(document, "ideas", ideas.map(printIdea));
}

/** What became of ideas that were to be added. */
export interface Added<T extends Idea> {
  readonly edits: readonly Edit[];
  readonly taken: readonly T[];
  /** Those that stand there already; undefined in place of where, for the second of two that are the same. */
  readonly refused: readonly { readonly idea: T; readonly standing: Standing | undefined }[];
}

/** The same, without what stands there already, in Ideas or in a risk. */
export function addNewIdeas<T extends Idea>(document: Document, ideas: readonly T[]): Added<T> {
  const standing = standingIdeas(document);
  const fresh = new Set<string>();
  const taken: T[] = [];
  const refused: { idea: T; standing: Standing | undefined }[] = [];
  for (const idea of ideas) {
    const key = ideaKey(asRead(idea));
    if (standing.has(key) || fresh.has(key)) refused.push({ idea, standing: standing.get(key) });
    else taken.push(idea);
    fresh.add(key);
  }
  return { edits: addIdeas(document, taken), taken, refused };
}
