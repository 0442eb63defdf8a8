/** The languages whose words we know, and which of them a document is in. A new one is a folder and a line here. */
import type { Document } from "../../document/document.ts";
import { looksEnglish } from "../english.ts";
import { type CompiledLanguage, compileLanguage } from "./compile.ts";
import { english } from "./english/index.ts";
import type { Language } from "./language.ts";

const LANGUAGES: readonly {
  readonly language: Language;
  readonly looksLike: (document: Document) => boolean;
}[] = [{ language: english, looksLike: looksEnglish }];

const compiled = new Map<Language, CompiledLanguage>();

/** `undefined` where it is in none of them. */
export function languageOf(document: Document): CompiledLanguage | undefined {
  const language = LANGUAGES.find(({ looksLike }) => looksLike(document))?.language;
  if (language === undefined) return undefined;
  const ready = compiled.get(language) ?? compileLanguage(language);
  compiled.set(language, ready);
  return ready;
}
