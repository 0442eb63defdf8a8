/**
 * Full text over all documents, the best answers first. There is no index: each search reads every file, which takes
 * about as long as building one in memory would take to begin (docs/search.md has the figures).
 */
import type { Document } from "../../document/document.ts";
import { compare } from "../../values/text.ts";
import type { Candidate } from "../candidates.ts";
import { claimsToBeDocument } from "../claims.ts";
import { readTexts, tryDocument, type Unreadable } from "../load.ts";
import type { Project } from "../project.ts";
import { type Excerpt, excerptOf } from "./excerpt.ts";
import { fitsFilters } from "./filters.ts";
import { foldLetters } from "./letters.ts";
import type { Query } from "./query.ts";
import { rarities, scorer } from "./rank.ts";
import { type Counts, countsOf } from "./scan.ts";
import { mayMatch, mistypedTerm, type Term } from "./term.ts";

export interface SearchResult {
  /** The best first, as many as were asked for. */
  readonly found: readonly Found[];
  /** How many documents answer, shown or not. */
  readonly total: number;
  /** How many documents there are. */
  readonly documents: number;
  /** Words that no document has, so that words near them were looked for. */
  readonly mistyped: readonly string[];
  /** What was looked for in the end. */
  readonly terms: readonly Term[];
}

export interface Found {
  readonly document: Document;
  readonly score: number;
  readonly excerpt: Excerpt | undefined;
}

interface Match {
  readonly candidate: Candidate;
  readonly counts: Counts;
}

/** So many of the best are read again, to see whether their words stand together. */
const LOOKED_INTO = 20;
/** What a sentence that holds all words counts beside the whole document, of what the words count. */
const TOGETHER = 1;

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
  let pass = scanAll(project, query, unreadable);
  const mistyped: string[] = [];
  const terms = query.terms.map((one, at) => {
    const near = pass.matches.some(({ counts }) => counts.best[at] !== 0)
      ? undefined
      : mistypedTerm(one.term.text);
    if (near === undefined || one.term.grade === undefined) return one;
    mistyped.push(one.term.text);
    return { ...one, term: near };
  });
  if (mistyped.length > 0) pass = scanAll(project, { ...query, terms }, () => {});
  const { matches, documents } = pass;
  const counts = matches.map((match) => match.counts);
  const worth = rarities(counts, terms.length, documents).map(
    (rare, at) => rare * (terms[at]?.weight ?? 0),
  );
  const score = scorer(counts, worth);
  const ranked = matches
    .map(({ candidate, counts: one }) => ({ candidate, score: score(one) }))
    .sort((a, b) => b.score - a.score || compare(b.candidate.id, a.candidate.id));
  const lookedFor = terms.map(({ term }) => term);
  const looked = ranked
    .slice(0, Math.max(limit, LOOKED_INTO))
    .flatMap(({ candidate, score: own }) => {
      const document = tryDocument(project, candidate);
      if ("error" in document) return [];
      const excerpt = excerptOf(document, lookedFor, worth);
      return [{ document, score: own + TOGETHER * (excerpt?.worth ?? 0), excerpt }];
    });
  const found = looked
    .sort((a, b) => b.score - a.score || compare(b.document.id, a.document.id))
    .slice(0, limit);
  return { found, total: matches.length, documents, mistyped, terms: lookedFor };
}

function scanAll(
  project: Project,
  query: Query,
  unreadable: (file: Unreadable) => void,
): { matches: Match[]; documents: number } {
  const { terms } = query;
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
    if (terms.length > 0 && !terms.some(({ term }) => mayMatch(folded, term))) continue;
    const document = read();
    if (!claimsToBeDocument(document) || !fitsFilters(document, query)) continue;
    const counts = countsOf(document, folded, query);
    if (counts !== undefined) matches.push({ candidate, counts });
  }
  return { matches, documents };
}
