/** What a document holds of what is looked for, counted in its text without parsing it. */
import type { Document } from "../../document/document.ts";
import { findFence } from "../../document/fence.ts";
import { fieldList, fieldText } from "../../document/front-matter.ts";
import { foldLetters } from "./letters.ts";
import type { Query } from "./query.ts";
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
const NAMES = ["services", "tags", "causes"];

/** What a match counts by its place. In a body one is as good as another: to weigh sections gained nothing that could be measured. */
const WEIGHTS = { title: 5, names: 3, body: 1 };

/**
 * Counts the terms.
 * @param folded the document's whole text, folded
 * @returns undefined where it has none of them, or lacks a phrase
 */
export function countsOf(
  document: Document,
  folded: string,
  { terms, phrases }: Pick<Query, "terms" | "phrases">,
): Counts | undefined {
  const { front } = document;
  const title = foldLetters(fieldText(front, "title") ?? "");
  const names = foldLetters(NAMES.flatMap((key) => fieldList(front, key)).join("\n"));
  const body = bodyOf(document, folded);
  if (!holdsAll([title, names, body].join("\n"), phrases)) return undefined;
  const sums: number[] = [];
  const best: number[] = [];
  for (const { term } of terms) {
    const counts = [
      gradesIn(title, term, WEIGHTS.title),
      gradesIn(names, term, WEIGHTS.names),
      gradesIn(body, term, WEIGHTS.body),
    ];
    sums.push(counts.reduce((sum, one) => sum + one.sum, 0));
    best.push(Math.max(...counts.map((one) => one.best)));
  }
  const isAnswer = terms.length === 0 || phrases.length > 0 || sums.some((sum) => sum > 0);
  return isAnswer ? { sums, best, length: body.length } : undefined;
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

/** Guidance that stands in empty sections is nobody's finding. A comment that is not closed is text: it may be quoted. */
function withoutComments(text: string): string {
  let result = "";
  let at = 0;
  for (;;) {
    const open = text.indexOf("<!--", at);
    const close = open === -1 ? -1 : text.indexOf("-->", open + 2);
    if (close === -1) return result + text.slice(at);
    result += text.slice(at, open);
    at = close + 3;
  }
}

function holdsAll(folded: string, phrases: readonly string[]): boolean {
  if (phrases.length === 0) return true;
  const text = folded.replace(/\s+/g, " ");
  return phrases.every((phrase) => text.includes(phrase));
}
