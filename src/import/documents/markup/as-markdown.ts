/** A source as Markdown, whatever markup it came in; each line of it knows where it stood. */
import type { Template } from "../../../template/model.ts";
import { lostWords } from "../loss.ts";
import type { Doubt, Manner, Source } from "../model.ts";
import { bulletChanges } from "./bullets.ts";
import { type Change, type Changed, changed, inTurn, unchanged } from "./change.ts";
import { gridTableChanges } from "./grid-tables.ts";
import { HEADING_MARKS, headingMarkChanges } from "./heading-marks.ts";
import { HTML_MARKS, htmlTables } from "./html-tables.ts";
import { indentedChanges } from "./indented.ts";
import { plainHeadingChanges } from "./plain-headings.ts";
import { ROW_MARKS, sectionRowChanges } from "./section-rows.ts";
import { WIKI_MARKS, wikiChanges } from "./wiki.ts";

interface Step {
  changes(text: string): Change[];
  /** What of the markup is no word of the text. */
  readonly marks: RegExp;
  /** What it changes are headings, in a text without Markdown. */
  readonly isPlain?: true;
  /** Only for such a text. */
  readonly isOfPlain?: true;
}

/** None. */
const NONE = /(?!)/g;

/** What an author who goes on with the file as it stands would not want changed. */
const ANEW: readonly Step[] = [
  { changes: (text) => [...htmlTables(text).changes], marks: HTML_MARKS },
  { changes: gridTableChanges, marks: NONE },
  { changes: bulletChanges, marks: NONE },
  { changes: wikiChanges, marks: WIKI_MARKS },
];

/** So many tables are named; a page that is made of tables has more. */
const MOST_TABLES = 10;

/** Tables of a new document that are more than text in cells: what they state is not read. */
export function tablesLeft(text: string, { firstLine }: Source): Doubt[] {
  return htmlTables(text)
    .left.slice(0, MOST_TABLES)
    .map((line) => ({
      line: line + firstLine - 1,
      message: "this table of HTML has more than text in its cells, and stays as it is",
    }));
}

export interface InMarkdown extends Changed {
  /** It had no headings of Markdown. */
  readonly isPlain: boolean;
}

/** A source in Markdown comes back as it is. */
export function asMarkdown(text: string, template: Template, manner: Manner): InMarkdown {
  const steps: Step[] = [
    ...(manner === "anew" ? ANEW : []),
    ...(manner === "anew"
      ? [{ changes: (one: string) => sectionRowChanges(one, template), marks: ROW_MARKS }]
      : []),
    { changes: (one) => headingMarkChanges(one, manner), marks: HEADING_MARKS },
    { changes: (one) => plainHeadingChanges(one, template), marks: NONE, isPlain: true },
    ...(manner === "anew"
      ? [{ changes: indentedChanges, marks: NONE, isOfPlain: true as const }]
      : []),
  ];
  let all = unchanged(text);
  let isPlain = false;
  for (const step of steps) {
    const changes = step.changes(all.text);
    if (changes.length === 0 || (step.isOfPlain && !isPlain)) continue;
    const next = changed(all.text, changes);
    // A markup that is not what it looks like is left to be read as it stands.
    if (lostWords(all.text.replace(step.marks, " "), next.text).length > 0) continue;
    all = inTurn(all, next);
    isPlain ||= step.isPlain === true;
  }
  return { ...all, isPlain };
}
