/** A source as Markdown, whatever markup it came in; each line of it knows where it stood. */
import type { Template } from "../../../template/model.ts";
import { type Lost, lostWord, missingWords } from "../loss.ts";
import type { Doubt, Manner, Source } from "../model.ts";
import { nameSection } from "../name-section.ts";
import { bulletChanges } from "./bullets.ts";
import { type Change, type Changed, changed, inTurn, unchanged } from "./change.ts";
import { escapeChanges } from "./escapes.ts";
import { foldChanges, foldsLeft } from "./folds.ts";
import { gridTables } from "./grid-tables.ts";
import { headingMarkChanges, withoutHeadingMarks } from "./heading-marks.ts";
import { htmlTables, withoutTags } from "./html-tables.ts";
import { indentedChanges } from "./indented.ts";
import { plainHeadingChanges } from "./plain-headings.ts";
import { formsLeft, sectionRowChanges } from "./section-rows.ts";
import { firstOfWiki, wikiChanges } from "./wiki.ts";
import { wikiCodeChanges } from "./wiki-code.ts";
import { withoutWikiMarks } from "./wiki-words.ts";

interface Step {
  changes(text: string): Change[];
  /** A text without what of the markup is no word of it. */
  bare(text: string): string;
  /** What it changes are headings, in a text without Markdown. */
  readonly isPlain?: true;
  /** Only for such a text. */
  readonly isOfPlain?: true;
}

const asItIs = (text: string): string => text;

/** What an author who goes on with the file as it stands would not want changed. */
const ANEW: readonly Step[] = [
  { changes: (text) => [...htmlTables(text).changes], bare: withoutTags },
  { changes: (text) => [...gridTables(text).changes], bare: asItIs },
  { changes: escapeChanges, bare: asItIs },
  { changes: bulletChanges, bare: asItIs },
  { changes: wikiCodeChanges, bare: withoutWikiMarks },
  { changes: wikiChanges, bare: withoutWikiMarks },
];

/** So many tables are named; a page that is made of tables has more. */
const MOST_TABLES = 10;

/** What stays in its own markup, and is not read. */
export function leftInMarkup(
  { text, firstLine }: Source,
  template: Template,
  manner: Manner,
): Doubt[] {
  const told = (lines: readonly number[], message: string) =>
    lines.slice(0, MOST_TABLES).map((line) => ({ line: line + firstLine - 1, message }));
  const forms = told(
    formsLeft(text, template),
    "rows of this table are sections, and stay in it, where no other command looks for them",
  );
  if (manner === "in-place")
    return [
      ...forms,
      ...told(
        firstOfWiki(text),
        "this is Jira's markup, of which a reader of Markdown sees little: take it in without --in-place",
      ),
    ];
  return [
    ...forms,
    ...told(
      htmlTables(text).left,
      "this table of HTML has more than text in its cells, and stays as it is",
    ),
    ...told(
      gridTables(text).left,
      "the cells of this drawn table do not stand below each other, and it stays as it is",
    ),
    ...told(
      foldsLeft(text, isSectionOf(template)),
      "this fold bears the name of a section and stays folded: text stands behind it, or tags around it do not pair",
    ),
  ];
}

const isSectionOf = (template: Template) => (name: string) =>
  nameSection(template, name) !== undefined;

export interface InMarkdown extends Changed {
  /** It had no headings of Markdown. */
  readonly isPlain: boolean;
}

/** A source in Markdown comes back as it is. */
export function asMarkdown(text: string, template: Template, manner: Manner): InMarkdown {
  const anew = (...steps: Step[]): Step[] => (manner === "anew" ? steps : []);
  const steps: Step[] = [
    ...anew({
      changes: (one) => foldChanges(one, isSectionOf(template)),
      bare: withoutTags,
    }),
    ...anew(...ANEW, { changes: (one) => sectionRowChanges(one, template), bare: withoutTags }),
    { changes: (one) => headingMarkChanges(one, manner), bare: withoutHeadingMarks },
    { changes: (one) => plainHeadingChanges(one, template), bare: asItIs, isPlain: true },
    ...anew({ changes: indentedChanges, bare: asItIs, isOfPlain: true }),
  ];
  let all = unchanged(text);
  let isPlain = false;
  for (const step of steps) {
    const changes = step.changes(all.text);
    if (changes.length === 0 || (step.isOfPlain && !isPlain)) continue;
    const next = changed(all.text, changes);
    // A markup that is not what it looks like is left to be read as it stands.
    if (missingWords(step.bare(all.text), next.text).length > 0) continue;
    all = inTurn(all, next);
    isPlain ||= step.isPlain === true;
  }
  return { ...all, isPlain };
}

/**
 * The first line of a source that has a word which is neither in what became of it nor a mark of its markup. Every
 * step is held against the text before it; this holds all of them against the source.
 */
export function lostInMarkup(source: string, inMarkdown: string): Lost | undefined {
  return source === inMarkdown
    ? undefined
    : lostWord(withoutHeadingMarks(withoutWikiMarks(withoutTags(source))), inMarkdown);
}
