/** Reads a document as the rules on language do: by block, in the writer's own words, each with its section. */
import type { Block } from "../../document/block.ts";
import type { Document } from "../../document/document.ts";
import type { Config } from "../../values/config.ts";
import type { Span } from "../../values/text.ts";
import { leavesOf, sectionFinder } from "../places.ts";
import { type FoundPhrase, findIn, groupsIn } from "./find.ts";
import { languageOf } from "./languages.ts";
import { maskedText } from "./masked.ts";
import { knownPeople } from "./people.ts";
import { Subjects } from "./subject.ts";

export interface Said {
  readonly phrase: FoundPhrase;
  readonly span: Span;
  /** The id of the section it stands in; `undefined` outside of all. */
  readonly section: string | undefined;
}

/** Everything that a rule on language could find; empty where the language is not known. */
export function saidIn(document: Document, { people }: Config): readonly Said[] {
  const language = languageOf(document);
  if (language === undefined) return [];
  const { text } = document;
  let subjects: Subjects | undefined;
  let sectionOf: ((offset: number) => string | undefined) | undefined;
  const said: Said[] = [];
  for (const { span } of ownBlocks(document)) {
    if (groupsIn(text.slice(span.start, span.end), language).size === 0) continue;
    subjects ??= new Subjects(language.words, namesIn(document, people, language.words));
    for (const phrase of findIn(maskedText(text, span), language, subjects)) {
      sectionOf ??= sectionFinder(document);
      said.push({
        phrase,
        span: { start: span.start + phrase.start, end: span.start + phrase.end },
        section: sectionOf(span.start),
      });
    }
  }
  return said;
}

/** The blocks that hold running text, without the headings that a template gives. */
export function* ownBlocks({ body }: Document): Generator<Block> {
  const given = new Set(body.sections.map(({ heading }) => heading.span.start));
  for (const block of leavesOf(body.blocks)) {
    if (block.kind !== "break" && !(block.kind === "heading" && given.has(block.span.start)))
      yield block;
  }
}

function namesIn(
  document: Document,
  people: Config["people"],
  words: Parameters<typeof knownPeople>[2],
): ReadonlySet<string> {
  const names = knownPeople(document, people, words).flatMap((person) => person.names);
  return new Set(names.map((name) => name.toLowerCase()));
}
