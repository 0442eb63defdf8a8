/** What the rules on language know of a language: data, so that another language is another folder and a line. */

/** What a verb's subject is, as far as its words tell. */
export type SubjectKind =
  /** An engineer, a reviewer, he, she, somebody, a name. */
  | "person"
  /** A noun that names people or programs: an operator, an agent. */
  | "either"
  /** Those outside: users, customers. */
  | "outsider"
  | "I"
  | "we"
  | "they"
  /** A team, a department. */
  | "team"
  | "nobody"
  /** What people do together: a review, the planning. */
  | "process"
  | "machine"
  /** A noun that is in no list. */
  | "unknown"
  /** There is none: a note in catchwords. */
  | "none";

/** The little words by which the subject of a verb is found. */
export interface Grammar {
  readonly subjects: Readonly<Partial<Record<SubjectKind, readonly string[]>>>;
  readonly prepositions: readonly string[];
  /** Before a verb, and part of it: `has`, `not`, `also`. */
  readonly auxiliaries: readonly string[];
  readonly conjunctions: readonly string[];
  /** A new clause begins with them: `because`, `when`. */
  readonly openers: readonly string[];
  /** After them comes what a noun did: `who`, `that`. */
  readonly relatives: readonly string[];
  /** In `one of the engineers` the noun behind is what counts. */
  readonly quantifiers: readonly string[];
  /** Before a noun that names people or programs, they tell that it is a program. */
  readonly software: readonly string[];
  /** The ending of words that only colour a verb. */
  readonly adverbEnding: RegExp;
}

/**
 * Words that a rule looks for: regular expressions without backtracking in which a blank stands for any white space and
 * `{name}` for a list of the language.
 */
export interface Phrase {
  /**
   * A sentence is searched only where it has one of these beginnings of words: in lower case, with blanks between; with
   * a full stop, it is the whole word. A test holds them to what is said.
   */
  readonly on?: string;
  /** What is found, as a whole: it begins and ends at the edge of a word. */
  readonly say: string;
  /** Whose verb it must be; of any where it is left out. */
  readonly by?: readonly SubjectKind[];
  /** Must stand before it, in the same sentence and up to it. */
  readonly behind?: string;
  /** Where these stand right before, right behind, or anywhere in its sentence, it is innocent. */
  readonly unlessBehind?: string;
  readonly unlessBefore?: string;
  readonly unless?: string;
  /** The ids of sections in which it is innocent. */
  readonly elsewhere?: readonly string[];
  /** How it could be said instead. `{rest}` is what follows it in its clause. */
  readonly instead: string;
}

/** Phrases that share the words that each of them needs. */
export interface Phrases {
  /** For each phrase that has no `on` of its own. */
  readonly on?: string;
  readonly phrases: readonly Phrase[];
}

export const LANGUAGE_RULES = [
  "no-blame",
  "no-counterfactual",
  "no-drama",
  "no-hindsight",
  "no-human-error",
] as const;
export type LanguageRuleId = (typeof LANGUAGE_RULES)[number];

/**
 * These are asked only where causes are told. Elsewhere, and below headings that no template knows, people speak of
 * what could have been, and of what is clear, without explaining anything by it.
 */
export const OF_CAUSES: ReadonlySet<LanguageRuleId> = new Set([
  "no-counterfactual",
  "no-hindsight",
]);

/** The ids of the sections where causes are told. */
export const CAUSES: ReadonlySet<string> = new Set([
  "summary",
  "trigger",
  "detection",
  "root-causes",
  "went-badly",
]);

/** Is it about how something is said? These the interview asks of each answer. */
export function isLanguageRule(id: string): boolean {
  return id === "no-names-in-causes" || LANGUAGE_RULES.some((rule) => rule === id);
}

export interface Language {
  /** ISO 639-1. */
  readonly id: string;
  readonly grammar: Grammar;
  /** In lower case; they count where they begin with a capital. */
  readonly firstNames: readonly string[];
  /** Regular expressions by the names that phrases use. */
  readonly lists: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<LanguageRuleId, readonly Phrases[]>>;
}
