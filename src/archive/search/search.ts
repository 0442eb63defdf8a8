/**
 * Full text over all documents, the best answers first. There is no index: to read every file and look for the words
 * takes a fraction of what it takes to build one (docs/search.md has the figures), and nothing can be out of date.
 */
import { compare } from "../../values/text.ts";
import type { Candidate } from "../candidates.ts";
import { detached } from "../detached.ts";
import { readTexts, tryDocument, type Unreadable } from "../load.ts";
import type { Project } from "../project.ts";
import type { FoundRecord } from "../search-schema.ts";
import { type Excerpt, excerptOf, type Marked, marksIn, nameExcerptOf } from "./excerpt.ts";
import { fitsFilters } from "./filters.ts";
import { foundRecord } from "./found-record.ts";
import { foldLetters } from "./letters.ts";
import type { Query, WeightedTerm } from "./query.ts";
import { rarities, scorer } from "./rank.ts";
import { type Counts, countsOf, holdsAll, partsOf } from "./scan.ts";
import { mayMatch, mistypedTerm, pairTerm, type Term } from "./term.ts";

export interface SearchResult {
  /** The best first, as many as were asked for. */
  readonly found: readonly Found[];
  /** How many documents answer, shown or not. */
  readonly total: number;
  /** How many documents there are. */
  readonly documents: number;
  /** Words that no document has, so that words near them were looked for. */
  readonly mistyped: readonly string[];
  /** Those near words that what is shown has. */
  readonly instead: readonly string[];
}

/** Plain data, so that thousands can be kept. */
export interface Found {
  readonly record: FoundRecord;
  readonly title: Marked;
  readonly excerpt: Excerpt | undefined;
}

interface Match {
  readonly candidate: Candidate;
  readonly counts: Counts;
}

/** So many of the best are read again, to see whether their words stand together. */
const LOOKED_INTO = 20;

/**
 * @param limit how many documents to show
 * @param unreadable is told of each file that cannot be read
 */
export function search(
  project: Project,
  query: Query,
  limit: number,
  unreadable: (file: Unreadable) => void,
): SearchResult {
  const asTyped = scanAll(project, query, unreadable);
  const { terms, mistyped } = forgiven(query.terms, asTyped.unknown);
  const { matches, documents } =
    mistyped.length === 0 ? asTyped : scanAll(project, { ...query, terms }, () => {});
  const worth = rarities(
    matches.map(({ counts }) => counts),
    terms.length,
    documents,
  ).map((rare, at) => rare * (terms[at]?.weight ?? 0));
  const found = ranked(matches, worth)
    .slice(0, Math.max(limit, LOOKED_INTO))
    .flatMap((one) => lookedInto(project, one, { ...query, terms }, worth))
    .sort(byScore)
    .slice(0, limit);
  const instead = mistyped.length === 0 ? [] : insteadOf(mistyped, found);
  return { found, total: matches.length, documents, mistyped, instead };
}

/** Each once, folded. */
function insteadOf(mistyped: readonly string[], found: readonly Found[]): string[] {
  const near = mistyped.flatMap((word) => mistypedTerm(word) ?? []);
  const marked = found.flatMap(({ title, excerpt }) =>
    [title, excerpt].flatMap(
      (one) => one?.marks.map(({ start, end }) => one.text.slice(start, end)) ?? [],
    ),
  );
  const isNear = (word: string) => near.some(({ grade }) => (grade?.(word) ?? 0) > 0);
  return [...new Set(marked.map(foldLetters))].filter(isNear);
}

/** Each costs a look at every word of every document that has a part of it. */
const MOST_FORGIVEN = 8;

/** A word that no document has, in any form, was probably mistyped. */
function forgiven(
  typed: readonly WeightedTerm[],
  unknown: ReadonlySet<Term>,
): { terms: WeightedTerm[]; mistyped: string[] } {
  const mistyped: string[] = [];
  const terms = typed.map((one) => {
    if (one.isQuoted || one.term.grade === undefined || !unknown.has(one.term)) return one;
    const near = mistypedTerm(one.term.text);
    if (near === undefined || mistyped.length >= MOST_FORGIVEN) return one;
    mistyped.push(one.term.text);
    return { ...one, term: near };
  });
  return { terms, mistyped };
}

interface Scored {
  readonly id: string;
  readonly score: number;
}

/** Of equals the newest first, as their ids have it. */
function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || compare(b.id, a.id);
}

function ranked(
  matches: readonly Match[],
  worth: readonly number[],
): (Scored & { readonly candidate: Candidate })[] {
  const score = scorer(
    matches.map(({ counts }) => counts),
    worth,
  );
  return matches
    .map(({ candidate, counts }) => ({ candidate, id: candidate.id, score: score(counts) }))
    .sort(byScore);
}

/** A sentence that holds the words together counts as much again as they do. Nothing for a file that has just gone. */
function lookedInto(
  project: Project,
  { candidate, id, score }: Scored & { readonly candidate: Candidate },
  { terms, phrases }: Query,
  worth: readonly number[],
): (Found & Scored)[] {
  const document = tryDocument(project, candidate);
  if ("error" in document) return [];
  const marked = [...phrases.map(pairTerm), ...markedOf(terms)];
  const record = foundRecord(document);
  const title = marksIn(record.title, marked);
  const lookedFor = terms.map(({ term }) => term);
  const best = excerptOf(document, lookedFor, worth, phrases, marked);
  const excerpt = best ?? (title.marks.length > 0 ? undefined : nameExcerptOf(document, marked));
  return [detached({ record, title, excerpt, id, score: score + (excerpt?.worth ?? 0) })];
}

/** All of them where none of them tells anything. */
function markedOf(terms: readonly WeightedTerm[]): Term[] {
  const telling = terms.filter(({ isMarked }) => isMarked);
  return (telling.length > 0 ? telling : terms).map(({ term }) => term);
}

interface Scanned {
  readonly matches: readonly Match[];
  readonly documents: number;
  /** What no document has, whatever the filters and phrases say of it. */
  readonly unknown: ReadonlySet<Term>;
}

function scanAll(project: Project, query: Query, unreadable: (file: Unreadable) => void): Scanned {
  const terms = query.terms.map(({ term }) => term);
  const unknown = new Set(terms);
  const matches: Match[] = [];
  let documents = 0;
  for (const file of readTexts(project)) {
    if ("error" in file) {
      unreadable(file);
      continue;
    }
    const { candidate, text, read } = file;
    documents++;
    const folded = foldLetters(text);
    if (terms.length > 0 && !terms.some((term) => mayMatch(folded, term))) continue;
    const document = read();
    if (document === undefined) continue;
    if ("error" in document) {
      unreadable(document);
      continue;
    }
    const fits = fitsFilters(document, query);
    const mayTell = () => [...unknown].some((term) => mayMatch(folded, term));
    if (!fits && !mayTell()) continue;
    const parts = partsOf(document, folded);
    const isAnswer = fits && holdsAll(parts, query.phrases);
    if (!isAnswer && !mayTell()) continue;
    const counts = countsOf(parts, terms);
    for (const [at, term] of terms.entries()) if (counts.best[at] !== 0) unknown.delete(term);
    if (isAnswer && tells(counts, query)) matches.push({ candidate, counts });
  }
  return { matches, documents, unknown };
}

/** Filters and phrases answer by themselves. */
function tells({ sums }: Counts, { terms, phrases }: Query): boolean {
  return terms.length === 0 || phrases.length > 0 || sums.some((sum) => sum > 0);
}
