/** Finds the phrases of the rules in the writer's own words. */
import type { CompiledPhrase, CompiledPhrases, PhraseIndex } from "./compile.ts";
import type { LanguageRuleId, SubjectKind } from "./language.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { type Subjects, type Token, tokensOf } from "./subject.ts";

export interface FoundPhrase {
  readonly rule: LanguageRuleId;
  /** In the block. */
  readonly start: number;
  readonly end: number;
  readonly said: string;
  /** How it could be said instead. */
  readonly instead: string;
}

/** The groups of phrases that could be in a text. Empty for most. */
export function groupsIn(text: string, { stems, groupsOf }: PhraseIndex): Set<CompiledPhrases> {
  const found = new Set<CompiledPhrases>();
  stems.lastIndex = 0;
  for (let hit = stems.exec(text); hit !== null; hit = stems.exec(text)) {
    const groups = groupsOf.get(hit[0].toLowerCase());
    if (groups === undefined) continue;
    for (const group of groups.begun) found.add(group);
    if (groups.whole.length > 0 && !WORD.test(text[stems.lastIndex] ?? ""))
      for (const group of groups.whole) found.add(group);
  }
  return found;
}

const WORD = /\w/;

/**
 * Of each rule one finding a sentence, the first: several words about one thing are one fault.
 * @param section the id of the section that the block stands in, or nothing outside of all
 */
export function findIn(
  masked: string,
  index: PhraseIndex,
  subjects: Subjects,
  section = "",
): FoundPhrase[] {
  const found: FoundPhrase[] = [];
  for (const sentence of sentencesOf(masked)) {
    const groups = groupsIn(sentence.text, index);
    if (groups.size > 0) found.push(...findInSentence(sentence, groups, subjects, section));
  }
  return found;
}

function findInSentence(
  { text, start }: Sentence,
  groups: Iterable<CompiledPhrases>,
  subjects: Subjects,
  section: string,
): Iterable<FoundPhrase> {
  let tokens: readonly Token[] | undefined;
  const known = new Map<number, SubjectKind>();
  const subjectOf = (offset: number): SubjectKind => {
    tokens ??= tokensOf(text);
    const kind = known.get(offset) ?? subjects.before(tokens, offset);
    known.set(offset, kind);
    return kind;
  };
  const firsts = new Map<LanguageRuleId, FoundPhrase>();
  for (const { rule, phrases } of groups) {
    for (const phrase of phrases()) {
      if (phrase.elsewhere.includes(section)) continue;
      const match = matchOf(phrase, text, subjectOf);
      if (match === undefined) continue;
      const from = start + match.index;
      if ((firsts.get(rule)?.start ?? Number.POSITIVE_INFINITY) <= from) continue;
      const said = match[0];
      const end = match.index + said.length;
      const instead = reworded(phrase.instead, text.slice(end));
      firsts.set(rule, {
        rule,
        start: from,
        end: start + end,
        said: said.replace(/\s+/g, " "),
        instead,
      });
    }
  }
  return withoutEchoes(firsts);
}

/** Who blames tells at the same time what was not done: once is enough. */
function withoutEchoes(firsts: Map<LanguageRuleId, FoundPhrase>): Iterable<FoundPhrase> {
  for (const [said, echo] of ECHOES) {
    const one = firsts.get(said);
    const other = firsts.get(echo);
    if (one && other && one.start < other.end && other.start < one.end) firsts.delete(echo);
  }
  return firsts.values();
}

const ECHOES = [
  ["no-blame", "no-counterfactual"],
  ["no-counterfactual", "no-hindsight"],
] as const;

/** No sentence of a person says the same thing so often without meaning it once. */
const MOST_TRIES = 20;

function matchOf(
  { say, by, behind, unless, unlessBefore, unlessBehind }: CompiledPhrase,
  text: string,
  subjectOf: (offset: number) => SubjectKind,
): RegExpExecArray | undefined {
  say.lastIndex = 0;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const match = say.exec(text);
    if (match === null) return undefined;
    const before = text.slice(0, match.index);
    if (behind !== undefined && !behind.test(before)) continue;
    if (unlessBehind?.test(before) || unless?.test(text)) continue;
    if (unlessBefore?.test(text.slice(match.index + match[0].length))) continue;
    if (by !== undefined && !by.has(subjectOf(match.index))) continue;
    return match;
  }
  return undefined;
}

/** A hint with the words that follow in the same clause, as many as it can hold. */
function reworded(instead: string, after: string): string {
  const rest = /^\s+([^,;:.!?()|–—]{3,70})(?=[,;:.!?()|–—]|\s|$)/.exec(after)?.[1]?.trim();
  const isUsable = rest !== undefined && !/x{3,}/.test(rest) && !HUNG_ON.test(rest);
  return instead.replace("{rest}", () => (isUsable ? rest.replace(/\s+/g, " ") : "…"));
}

/** What is hung on a sentence gives no new one: `by a contractor`, `until Monday`. */
const HUNG_ON =
  /^(?:by|for|until|because|since|when|while|so|and|but|or|in|on|at|after|before|as)\b/i;
