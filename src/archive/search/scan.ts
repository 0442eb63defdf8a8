/** What a document holds of what is looked for, counted in its text without parsing it. */
import type { Document } from "../../document/document.ts";
import { findFence } from "../../document/fence.ts";
import { fieldList, fieldText } from "../../document/front-matter.ts";
import { withoutComments } from "./comments.ts";
import { foldLetters } from "./letters.ts";
import { eachMatch, type Term } from "./term.ts";

/** What was found in a document. Plain numbers, so that thousands can be kept. */
export interface Counts {
  /** For each term, the grades of its matches times the weights of their places, added up. */
  readonly sums: readonly number[];
  /** For each term, the grade of its best match: 0 where there is none. */
  readonly best: readonly number[];
  /** Of the body, in UTF-16 units. */
  readonly length: number;
}

/** The fields that name things to be found by. */
export const NAMES = ["services", "tags", "causes"];

/** What a match counts by its place. In a body one is as good as another: to weigh sections gained nothing that could be measured. */
const WEIGHTS = { title: 5, names: 3, body: 1 };

/** What of a document is searched, each part by itself and folded. */
export interface Parts {
  readonly title: string;
  readonly names: readonly string[];
  readonly body: string;
}

/** @param folded the document's whole text, folded */
export function partsOf(document: Document, folded: string): Parts {
  const { front } = document;
  return {
    title: foldLetters(fieldText(front, "title") ?? ""),
    names: NAMES.flatMap((key) => fieldList(front, key)).map(foldLetters),
    body: bodyOf(document, folded),
  };
}

/** Counts the terms. */
export function countsOf({ title, names, body }: Parts, terms: readonly Term[]): Counts {
  const allNames = names.join("\n");
  const sums: number[] = [];
  const best: number[] = [];
  for (const term of terms) {
    const counts = [
      gradesIn(title, term, WEIGHTS.title),
      gradesIn(allNames, term, WEIGHTS.names),
      gradesIn(body, term, WEIGHTS.body),
    ];
    sums.push(counts.reduce((sum, one) => sum + one.sum, 0));
    best.push(Math.max(...counts.map((one) => one.best)));
  }
  return { sums, best, length: body.length };
}

function gradesIn(folded: string, term: Term, weight: number): { sum: number; best: number } {
  let sum = 0;
  let best = 0;
  eachMatch(folded, term, (_, __, grade) => {
    sum += grade * weight;
    if (grade > best) best = grade;
  });
  return { sum, best };
}

/**
 * What a document says below its front matter, without comments.
 * @param folded its whole text, folded: the front matter is found again in it, since folding may move it
 */
export function bodyOf({ front }: Document, folded: string): string {
  return withoutComments(
    front.fence === undefined ? folded : folded.slice(findFence(folded)?.span.end ?? 0),
  );
}

/** Does one part, or another, hold each phrase? None reaches from one into the next, nor over an empty line. */
export function holdsAll({ title, names, body }: Parts, phrases: readonly string[]): boolean {
  if (phrases.length === 0) return true;
  const asWritten = [title, ...names, body].map(withSingleBlanks);
  const texts = [...asWritten, withoutMarks(asWritten.at(-1) as string)];
  return phrases.every((phrase) => texts.some((text) => text.includes(phrase)));
}

/** Bold and code, whose marks nobody types; those of links stay. */
function withoutMarks(text: string): string {
  return text.replace(/[*`]/g, "");
}

function withSingleBlanks(text: string): string {
  return text.replace(/\n[^\S\n]*\n/g, "\0").replace(/\s+/g, " ");
}
