/** Which section of a template a foreign heading means, however much it says besides. */
import { findSection } from "../../template/find.ts";
import { headingKey } from "../../template/heading.ts";
import type { Section, Template } from "../../template/model.ts";
import { ALONE, TERMS } from "./section-terms.ts";

export interface NamedSection {
  readonly section: Section;
  /** The name says more than which section it is: nothing of it may be lost. */
  readonly saysMore: boolean;
}

/** A heading with more words is a sentence, in which a term may mean anything. */
const MOST_WORDS = 9;
/** Scripts that put no blank between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const LONGEST_UNSPACED = 12;
const BETWEEN = /\s[-–—|]+\s|[:：/／|()（）[\]【】「」]|\s[–—-]\s?|[–—]/u;

/** `2.1 Timeline`, or `D4 Root cause` of the eight disciplines; a single number is none of a heading's words anyway. */
const DECIMALS = /^(?:\d{1,2}(?:\.\d{1,2}){1,3}[.)]?|D[0-8][.:)]?)[ \t\u00a0–—-]{1,8}(?=\S)/;

export function nameSection(template: Template, numbered: string): NamedSection | undefined {
  const name = numbered.replace(DECIMALS, "");
  const exact = findSection(template, name);
  if (exact !== undefined) return { section: exact, saysMore: !isName(exact, name) };
  const lessons = template.sections.find(({ id }) => id === "lessons-learned");
  if (lessons !== undefined && WELL_AND_BADLY.test(name))
    return { section: lessons, saysMore: true };
  const alone = ALONE.get(headingKey(name));
  const section = template.sections.find(({ id }) => id === alone);
  if (section !== undefined) return { section, saysMore: false };
  const inPart = name
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .slice(0, 6)
    .map((part) => (MEANS_ALONE.test(part) ? undefined : sectionOf(template, part)))
    .find((section) => section !== undefined);
  return inPart === undefined ? undefined : { section: inPart, saysMore: true };
}

/** `What went well / poorly` holds both. */
const WELL_AND_BADLY =
  /^\W{0,6}(?:what )?(?:went|worked|did|was) (?:well|right|good)(?: ?[/&,+]|,? and) ?(?:what )?(?:(?:went|was|did) )?(?:poorly|badly|wrong|bad|not|didn['’]t|did not|could)(?![a-z])/i;

/** Of a longer name they say something else: `Bad: the query plan`. */
const MEANS_ALONE = /^(?:the )?(?:good|bad|lucky|fault|fixes|causa|flaks)$/i;

function sectionOf(template: Template, part: string): Section | undefined {
  return findSection(template, part) ?? byTerm(template, part);
}

function isName(section: Section, name: string): boolean {
  const key = headingKey(name);
  return [section.heading, ...section.aliases].some((alias) => headingKey(alias) === key);
}

/** The first term that the part begins or ends with, in its singular too. */
function byTerm(template: Template, part: string): Section | undefined {
  const key = headingKey(part);
  if (key === "") return undefined;
  const isUnspaced = UNSPACED.test(key);
  if (isUnspaced ? key.length > LONGEST_UNSPACED : key.split(" ").length > MOST_WORDS)
    return undefined;
  const id = TERMS.find(({ terms }) =>
    terms.some((term) =>
      UNSPACED.test(term)
        ? isUnspaced && (key.startsWith(term) || key.endsWith(term))
        : key === term || key.startsWith(`${term} `) || key.endsWith(` ${term}`),
    ),
  )?.section;
  return template.sections.find((section) => section.id === id);
}
