/** What somebody types to search, read: words, phrases in quotes, and filters such as `service:login`. */
import { MortemError } from "../../values/error.ts";
import { nearest } from "../../values/nearest.ts";
import { COMMON } from "../words.ts";
import { foldLetters, Kind, kindOf } from "./letters.ts";
import { pairTerm, type Term, wordTerm } from "./term.ts";

export const FILTER_NAMES = [
  "service",
  "severity",
  "type",
  "tag",
  "cause",
  "year",
  "owner",
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** The names of the front matter are taken too. */
const NAMES: ReadonlyMap<string, FilterName> = new Map([
  ...FILTER_NAMES.map((name) => [name, name] as const),
  ["services", "service"],
  ["template", "type"],
  ["tags", "tag"],
  ["causes", "cause"],
]);

export interface Query {
  /** How many words were typed; those without blanks between them are one. */
  readonly words: number;
  readonly terms: readonly WeightedTerm[];
  /** Folded, with single blanks: a document must hold each. */
  readonly phrases: readonly string[];
  /** One of the values of each must fit. */
  readonly filters: ReadonlyMap<FilterName, readonly string[]>;
  /** How many terms were left out, since there are too many. */
  readonly dropped: number;
  /** What was taken for text, and may have been meant for a filter. */
  readonly doubtful: readonly DoubtfulFilter[];
}

export interface DoubtfulFilter {
  /** `tar:dns` */
  readonly typed: string;
  /** `tag:dns` */
  readonly near: string;
}

export interface WeightedTerm {
  readonly term: Term;
  /** What a match counts, beside others. */
  readonly weight: number;
  /** Is it shown where it matches? Common words and single letters are not, beside others. */
  readonly isMarked: boolean;
  /** It is part of a phrase, and meant as it is. */
  readonly isQuoted: boolean;
}

/** Said of anything, as `out` of "out of memory": they decide between documents only where all else is equal. */
const COMMON_WEIGHT = 0.2;

/** More than anybody types; each costs a look at every document. */
const MOST_TERMS = 40;
/** Characters (UTF-16 units). */
const LONGEST_QUERY = 1000;

/** @throws MortemError for a filter that says nothing, and where nothing is asked for */
export function parseQuery(typed: string): Query {
  if (typed.length > LONGEST_QUERY) {
    throw new MortemError(
      `the query has more than ${LONGEST_QUERY} characters`,
      "A few words are enough: those that the document is likely to hold.",
    );
  }
  const phrases: string[] = [];
  const filters = new Map<FilterName, string[]>();
  const words = new Map<string, boolean>();
  const doubtful: DoubtfulFilter[] = [];
  for (const [part, , quoted] of typed
    .normalize("NFKC")
    .matchAll(/([\p{L}]+:)?"([^"]*)"?|[^\s"]+/gu)) {
    const filter = filterOf(part);
    if (filter !== undefined) {
      filters.set(filter.name, [...(filters.get(filter.name) ?? []), ...filter.values]);
      continue;
    }
    const near = nearFilter(part);
    if (near !== undefined) doubtful.push({ typed: part, near });
    const text = foldLetters(quoted ?? part);
    if (quoted !== undefined && text.trim() !== "") phrases.push(text.trim().replace(/\s+/g, " "));
    for (const run of runsOf(text)) words.set(run, quoted !== undefined);
  }
  const all = termsOf(words);
  const terms = all.slice(0, MOST_TERMS);
  if (terms.length === 0 && filters.size === 0 && phrases.length === 0) throw nothingAsked();
  const dropped = all.length - terms.length;
  return { words: words.size, terms, phrases, filters, dropped, doubtful };
}

function nothingAsked(): MortemError {
  return new MortemError(
    "there is nothing to search for",
    "Give some words, such as: mortem search expired certificate",
  );
}

const NAMED = /^(\p{L}{2,20}):(.*)$/su;

/** Any other word with a colon is text, since people search for error messages. */
function filterOf(part: string): { name: FilterName; values: string[] } | undefined {
  const [, typed = "", rest = ""] = NAMED.exec(part) ?? [];
  const name = NAMES.get(typed.toLowerCase());
  if (name === undefined) return undefined;
  const values = rest
    .replace(/^"|"$/g, "")
    .split(",")
    .map((value) => value.trim())
    .filter((value) => value !== "");
  if (values.length > 0) return { name, values };
  throw new MortemError(
    `the filter "${name}:" has no value`,
    `Write it without a blank: ${EXAMPLES[name]}`,
  );
}

/** The filter that a word with a colon may have been meant for: one slip away, and with a value that could be one. */
function nearFilter(part: string): string | undefined {
  const [, typed = "", rest = ""] = NAMED.exec(part) ?? [];
  const near = nearest(typed, NAMES.keys(), ONE_SLIP);
  return near !== undefined && /^["\p{L}\p{N}]/u.test(rest) ? `${near}:${rest}` : undefined;
}

/** The share of a word's letters of which `nearest` makes one, at any length. */
const ONE_SLIP = 20;

const EXAMPLES: Readonly<Record<FilterName, string>> = {
  service: "service:login",
  severity: "severity:sev1,sev2",
  type: "type:outage",
  tag: "tag:dependencies",
  cause: "cause:certificate",
  year: "year:2019",
  owner: "owner:release-lead",
};

/** Runs of letters and digits, those of scripts without blanks apart from others. */
export function runsOf(folded: string): string[] {
  const runs: string[] = [];
  let start = 0;
  let kind: number = Kind.gap;
  for (let at = 0; at <= folded.length; at++) {
    const next = at < folded.length ? kindOf(folded.charCodeAt(at)) : Kind.gap;
    if (next === kind) continue;
    if (kind !== Kind.gap) runs.push(folded.slice(start, at));
    start = at;
    kind = next;
  }
  return runs;
}

/** @param runs whether each is quoted */
function termsOf(runs: ReadonlyMap<string, boolean>): WeightedTerm[] {
  return [...runs].flatMap(([run, isQuoted]) => {
    if (kindOf(run.charCodeAt(0)) === Kind.unspaced) {
      return unspacedTerms(run).map((one) => ({ ...one, weight: 1, isQuoted }));
    }
    const isMarked = !COMMON.has(run);
    return [{ term: wordTerm(run), weight: isMarked ? 1 : COMMON_WEIGHT, isMarked, isQuoted }];
  });
}

/** A letter that is a word by itself as often as not. */
const HAN = /\p{sc=Han}/u;

/** Each two neighbours and each Han letter, once. */
function unspacedTerms(run: string): Pick<WeightedTerm, "term" | "isMarked">[] {
  const letters = [...run];
  if (letters.length < 3) return [{ term: pairTerm(run), isMarked: true }];
  const pairs = new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`));
  const single = new Set(letters.filter((letter) => HAN.test(letter)));
  return [
    ...[...pairs].map((pair) => ({ term: pairTerm(pair), isMarked: true })),
    ...[...single].map((letter) => ({ term: pairTerm(letter), isMarked: false })),
  ];
}
