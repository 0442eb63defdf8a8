/** People's names in running text. */
import type { Document } from "../../document/document.ts";
import type { Config } from "../../values/config.ts";
import type { Span } from "../../values/text.ts";
import { languageOf } from "./languages.ts";
import { maskedText } from "./masked.ts";
import { ALSO_WORDS, isRoleHandle, type KnownPerson, knownPeople } from "./people.ts";
import { ownBlocks } from "./read.ts";
import type { Words } from "./subject.ts";

export interface NamedPerson {
  readonly name: string;
  readonly role: string | undefined;
  readonly span: Span;
}

/** More are no list that a person wrote. */
const MOST_NAMES = 500;
/** Not an address, a package with a scope or a version. */
const HANDLE = /(?<![\w.@/-])@([A-Za-z][\w-]*(?:\.[\w-]+)*)(?![\w/@])/g;

/** Each mention of a person in some sections. @param sections their ids */
export function namesIn(
  document: Document,
  { people }: Config,
  sections: ReadonlySet<string>,
): NamedPerson[] {
  const language = languageOf(document);
  if (language === undefined) return [];
  const known = knownPeople(document, people, language.words);
  const pattern = patternOf(known);
  const found: NamedPerson[] = [];
  for (const { block, section = "" } of ownBlocks(document)) {
    if (!sections.has(section)) continue;
    const { span } = block;
    if (pattern === undefined && !document.text.slice(span.start, span.end).includes("@")) continue;
    const masked = maskedText(document.text, span);
    for (const { name, at } of mentionsIn(masked, pattern, language.words)) {
      const start = span.start + at;
      found.push({ name, role: roleOf(name, known), span: { start, end: start + name.length } });
    }
  }
  return found;
}

function patternOf(known: readonly KnownPerson[]): RegExp | undefined {
  const names = [...new Set(known.flatMap((person) => person.names))].slice(0, MOST_NAMES);
  if (names.length === 0) return undefined;
  const longestFirst = names.sort((a, b) => b.length - a.length);
  const written = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<![\\w@.-])(?:${written.join("|")})(?![\\w-]|\\.\\w)`, "gi");
}

function* mentionsIn(
  masked: string,
  pattern: RegExp | undefined,
  words: Words,
): Generator<{ name: string; at: number }> {
  for (const { 0: name, 1: handle = "", index } of masked.matchAll(HANDLE))
    if (!isRoleHandle(handle, words)) yield { name, at: index };
  if (pattern === undefined) return;
  for (const { 0: name, index } of masked.matchAll(pattern))
    if (isName(name, masked.slice(0, index), masked.slice(index + name.length)))
      yield { name, at: index };
}

/** A name that is a word too counts only with a capital that no sentence asks for. */
function isName(name: string, before: string, after: string): boolean {
  if (!ALSO_WORDS.has(name.toLowerCase()))
    return /^\p{Lu}/u.test(name) || !/^[a-z]{1,3}$/.test(name);
  if (!/^\p{Lu}/u.test(name) || COMPANY.test(after)) return false;
  return !/(?:^|[.!?:]\s+|[-*|]\s+)$/.test(before) || ACTS.test(after);
}

/** What is said of somebody: `Mark restarted`. */
const ACTS = /^\s+(?:[a-z]+ed|was|had|did|ran|took|made|has|is|sent|put|set|went|saw|found)\b/;
const COMPANY = /^\s+(?:Inc|Ltd|GmbH|Corp|LLC|AG)\b/;

function roleOf(name: string, known: readonly KnownPerson[]): string | undefined {
  const plain = name.replace(/^@/, "").toLowerCase();
  return known.find(({ names }) => names.some((one) => one.toLowerCase() === plain))?.role;
}
