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
  /** The ids of sections in which it is innocent. */
  readonly elsewhere: readonly string[];
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

/** Of each rule one finding a sentence, the first: several words about one thing are one fault. */
export function findIn(masked: string, index: PhraseIndex, subjects: Subjects): FoundPhrase[] {
  const found: FoundPhrase[] = [];
  for (const sentence of sentencesOf(masked)) {
    const groups = groupsIn(sentence.text, index);
    if (groups.size > 0) found.push(...findInSentence(sentence, groups, subjects));
  }
  return found;
}

function findInSentence(
  { text, start }: Sentence,
  groups: Iterable<CompiledPhrases>,
  subjects: Subjects,
): Iterable<FoundPhrase> {
  let tokens: readonly Token[] | undefined;
  const subjectOf = (offset: number): SubjectKind => {
    tokens ??= tokensOf(text);
    return subjects.before(tokens, offset);
  };
  const firsts = new Map<LanguageRuleId, FoundPhrase>();
  for (const { rule, phrases } of groups) {
    for (const phrase of phrases()) {
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
        elsewhere: phrase.elsewhere,
        instead,
      });
    }
  }
  return firsts.values();
}

function matchOf(
  { say, by, behind, unless, unlessBefore, unlessBehind }: CompiledPhrase,
  text: string,
  subjectOf: (offset: number) => SubjectKind,
): RegExpExecArray | undefined {
  say.lastIndex = 0;
  for (let match = say.exec(text); match !== null; match = say.exec(text)) {
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
  const words = rest === undefined || /x{3,}/.test(rest) ? "…" : rest.replace(/\s+/g, " ");
  return instead.replace("{rest}", () => words);
}
