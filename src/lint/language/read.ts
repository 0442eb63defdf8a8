/** Reads a document as the rules on language do: by block, in the writer's own words, each with its section. */
import type { Block } from "../../document/block.ts";
import type { Document } from "../../document/document.ts";
import type { Config } from "../../values/config.ts";
import type { Span } from "../../values/text.ts";
import { leavesOf } from "../places.ts";
import { type FoundPhrase, findIn, groupsIn } from "./find.ts";
import { CAUSES } from "./language.ts";
import { languageOf } from "./languages.ts";
import { maskedText } from "./masked.ts";
import { knownPeople } from "./people.ts";
import { Subjects, type Words } from "./subject.ts";

export interface Said {
  readonly phrase: FoundPhrase;
  readonly span: Span;
}

/** Everything that a rule on language finds; empty where the language is not known. */
export function saidIn(document: Document, { people }: Config): readonly Said[] {
  const language = languageOf(document);
  if (language === undefined) return [];
  const { text } = document;
  let subjects: Subjects | undefined;
  const said: Said[] = [];
  for (const { block, section = "" } of ownBlocks(document)) {
    const { span } = block;
    const index = CAUSES.has(section) ? language.inCauses : language.elsewhere;
    if (groupsIn(text.slice(span.start, span.end), index).size === 0) continue;
    subjects ??= new Subjects(language.words, namesOfPeople(document, people, language.words));
    for (const phrase of findIn(maskedText(text, span), index, subjects, section)) {
      said.push({
        phrase,
        span: { start: span.start + phrase.start, end: span.start + phrase.end },
      });
    }
  }
  return said;
}

export interface OwnBlock {
  readonly block: Block;
  /** The id of the section it stands in; `undefined` outside of all. */
  readonly section: string | undefined;
}

/** The blocks that hold running text, without the headings that a template gives. */
export function* ownBlocks({ body }: Document): Generator<OwnBlock> {
  const sections = new Map<Block, string>();
  for (const { section, blocks } of body.sections)
    for (const block of blocks) sections.set(block, section.id);
  const given = new Set(body.sections.map(({ heading }) => heading.span.start));
  for (const top of body.blocks) {
    if (given.has(top.span.start)) continue;
    const section = sections.get(top);
    for (const block of leavesOf([top])) {
      if (block.kind !== "break") yield { block, section };
    }
  }
}

/** In lower case. */
function namesOfPeople(
  document: Document,
  people: Config["people"],
  words: Words,
): ReadonlySet<string> {
  const names = knownPeople(document, people, words).flatMap((person) => person.names);
  return new Set(names.map((name) => name.toLowerCase()));
}
