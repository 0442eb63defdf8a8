/** From the phrases of a language to regular expressions, each made at its first use: most documents need few. */
import {
  LANGUAGE_RULES,
  type Language,
  type LanguageRuleId,
  OF_CAUSES,
  type Phrase,
  type Phrases,
  type SubjectKind,
} from "./language.ts";
import { Words } from "./subject.ts";

export interface CompiledPhrase {
  readonly say: RegExp;
  readonly by: ReadonlySet<SubjectKind> | undefined;
  readonly behind: RegExp | undefined;
  readonly unlessBehind: RegExp | undefined;
  readonly unlessBefore: RegExp | undefined;
  readonly unless: RegExp | undefined;
  readonly elsewhere: readonly string[];
  readonly instead: string;
}

export interface CompiledPhrases {
  readonly rule: LanguageRuleId;
  readonly phrases: () => readonly CompiledPhrase[];
}

/** The phrases of some rules, and the words by which one look at a text tells which of them are worth looking for. */
export interface PhraseIndex {
  readonly groups: readonly CompiledPhrases[];
  /** Finds beginnings of words; of several the longest. */
  readonly stems: RegExp;
  /** By a beginning: the groups that need a word which begins so, and those that need just this word. */
  readonly groupsOf: ReadonlyMap<
    string,
    { readonly begun: readonly CompiledPhrases[]; readonly whole: readonly CompiledPhrases[] }
  >;
}

export interface CompiledLanguage {
  readonly words: Words;
  /** What is looked for where causes are told: everything. */
  readonly inCauses: PhraseIndex;
  readonly elsewhere: PhraseIndex;
}

export function compileLanguage(language: Language): CompiledLanguage {
  return {
    words: new Words(language),
    inCauses: indexOf(language, LANGUAGE_RULES),
    elsewhere: indexOf(
      language,
      LANGUAGE_RULES.filter((rule) => !OF_CAUSES.has(rule)),
    ),
  };
}

function indexOf({ rules, lists }: Language, ids: readonly LanguageRuleId[]): PhraseIndex {
  const groups: CompiledPhrases[] = [];
  const needing = new Map<string, CompiledPhrases[]>();
  for (const rule of ids) {
    for (const { on, phrases } of separated(rules[rule])) {
      const group = { rule, phrases: once(() => phrases.map((one) => compile(one, lists))) };
      groups.push(group);
      for (const stem of on.split(" ")) needing.set(stem, [...(needing.get(stem) ?? []), group]);
    }
  }
  const beginnings = [...new Set([...needing.keys()].map((stem) => stem.replace(".", "")))];
  const longestFirst = beginnings.sort((a, b) => b.length - a.length);
  return {
    groups,
    // Nothing but letters: V8 makes one tree of them.
    stems: new RegExp(`\\b(?:${longestFirst.join("|")})`, "gi"),
    groupsOf: new Map(
      longestFirst.map((word) => {
        // A longer beginning hides the shorter ones in it.
        const within = longestFirst.filter((other) => word.startsWith(other));
        const begun = [...new Set(within.flatMap((other) => needing.get(other) ?? []))];
        return [word, { begun, whole: needing.get(`${word}.`) ?? [] }];
      }),
    ),
  };
}

interface Needing {
  readonly on: string;
  readonly phrases: readonly Phrase[];
}

/** A phrase that needs words of its own stands alone. */
function separated(all: readonly Phrases[]): Needing[] {
  return all.flatMap(({ on, phrases }) => {
    const shared = phrases.filter((phrase) => phrase.on === undefined);
    const own = phrases.flatMap((phrase) =>
      phrase.on === undefined ? [] : [{ on: phrase.on, phrases: [phrase] }],
    );
    return on === undefined ? own : [{ on, phrases: shared }, ...own];
  });
}

function compile(phrase: Phrase, lists: Language["lists"]): CompiledPhrase {
  const expression = (source: string, flags = "i") => new RegExp(written(source, lists), flags);
  const optional = (source: string | undefined) =>
    source === undefined ? undefined : expression(source);
  return {
    say: expression(`(?<![\\w@-])(?:${phrase.say})(?![\\w-]|['’.]\\w)`, "gi"),
    by: phrase.by === undefined ? undefined : new Set(phrase.by),
    behind: optional(phrase.behind),
    unlessBehind: optional(phrase.unlessBehind && `(?:${phrase.unlessBehind})`),
    unlessBefore: optional(phrase.unlessBefore && `^(?:${phrase.unlessBefore})`),
    unless: optional(phrase.unless),
    elsewhere: phrase.elsewhere ?? [],
    instead: phrase.instead,
  };
}

/** A limit keeps each expression linear on runs of blanks, and no words that belong together stand farther apart. */
const BLANKS = "\\s{1,9}";

/** Lists may hold other lists. */
function written(source: string, lists: Language["lists"]): string {
  return source
    .replace(/\{([a-z]+)\}/g, (_, name: string) => {
      const list = lists[name];
      if (list === undefined)
        throw new Error(`a phrase names the list ${name}, which does not exist`);
      return written(list, lists);
    })
    .replaceAll("[- ]", "[-\\s]")
    .replaceAll(" ", BLANKS);
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
