/** What a document holds of what is looked for, counted in its text without parsing it. */
import type { Document } from "../../document/document.ts";
import { fieldList, fieldText } from "../../document/front-matter.ts";
import { findFence } from "../../document/fence.ts";
import { foldLetters } from "./letters.ts";
import type { WeightedTerm } from "./query.ts";
import { eachMatch, mayMatch, type Term } from "./term.ts";
import { sectionFinder, type Stretch, stretchesOf, WEIGHTS } from "./weights.ts";

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

/** @param folded the document's whole text, folded */
export type Scan = (document: Document, folded: string) => Counts | undefined;

/** Counts the terms; undefined for a document that has none of them, or lacks a phrase. */
export function scanner(
  terms: readonly Pick<WeightedTerm, "term">[],
  phrases: readonly string[],
): Scan {
  const sectionOf = sectionFinder();
  return (document, folded) => {
    const body = withoutComments(bodyOf(document, folded));
    const title = foldLetters(fieldText(document.front, "title") ?? "");
    const names = foldLetters(NAMES.flatMap((key) => fieldList(document.front, key)).join("\n"));
    if (!holdsAll([title, names, body].join("\n"), phrases)) return undefined;
    let stretches: readonly Stretch[] | undefined;
    const stretchesHere = () => {
      stretches ??= stretchesOf(body, (heading) => sectionOf(document.template, heading));
      return stretches;
    };
    const counted = terms.map(({ term }) => {
      const count = new Count();
      if (title !== "") eachMatch(title, term, (_, __, grade) => count.add(grade, WEIGHTS.title));
      eachMatch(names, term, (_, __, grade) => count.add(grade, WEIGHTS.names));
      countIn(body, term, stretchesHere, count);
      return count;
    });
    const sums = counted.map(({ sum }) => sum);
    if (terms.length > 0 && sums.every((sum) => sum === 0)) return undefined;
    return { sums, best: counted.map(({ best }) => best), length: body.length };
  };
}

class Count {
  sum = 0;
  best = 0;

  add(grade: number, weight: number): void {
    this.sum += grade * weight;
    if (grade > this.best) this.best = grade;
  }
}

/** Matches come in the order of the text, piece by piece. */
function countIn(body: string, term: Term, stretches: () => readonly Stretch[], count: Count): void {
  if (!mayMatch(body, term)) return;
  const all = stretches();
  let at = 0;
  eachMatch(body, term, (start, _, grade) => {
    if ((all[at] as Stretch).start > start) at = 0;
    while (at + 1 < all.length && (all[at + 1] as Stretch).start <= start) at++;
    count.add(grade, (all[at] as Stretch).weight);
  });
}

/** The front matter is found again in the folded text, since folding may move it. */
function bodyOf({ front }: Document, folded: string): string {
  return front.fence === undefined ? folded : folded.slice(findFence(folded)?.span.end ?? 0);
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
