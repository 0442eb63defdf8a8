/** Who or what a verb is said of: found by the little words around it, without a tree. */
import type { Language, SubjectKind } from "./language.ts";
import { ALSO_WORDS } from "./people.ts";

/** A word in lower case, or a mark of punctuation. */
export interface Token {
  readonly word: string;
  /** In the sentence. */
  readonly start: number;
  readonly capital: boolean;
}

type Kind = SubjectKind | "preposition" | "auxiliary" | "conjunction" | "opener" | "relative";

const TOKEN = /[@\w\u00c0-\u1fff](?:[\w\u00c0-\u1fff'’./-]*[\w\u00c0-\u1fff])?|[,;:()–—!?]|--/g;

export function tokensOf(sentence: string): Token[] {
  return [...sentence.matchAll(TOKEN)].map(({ 0: word, index }) => ({
    word: word.toLowerCase().replaceAll("’", "'"),
    start: index,
    capital: /^[A-Z]/.test(word),
  }));
}

/** How far a subject may be from its verb. */
const FARTHEST = 40;

/** What is known of the words of a language: made once. */
export class Words {
  readonly #kinds = new Map<string, Kind>();
  readonly #quantifiers: ReadonlySet<string>;
  readonly #firstNames: ReadonlySet<string>;
  readonly #software: ReadonlySet<string>;
  readonly #adverbEnding: RegExp;

  constructor({ grammar, firstNames }: Pick<Language, "grammar" | "firstNames">) {
    const enter = (kind: Kind, words: readonly string[] = []) => {
      for (const word of words) this.#kinds.set(word, kind);
    };
    for (const [kind, words] of Object.entries(grammar.subjects)) enter(kind as SubjectKind, words);
    enter("preposition", grammar.prepositions);
    enter("auxiliary", grammar.auxiliaries);
    enter("conjunction", grammar.conjunctions);
    enter("relative", grammar.relatives);
    enter("opener", grammar.openers);
    this.#quantifiers = new Set(grammar.quantifiers);
    this.#software = new Set(grammar.software);
    this.#firstNames = new Set(firstNames);
    this.#adverbEnding = grammar.adverbEnding;
  }

  isQuantifier(word: string): boolean {
    return this.#quantifiers.has(word);
  }

  /** Does it tell that an operator, an agent or a manager is a program? */
  isSoftware(word: string | undefined): boolean {
    return word !== undefined && this.#software.has(word);
  }

  isAdverb(word: string): boolean {
    return this.#adverbEnding.test(word);
  }

  kindOf({ word, capital }: Token): Kind {
    const known = this.#kinds.get(word);
    if (known !== undefined) return known;
    if (capital && this.#firstNames.has(word)) return "person";
    if (word.startsWith("@") && !word.includes("/")) return "person";
    const tail = word.slice(word.lastIndexOf("-") + 1);
    for (const form of [word, tail]) {
      const own = form.replace(/'s$/, "");
      for (const noun of [own, own.replace(/s$/, ""), own.replace(/(?:ie|e)s$/, "")]) {
        const kind = this.#nounKind(noun);
        if (kind !== undefined) return kind;
      }
    }
    return "unknown";
  }

  #nounKind(word: string): SubjectKind | undefined {
    const kind = this.#kinds.get(word);
    return kind === undefined || word.length < 3 || !isSubject(kind) ? undefined : kind;
  }
}

function isSubject(kind: Kind): kind is SubjectKind {
  return !["preposition", "auxiliary", "conjunction", "opener", "relative"].includes(kind);
}

/** Finds the subjects of verbs in the sentences of one document. */
export class Subjects {
  readonly #kinds = new WeakMap<Token, Kind>();

  /** @param names of people, in lower case */
  constructor(
    private readonly words: Words,
    private readonly names: ReadonlySet<string>,
  ) {}

  /** The subject of the verb whose first word begins at an offset of the sentence. */
  before(tokens: readonly Token[], offset: number): SubjectKind {
    let at = lastBefore(tokens, offset);
    const first = Math.max(0, at - FARTHEST);
    at = this.#skipVerbWords(tokens, at, first);
    if (tokens[at]?.word === ")")
      at = this.#skipVerbWords(tokens, startOfBrackets(tokens, at) - 1, first);
    let joined = false;
    for (let turns = 0; turns < 3 && tokens[at]?.word === ","; turns++) {
      const aside = this.#startOfAside(tokens, at, first);
      if (aside === undefined) {
        joined = true;
        break;
      }
      at = this.#skipVerbWords(tokens, aside - 1, first);
    }
    const token = tokens[at];
    if (at < first || token === undefined) return "none";
    if (joined || this.#kind(token) === "conjunction")
      return this.#firstOfClause(tokens, at, first);
    if (isMark(token)) return "none";
    if (this.#kind(token) === "relative") {
      // `The engineer on call who …`, `the bug that …`: it is hung on the noun before it.
      const noun = at - (tokens[at - 1]?.word === "," ? 2 : 1);
      if (noun !== at - 1 && token.word !== "who") return "unknown";
      return this.#subjectKind(tokens, noun) ?? (token.word === "who" ? "person" : "unknown");
    }
    return this.#head(tokens, at, first);
  }

  #skipVerbWords(tokens: readonly Token[], from: number, first: number): number {
    let at = from;
    while (at >= first && this.#colours(tokens[at] as Token)) at--;
    return at;
  }

  #colours(token: Token): boolean {
    const kind = this.#kind(token);
    return kind === "auxiliary" || (kind === "unknown" && this.words.isAdverb(token.word));
  }

  /** Where a part between commas begins that could be left out; `undefined` where there is none. */
  #startOfAside(tokens: readonly Token[], comma: number, first: number): number | undefined {
    for (let at = comma - 1; at >= first; at--) {
      const token = tokens[at] as Token;
      if (token.word === ",") {
        const opening = tokens[at + 1] as Token;
        const kind = this.#kind(opening);
        const short = comma - at <= 3;
        const aside = kind === "relative" || kind === "preposition" || kind === "opener";
        return short || aside || opening.word.endsWith("ing") ? at : undefined;
      }
      if (isMark(token)) return undefined;
    }
    return undefined;
  }

  /** The subject of `forgot` in `an engineer ran the job and forgot`. */
  #firstOfClause(tokens: readonly Token[], from: number, first: number): SubjectKind {
    let start = from;
    while (start > first && !this.#opens(tokens[start - 1] as Token)) start--;
    // `While testing, I ran the job and forgot`: the clause of the verb begins behind the comma.
    const isSubordinate = start > first && this.#kind(tokens[start - 1] as Token) === "opener";
    let comma = start + 1;
    while (comma < from && tokens[comma]?.word !== ",") comma++;
    if (isSubordinate && comma < from) start = comma + 1;
    // A note that begins with a verb: `copied the file and forgot the rest`.
    if (/[a-z]ed$/.test(tokens[start]?.word ?? "") && start < from) return "none";
    for (let at = start; at < from; at++) {
      const token = tokens[at] as Token;
      if (this.#kind(token) === "preposition") {
        at++;
        while (at < from && /^(?:the|an?|our|this|that|its|their)$/.test(tokens[at]?.word ?? ""))
          at++;
        continue;
      }
      const kind = this.#subjectKind(tokens, at);
      if (kind !== undefined && kind !== "unknown") return kind;
    }
    return start === from ? "none" : "unknown";
  }

  #opens(token: Token): boolean {
    return (isMark(token) && token.word !== ",") || this.#kind(token) === "opener";
  }

  /** The noun that a group of words before a verb is about, without what is hung on it: `the engineer on call`. */
  #head(tokens: readonly Token[], from: number, first: number): SubjectKind {
    let head = from;
    if (this.#isPronoun(tokens[from])) return this.#subjectKind(tokens, from) ?? "none";
    for (let turns = 0; turns < 6; turns++) {
      let start = head;
      while (start > first && head - start < 7 && this.#isInside(tokens[start - 1] as Token))
        start--;
      if (tokens[start]?.word === "whoever") return "person";
      const before = tokens[start - 1];
      const kind = before === undefined ? undefined : this.#kind(before);
      if (start - 1 <= first && kind !== "relative") break;
      if (kind === "relative" && before?.word !== "that") head = start - 2;
      else if (kind === "preposition") {
        const outer = tokens[start - 2];
        if (outer === undefined || isMark(outer) || this.#kind(outer) === "auxiliary") break;
        if (outer.word === "none") return "nobody";
        if (this.words.isQuantifier(outer.word)) break;
        head = start - 2;
      } else break;
    }
    if (head < first) return "none";
    if (this.#isDenied(tokens, head, first)) return "nobody";
    return this.#subjectKind(tokens, head) ?? "none";
  }

  /** It stands alone: whatever is before it belongs to something else. */
  #isPronoun(token: Token | undefined): boolean {
    return token !== undefined && PRONOUNS.has(token.word);
  }

  #isInside(token: Token): boolean {
    if (isMark(token)) return false;
    const kind = this.#kind(token);
    return !(
      kind === "preposition" ||
      kind === "relative" ||
      kind === "opener" ||
      kind === "conjunction"
    );
  }

  /** `no engineer`, `none of the engineers` */
  #isDenied(tokens: readonly Token[], head: number, first: number): boolean {
    for (let at = head - 1; at >= first && at >= head - 3; at--) {
      const { word } = tokens[at] as Token;
      if (word === "no" || word === "neither") return true;
      if (!this.#isInside(tokens[at] as Token)) return false;
    }
    return tokens[head]?.word === "one" && tokens[head - 1]?.word === "no";
  }

  /** Of a noun, `undefined` for a word that is none. */
  #subjectKind(tokens: readonly Token[], at: number): SubjectKind | undefined {
    const token = tokens[at];
    if (token === undefined || isMark(token)) return undefined;
    const kind = this.#kind(token);
    if (kind === "relative") return "unknown";
    if (kind === "either" && this.words.isSoftware(tokens[at - 1]?.word)) return "machine";
    return isSubject(kind) ? kind : undefined;
  }

  #kind(token: Token): Kind {
    const known = this.#kinds.get(token);
    if (known !== undefined) return known;
    const kind = this.#lookUp(token);
    this.#kinds.set(token, kind);
    return kind;
  }

  #lookUp(token: Token): Kind {
    const isName = this.names.has(token.word) && (token.capital || !ALSO_WORDS.has(token.word));
    return isName ? "person" : this.words.kindOf(token);
  }
}

const PRONOUNS = new Set([
  "i",
  "we",
  "they",
  "he",
  "she",
  "nobody",
  "no-one",
  "someone",
  "somebody",
]);

/** The index of the last token that begins before an offset; -1 where none does. */
function lastBefore(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function startOfBrackets(tokens: readonly Token[], close: number): number {
  let at = close;
  while (at > 0 && tokens[at]?.word !== "(") at--;
  return at;
}

function isMark({ word }: Token): boolean {
  return /^(?:[,;:()–—!?]|--)$/.test(word);
}
