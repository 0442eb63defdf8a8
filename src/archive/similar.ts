/** Incidents like another: those that share its rare words, services, tags and kinds of causes. */
import type { Document } from "../document/document.ts";
import { titleOf } from "../document/facts.ts";
import { fieldList } from "../document/front-matter.ts";
import { compare } from "../values/text.ts";
import type { Candidate } from "./candidates.ts";
import { readTexts, type Unreadable } from "./load.ts";
import { dateOf } from "./order.ts";
import type { Project } from "./project.ts";
import { foldLetters } from "./search/letters.ts";
import { bodyOf } from "./search/scan.ts";
import { counterOf, eachWord } from "./search/vocabulary.ts";
import { reasonsOf, type Told, toldIn } from "./shared-reasons.ts";

export interface Similar {
  /** Of the file, which is not kept. */
  readonly candidate: Candidate;
  /** From 0 to about 1, which is as like as the document is to itself. */
  readonly likeness: number;
  /** What makes it so, folded: services, tags and causes that both name, then words; of each what tells most first. Never empty. */
  readonly shared: readonly string[];
}

/** From here on four of five are relatives indeed (docs/search.md). */
export const LIKE_ENOUGH = 0.25;

export interface SimilarOptions {
  readonly limit: number;
  /** Only what is at least so like, or the same again. */
  readonly least?: number;
  /** Only what began no later. */
  readonly earlier?: boolean;
}

/** A service, a tag or a cause that both name counts as a word that stands in both so often. */
const NAME_COUNT = 2;
const NAMES = ["services", "tags", "causes"];
const MOST_SHARED = 5;
/** Four times as many as a long document has; a byte of each is kept for every other document. */
const MOST_WORDS = 4000;

/** What tells an incident apart. */
interface Profile {
  readonly words: readonly string[];
  readonly names: readonly string[];
  /** The words and the names as people know them. */
  readonly written: readonly string[];
  readonly told: Told;
}

/** What of a profile a document has. Plain numbers, so that thousands can be kept. */
interface Compared {
  /** How often it has each of the words, then of the names. */
  readonly counts: Uint8Array;
  /** How many words it has in all. */
  readonly total: number;
}

interface Other extends Compared {
  readonly candidate: Candidate;
}

type Compare = (document: Document, text: string) => Compared;

/**
 * The post-mortems most like a document: first those with a service and a cause that both name, which statistics count
 * as having come back (`repeatsOf`), then the most like. One with which it shares nothing that tells is left out. Both
 * are taken whole, since what tells most may stand anywhere. Likeness is nearly the cosine of their words, each counting
 * 1 + ln(how often) times its rarity: the length of the other, for which the rarity of every word of every document
 * would be needed, is taken from how many it has.
 * @param unreadable is told of each file that cannot be read
 */
export function similarTo(
  project: Project,
  document: Document,
  { limit, least = 0, earlier = false }: SimilarOptions,
  unreadable: (file: Unreadable) => void,
): Similar[] {
  const profile = profileOf(document);
  const compareWith = comparer(profile);
  const own = compareWith(document, document.text);
  const day = earlier ? dateOf(document) : undefined;
  const { others, documents } = compareAll(project, document.path, day, compareWith, unreadable);
  // The document itself is one of those that have the word.
  const having = Array.from(own.counts, (_, at) =>
    others.reduce((sum, { counts }) => sum + (counts[at] === 0 ? 0 : 1), 1),
  );
  const worth = Array.from(
    own.counts,
    (count, at) => damped(count) * Math.log(1 + documents / (having[at] ?? 1)) ** 2,
  );
  const alike = ({ counts, total }: Compared): number =>
    worth.reduce((sum, value, at) => sum + value * damped(counts[at] ?? 0), 0) /
    Math.sqrt(Math.max(total, 1));
  const most = Math.max(alike(own), Number.MIN_VALUE);
  const alikeOthers = others
    .map((other) => ({ other, likeness: alike(other) / most, isAgain: isAgain(profile, other) }))
    .filter(({ likeness, isAgain }) => isAgain || (likeness > 0 && likeness >= least))
    .sort(
      (a, b) =>
        Number(b.isAgain) - Number(a.isAgain) ||
        b.likeness - a.likeness ||
        compare(b.other.candidate.id, a.other.candidate.id),
    );
  const found: Similar[] = [];
  const isRare = having.map((count) => count <= MOST_HAVING(documents));
  for (const { other, likeness } of alikeOthers) {
    if (found.length === limit) break;
    const shared = sharedBy(profile, worth, isRare, other);
    if (shared.length > 0) found.push({ candidate: other.candidate, likeness, shared });
  }
  return found;
}

/** Is there too little text to compare it by? Its title and its names may still find something. */
export function saysLittle(document: Document): boolean {
  const { words, runs, title } = profileOf(document).told;
  return [...words].filter((word) => !title.has(word)).length + runs.length < FEWEST_WORDS;
}

/** A sentence has as many words that tell something. */
const FEWEST_WORDS = 4;

/** A word that more of all documents have tells no two of them apart; of few documents nobody can say. */
const MOST_HAVING = (documents: number): number => Math.max(3, documents / 2);

/** Both name a service and a cause. */
function isAgain({ words, names }: Profile, { counts }: Compared): boolean {
  const isShared = (key: string) =>
    names.some((name, at) => name.startsWith(`${key} `) && counts[words.length + at] !== 0);
  return isShared("services") && isShared("causes");
}

/**
 * @param path of the document that the others are compared with
 * @param day what began later is left out, where it is given
 */
function compareAll(
  project: Project,
  path: string,
  day: string | undefined,
  compareWith: Compare,
  unreadable: (file: Unreadable) => void,
): { others: Other[]; documents: number } {
  const others: Other[] = [];
  let documents = 0;
  for (const file of readTexts(project, ["postmortem"])) {
    if ("error" in file) {
      unreadable(file);
      continue;
    }
    documents++;
    if (file.candidate.path === path) continue;
    const other = file.read();
    if (other === undefined) continue;
    if ("error" in other) {
      unreadable(other);
      continue;
    }
    if (other.kind === "premortem") continue;
    if (day !== undefined && (dateOf(other) ?? "") > day) continue;
    others.push({ candidate: file.candidate, ...compareWith(other, file.text) });
  }
  return { others, documents };
}

function comparer({ words, names }: Profile): Compare {
  const count = counterOf(words);
  return (document, text) => {
    const { counts: ofWords, total } = count(bodyOf(document, foldLetters(text)));
    const own = new Set(namesOf(document));
    const counts = new Uint8Array(words.length + names.length);
    counts.set(ofWords);
    for (const [at, name] of names.entries()) {
      counts[words.length + at] = own.has(name) ? NAME_COUNT : 0;
    }
    return { counts, total };
  };
}

function profileOf(document: Document): Profile {
  const words = new Map<string, string>();
  const body = bodyOf(document, foldLetters(document.text));
  eachWord(body, (word, written) => {
    if (words.size < MOST_WORDS && !words.has(word)) words.set(word, written);
  });
  const names = namesOf(document);
  const written = [...words.values(), ...names.map((name) => name.slice(name.indexOf(" ") + 1))];
  return { words: [...words.keys()], names, written, told: toldIn(titleOf(document), body) };
}

/** More of the same tells less and less. */
function damped(count: number): number {
  return count === 0 ? 0 : 1 + Math.log(count);
}

function sharedBy(
  { words, written, told }: Profile,
  worth: readonly number[],
  isRare: readonly boolean[],
  { counts }: Compared,
): string[] {
  const shared = worth
    .map((value, at) => ({
      key: words[at] ?? "",
      written: written[at] as string,
      value: value * damped(counts[at] ?? 0),
      isName: at >= words.length,
      isRare: isRare[at],
    }))
    .filter(({ value }) => value > 0);
  const names = shared
    .filter(({ isName }) => isName)
    .sort((a, b) => b.value - a.value)
    .map((one) => one.written);
  const others = shared.filter((one) => !one.isName && one.isRare);
  return [...new Set([...names, ...reasonsOf(told, others)])].slice(0, MOST_SHARED);
}

/** Each once, with its field, so that a tag is not taken for a service. */
function namesOf({ front }: Document): string[] {
  const names = NAMES.flatMap((key) =>
    fieldList(front, key).map((name) => `${key} ${foldLetters(name)}`),
  );
  return [...new Set(names)];
}
