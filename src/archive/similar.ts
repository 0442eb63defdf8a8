/** Incidents like another: those that share its rare words, services, tags and kinds of causes. */
import type { Document } from "../document/document.ts";
import { fieldList } from "../document/front-matter.ts";
import { compare } from "../values/text.ts";
import type { Candidate } from "./candidates.ts";
import { claimsToBeDocument } from "./claims.ts";
import { readTexts, type Unreadable } from "./load.ts";
import { dateOf } from "./order.ts";
import type { Project } from "./project.ts";
import { foldLetters } from "./search/letters.ts";
import { rarity } from "./search/rank.ts";
import { bodyOf } from "./search/scan.ts";
import { counterOf, eachWord } from "./search/vocabulary.ts";

export interface Similar {
  readonly candidate: Candidate;
  /** From 0 to about 1, which is as like as the document is to itself. */
  readonly likeness: number;
  /** What makes it so, what tells most first: services, tags and causes that both name, and words, folded. */
  readonly shared: readonly string[];
}

/** From here on nearly all are relatives indeed, also in an archive of a few documents (docs/search.md has the figures). */
export const LIKE_ENOUGH = 0.2;

export interface SimilarOptions {
  readonly limit: number;
  /** Only what is at least so like. */
  readonly least?: number;
  /** Only what began no later. */
  readonly earlier?: boolean;
}

/** What a service, a tag or a cause that both name counts, in times that a word stands there. */
const NAME_WEIGHT = 2;
const NAMES = ["services", "tags", "causes"];
const MOST_SHARED = 5;
/** Four times as many as a long document has; a byte of each is kept for every other document. */
const MOST_WORDS = 4000;

/** What tells an incident apart: its words and names, and how much each counts there. */
interface Profile {
  readonly words: readonly string[];
  /** As the words are written. */
  readonly written: readonly string[];
  readonly names: readonly string[];
  /** Of the words, then of the names. */
  readonly weights: readonly number[];
  readonly total: number;
}

/** Plain numbers, so that thousands can be kept. */
interface Compared {
  readonly candidate: Candidate;
  /** Of the words, then of the names. */
  readonly counts: Uint8Array;
  readonly total: number;
}

/**
 * The post-mortems most like a document, the most like first. Both are taken whole, since what tells most may stand
 * anywhere. Likeness is nearly the cosine of their words, each counting 1 + ln(how often) times its rarity: the length
 * of the other, for which the rarity of every word of every document would be needed, is taken from how many it has.
 * @param unreadable is told of each file that cannot be read
 */
export function similarTo(
  project: Project,
  document: Document,
  { limit, least = 0, earlier = false }: SimilarOptions,
  unreadable: (file: Unreadable) => void,
): Similar[] {
  const profile = profileOf(document);
  const { others, documents } = compareAll(project, document, profile, earlier, unreadable);
  const worth = profile.weights.map((weight, at) => {
    const having = others.reduce((sum, { counts }) => sum + (counts[at] === 0 ? 0 : 1), 0);
    return damped(weight) * rarity(having, documents) ** 2;
  });
  const own = worth.reduce((sum, value, at) => sum + value * damped(profile.weights[at] ?? 0), 0);
  const scale = Math.sqrt(profile.total) / Math.max(own, Number.MIN_VALUE);
  const likenessOf = ({ counts, total }: Compared): number =>
    (worth.reduce((sum, value, at) => sum + value * damped(counts[at] ?? 0), 0) * scale) /
    Math.sqrt(Math.max(total, 1));
  return others
    .map((other) => ({ other, likeness: likenessOf(other) }))
    .filter(({ likeness }) => likeness > 0 && likeness >= least)
    .sort((a, b) => b.likeness - a.likeness || compare(b.other.candidate.id, a.other.candidate.id))
    .slice(0, limit)
    .map(({ other, likeness }) => ({
      candidate: other.candidate,
      likeness,
      shared: sharedBy(profile, worth, other),
    }));
}

function compareAll(
  project: Project,
  document: Document,
  profile: Profile,
  earlier: boolean,
  unreadable: (file: Unreadable) => void,
): { others: Compared[]; documents: number } {
  const count = counterOf(profile.words);
  const day = earlier ? dateOf(document) : undefined;
  const others: Compared[] = [];
  let documents = 0;
  for (const file of readTexts(project, ["postmortem"])) {
    if ("error" in file) {
      unreadable(file);
      continue;
    }
    documents++;
    if (file.candidate.path === document.path) continue;
    const other = file.read();
    if (other.kind === "premortem" || !claimsToBeDocument(other)) continue;
    if (day !== undefined && (dateOf(other) ?? "") > day) continue;
    const { counts, total } = count(bodyOf(other, foldLetters(file.text)));
    const names = new Set(namesOf(other));
    const both = new Uint8Array(profile.weights.length);
    both.set(counts);
    for (const [at, name] of profile.names.entries()) {
      both[counts.length + at] = names.has(name) ? 1 : 0;
    }
    others.push({ candidate: file.candidate, counts: both, total });
  }
  return { others, documents };
}

function profileOf(document: Document): Profile {
  const words = new Map<string, { written: string; weight: number }>();
  let total = 0;
  eachWord(bodyOf(document, foldLetters(document.text)), (word, written) => {
    const known = words.get(word);
    if (known !== undefined) known.weight++;
    else if (words.size < MOST_WORDS) words.set(word, { written, weight: 1 });
    total++;
  });
  const names = namesOf(document);
  const all = [...words.values()];
  return {
    words: [...words.keys()],
    written: all.map(({ written }) => written),
    names,
    weights: [...all.map(({ weight }) => weight), ...names.map(() => NAME_WEIGHT)],
    total,
  };
}

/** More of the same tells less and less. */
function damped(count: number): number {
  return count === 0 ? 0 : 1 + Math.log(count);
}

function sharedBy(
  { words, written, names }: Profile,
  worth: readonly number[],
  { counts }: Compared,
): string[] {
  const said = [...written, ...names.map((name) => name.slice(name.indexOf(" ") + 1))];
  const shared = worth
    .map((value, at) => ({ at, value: value * damped(counts[at] ?? 0) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .filter(({ at }) => at >= words.length || (written[at] as string).length > 2)
    .map(({ at }) => said[at] as string);
  return [...new Set(shared)].slice(0, MOST_SHARED);
}

/** Each once, with its field, so that a tag is not taken for a service. */
function namesOf({ front }: Document): string[] {
  const names = NAMES.flatMap((key) =>
    fieldList(front, key).map((name) => `${key} ${foldLetters(name)}`),
  );
  return [...new Set(names)];
}
