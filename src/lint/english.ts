/** Whether a document is in English, for rules that look for English words. */
import type { Document } from "../document/document.ts";
import { ENGLISH_WORDS, FOREIGN_WORDS } from "./little-words.ts";

/** Of the body, which is enough to tell. */
const LOOKED_AT = 2000;
/** Fewer little words of another language may be names. */
const LEAST_FOREIGN = 3;

/** What the template, somebody else or a machine says: headings, comments, quotes, code, addresses. */
const NOT_SAID =
  /^[#>][^\n]*|<!--[\s\S]*?(?:-->|$(?![\s\S]))|```[\s\S]*?(?:```|$(?![\s\S]))|`[^`\n]*`|https?:\S+/gm;
/** A path, a host or a name in code is one word, and so none that we look for. */
const WORD = /[\w@/\u00c0-\u024f\u1e00-\u1eff-]+(?:\.\w[\w@/-]*)*/g;
/** What is about one word in scripts other than the Latin one; symbols and emoji are none. */
const OTHER_SCRIPT =
  /[\u0370-\u1dff\u1f00-\u1fff]{1,6}|[\u3040-\u31ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff66-\uff9f]{1,2}/g;

/** The languages that each little word is of; none for English. */
const LITTLE = new Map<string, string[]>(ENGLISH_WORDS.map((word) => [word, []]));
for (const [language, words] of Object.entries(FOREIGN_WORDS))
  for (const word of words) LITTLE.set(word, [...(LITTLE.get(word) ?? []), language]);

/** Several rules ask it of each document. */
const known = new WeakMap<Document, boolean>();

/**
 * Unless its words are mostly of another script, or the little words of another language clearly outnumber the
 * English ones: notes in catchwords hold few of either, and are looked at.
 */
export function looksEnglish(document: Document): boolean {
  const looks = known.get(document) ?? lookedAt(document);
  known.set(document, looks);
  return looks;
}

function lookedAt({ text, front }: Document): boolean {
  const start = front.fence?.span.end ?? 0;
  const said = text.slice(start, start + LOOKED_AT).replace(NOT_SAID, " ");
  const words = said.match(WORD) ?? [];
  const otherScript = said.match(OTHER_SCRIPT)?.length ?? 0;
  if (otherScript * 2 > words.length) return false;
  let english = 0;
  const foreign = new Map<string, number>();
  for (const word of words) {
    const languages = LITTLE.get(word.toLowerCase());
    if (languages === undefined) continue;
    if (languages.length === 0) english++;
    for (const language of languages) foreign.set(language, (foreign.get(language) ?? 0) + 1);
  }
  const most = Math.max(0, ...foreign.values());
  return most < LEAST_FOREIGN || most <= 2 * english;
}
