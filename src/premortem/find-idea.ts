/** The idea that somebody means by its words, or by a part of them. */
import type { Document } from "../document/document.ts";
import { MortemError } from "../values/error.ts";
import { shortened } from "../values/text.ts";
import { folded } from "./electorate.ts";
import { ideaKey, printIdea } from "./idea.ts";
import { type ListedIdea, type Risk, readIdeas, readRisks } from "./risks.ts";

/** An idea, and the risk that it is in; undefined where it is in none. */
export interface PlacedIdea {
  readonly idea: ListedIdea;
  readonly risk: Risk | undefined;
}

const MOST_NAMED = 5;

/** Those in no risk first. */
export function placedIdeas(document: Document): PlacedIdea[] {
  return [
    ...readIdeas(document).map((idea) => ({ idea, risk: undefined })),
    ...readRisks(document).flatMap((risk) => risk.ideas.map((idea) => ({ idea, risk }))),
  ];
}

/** @throws MortemError where they are the words of none, or of several that are not the same */
export function findIdea(document: Document, words: string): PlacedIdea {
  const wanted = folded(words);
  const key = ideaKey({ text: words });
  const all = placedIdeas(document);
  const same = all.find(
    ({ idea }) => ideaKey(idea) === key || ideaKey({ text: printIdea(idea) }) === key,
  );
  if (same !== undefined) return same;
  const parts = all.filter(({ idea }) => folded(printIdea(idea)).includes(wanted));
  const [found, ...others] = wanted === "" ? [] : parts;
  if (found !== undefined && others.length === 0) return found;
  const { path } = document;
  if (found !== undefined) {
    const names = parts.slice(0, MOST_NAMED).map(placeOf);
    const more = parts.length > MOST_NAMED ? ", …" : "";
    const message = `"${shortened(words)}" stands in ${parts.length} ideas`;
    throw new MortemError(message, `Say more of its words: ${names.join(", ")}${more}.`, { path });
  }
  const hint = "Give its words as they stand in the document, or a part of them that no other has.";
  throw new MortemError(`there is no idea "${shortened(words)}"`, hint, { path });
}

function placeOf({ idea, risk }: PlacedIdea): string {
  return `“${shortened(idea.text, 60)}” (${risk === undefined ? "in no risk" : (risk.id ?? risk.title)})`;
}
