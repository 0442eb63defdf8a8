/** Texts that are set in below their headings, which Markdown would take for code. */
import type { Change } from "./change.ts";
import { type TextLine, textLines } from "./text-lines.ts";

const HEADING = /^#{1,6}[ \t]/;
/** So far in begins code. */
const CODE = /^(?: {4}|\t)/;
const OF_CODE = 4;

/**
 * Only of a text without Markdown: what stands below a heading with all of its lines set in is set out. What looks
 * like code there, from one blank line to the next, stays code.
 */
export function indentedChanges(text: string): Change[] {
  const lines = textLines(text);
  const changes: Change[] = [];
  let own: TextLine[] | undefined;
  const end = () => {
    const all = own ?? [];
    const filled = all.filter(({ words }) => words !== "");
    own = [];
    if (!filled.every(({ start }) => CODE.test(text.slice(start, start + 4)))) return;
    const paragraphs = paragraphsOf(all);
    if (paragraphs.every(looksLikeCode)) return;
    const least = filled.reduce((most, { indent }) => Math.min(most, indent), MOST);
    for (const paragraph of paragraphs) {
      const first = paragraph.reduce((most, { indent }) => Math.min(most, indent), MOST);
      if (looksLikeCode(paragraph) && first < least + OF_CODE) continue;
      for (const { start } of paragraph) changes.push({ start, end: start + least, text: "" });
    }
  };
  for (const line of lines) {
    if (line.indent > 0 || line.isCode || !HEADING.test(line.words)) {
      own?.push(line);
      continue;
    }
    end();
  }
  end();
  return changes;
}

const MOST = 40;

function paragraphsOf(lines: readonly TextLine[]): TextLine[][] {
  const paragraphs: TextLine[][] = [];
  for (const [at, line] of lines.entries()) {
    if (line.words === "") continue;
    if (at === 0 || lines[at - 1]?.words === "") paragraphs.push([]);
    paragraphs.at(-1)?.push(line);
  }
  return paragraphs;
}

/** Half of its lines do, and none is an entry or an item. */
function looksLikeCode(paragraph: readonly TextLine[]): boolean {
  const like = paragraph.filter(({ words }) => SIGNS.some((sign) => sign.test(words)));
  return like.length * 2 >= paragraph.length && !paragraph.some(({ words }) => ITEM.test(words));
}

const ITEM = /^(?:[-*+•・][ \t]|\d{1,3}[.)][ \t]|\d{1,2}[:.h]\d\d(?!\d)|\d{4}-\d\d-\d\d)/;
/** What no sentence begins or ends with, or is. */
const SIGNS: readonly RegExp[] = [
  /[{}]$/,
  /^[{}[\]()]{1,3}[,;]?$/,
  /[(){}=<>"'].{0,200};$/,
  /^(?:[$%#] |#!|\/\/|\/\*|<\/?[a-z!])/i,
  /^[\w.$[\]]{1,60} ?[:+-]?=(?!=) ?\S/,
  /^[\w.$]{1,60}\(.{0,200}\)[;:]?$/,
  /^at [\w.$<>/]{1,200}\(.{0,200}\)$/,
  /^"[^"]{1,100}": ?\S/,
  /^(?:SELECT|UPDATE|DELETE FROM|INSERT INTO|ALTER TABLE|CREATE TABLE|FROM|WHERE) [\w"`*]/,
];
