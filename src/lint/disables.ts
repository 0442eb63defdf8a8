/** Comments that turn rules off for a line, a section or the file: `<!-- mortem-disable-next-line no-blame -- why -->`. */
import type { Document } from "../document/document.ts";
import { RULE_IDS } from "../values/rule-ids.ts";
import { placeAt, type Span } from "../values/text.ts";
import { isLanguageRule } from "./language/language.ts";
import { languageOf } from "./language/languages.ts";
import { NestedHeadings } from "./nested-headings.ts";
import { piecesOf } from "./places.ts";
import type { Rule } from "./rule.ts";

const SCOPES = ["next-line", "line", "section", "file"] as const;
export type Scope = (typeof SCOPES)[number];

export interface Disable {
  /** `undefined` where it is none that exists. */
  readonly scope: Scope | undefined;
  /** What is written in its place: `next-line`, or a word that is none. */
  readonly scopeText: string;
  /** The ids as they are written. */
  readonly rules: readonly string[];
  /** Empty where none is given: then it turns nothing off. */
  readonly reason: string;
  /** Where it is empty, what was probably meant as the reason, but is not parted from the rules by ` -- `. */
  readonly slip: string;
  /** Of the whole comment. */
  readonly span: Span;
}

/** More are no list that a person wrote. */
const MOST_RULES = 100;
const NAME = "mortem-disable";

/** The comments of one document, and which of them have hidden something. */
export class Disables {
  readonly all: readonly Disable[];
  readonly #document: Document;
  readonly #asked: ReadonlyMap<string, Rule>;
  readonly #used = new Map<Disable, Set<string>>();
  /** The comments of a file by rule, and those of a part of it, so that each fault costs no walk through all. */
  readonly #byFile = new Map<string, Disable>();
  readonly #byLine = new Map<string, Disable>();
  readonly #bySection = new Map<string, Disable>();
  readonly #headings: NestedHeadings;

  /** @param rules the ones that are asked */
  constructor(document: Document, rules: readonly Rule[]) {
    this.#document = document;
    this.#asked = new Map(rules.map((rule) => [rule.id, rule]));
    this.all = readDisables(document);
    this.#headings = new NestedHeadings(this.all.length === 0 ? [] : document.body.headings);
    for (const disable of this.all) if (disable.reason !== "") this.#enter(disable);
  }

  #enter(disable: Disable): void {
    const { scope, span, rules } = disable;
    const heading = this.#headings.at(span.start);
    for (const rule of rules) {
      if (scope === "section") this.#bySection.set(key(heading, rule), disable);
      if (scope === "file") this.#byFile.set(rule, disable);
      if (scope === "line") this.#byLine.set(key(this.#lineOf(span.start), rule), disable);
      if (scope === "next-line")
        this.#byLine.set(key(this.#filledLineBelow(span.end), rule), disable);
    }
  }

  /** Is a rule's fault at an offset hidden? Then its comment counts as used. */
  hides({ id, decisive, ofComments }: Rule, offset: number): boolean {
    if (this.all.length === 0 || decisive || ofComments) return false;
    const found =
      this.#byLine.get(key(this.#lineOf(offset), id)) ??
      this.#sectionDisable(id, offset) ??
      this.#byFile.get(id);
    if (found === undefined) return false;
    const used = this.#used.get(found) ?? new Set();
    this.#used.set(found, used.add(id));
    return true;
  }

  #sectionDisable(rule: string, offset: number): Disable | undefined {
    if (this.#bySection.size === 0) return undefined;
    for (const heading of this.#headings.around(offset)) {
      const found = this.#bySection.get(key(heading, rule));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /**
   * The rules of a comment that it has hidden nothing of, once all have been asked. Not those that were not asked, or
   * that do not know the document's language, and not those that depend on the day: their time may come.
   */
  unusedIn(disable: Disable): string[] {
    if (disable.reason === "" || disable.scope === undefined) return [];
    return disable.rules.filter((id) => {
      const rule = this.#asked.get(id);
      if (rule === undefined || rule.decisive || rule.ofComments || rule.class === "dated")
        return false;
      if (isLanguageRule(id) && languageOf(this.#document) === undefined) return false;
      return this.#used.get(disable)?.has(id) !== true;
    });
  }

  #lineOf(offset: number): number {
    return placeAt(this.#document.starts, offset).line;
  }

  /** The line that it is about may stand behind a blank one, as many editors put it there. */
  #filledLineBelow(offset: number): number {
    const { text, starts } = this.#document;
    let line = this.#lineOf(offset) + 1;
    while (line < starts.length && text.slice(starts[line - 1], starts[line]).trim() === "") line++;
    return line;
  }
}

/** @param place the number of a line or of a heading */
function key(place: number, rule: string): string {
  return `${place} ${rule}`;
}

/** In the order of the text. Comments in code are text, and so are those in front matter. */
function readDisables({ text, body }: Document): Disable[] {
  if (!text.includes(NAME)) return [];
  const found: Disable[] = [];
  for (const { kind, span } of piecesOf(text, body.blocks)) {
    if (kind !== "comment") continue;
    const words = text.slice(span.start + 4, span.end - 3).trim();
    if (words.startsWith(NAME)) found.push({ ...readWords(words.slice(NAME.length)), span });
  }
  return found;
}

function readWords(words: string): Omit<Disable, "span"> {
  const dash = /\s(?:--|—|–)(?:\s|$)/.exec(words);
  const before = dash === null ? words : words.slice(0, dash.index);
  const reason = dash === null ? "" : words.slice(dash.index + dash[0].length).trim();
  const [, scopeText = "", listed = ""] = /^(?:-([^\s,]*))?([\s\S]*)$/.exec(before) ?? [];
  const { rules, slip } = dash === null ? readSlip(listed) : { rules: listed, slip: "" };
  return {
    scope: SCOPES.find((scope) => scope === scopeText),
    scopeText,
    rules: [...new Set(idsIn(rules))].slice(0, MOST_RULES),
    reason,
    slip,
  };
}

/** Rules and a reason with something else between them: `no-blame--why`, `no-blame: why`, `no-blame since it is quoted`. */
function readSlip(listed: string): { readonly rules: string; readonly slip: string } {
  const part = /--+|[—–:]|\s-(?=\s)/.exec(listed);
  if (part !== null) {
    const rules = listed.slice(0, part.index);
    const slip = listed.slice(part.index + part[0].length).trim();
    return idsIn(rules).length > 0 && slip !== "" ? { rules, slip } : { rules: listed, slip: "" };
  }
  const known = /^[\s,]*[a-z]+(?:-[a-z]+)*(?=\s)/.exec(listed)?.[0] ?? "";
  const slip = listed.slice(known.length).trim();
  const isSaid = RULE_IDS.some((id) => id === known.trim()) && /^[^\s,-]+\s[^,]*$/.test(slip);
  return isSaid ? { rules: known, slip } : { rules: listed, slip: "" };
}

function idsIn(listed: string): string[] {
  return listed.split(/[\s,]+/).filter((word) => word !== "");
}
