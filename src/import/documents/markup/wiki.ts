/** The markup of Jira's and Confluence's wiki: `h2. Timeline`, `# first`, `{quote}`, `*bold*`; its code is found before. */
import { lineEnding } from "../../../values/text.ts";
import type { Change } from "./change.ts";
import { type TextLine, textLines } from "./text-lines.ts";
import { titleOf } from "./wiki-code.ts";
import { isWiki, WIKI_HEADING } from "./wiki-lines.ts";
import { wikiTableChanges } from "./wiki-tables.ts";
import { wikiInline } from "./wiki-words.ts";

const NUMBERED_OR_NOT = /^([#*-]{1,5})[ \t]+(?=\S)/;
const RULE = /^-{4,9}$/;
const BOX = /^\{(?:panel|info|note|tip|warning|expand)(?::([^{}\n]{0,200}))?\}$/i;
const QUOTE = "{quote}";

/** Only what is surely this markup: a `#` begins an item only where headings are written with `h2.` */
export function wikiChanges(text: string): Change[] {
  if (!MAY_BE.test(text)) return [];
  const lines = textLines(text);
  const isOfWiki = isWiki(lines);
  const tables = wikiTableChanges(text, lines, isOfWiki);
  if (!isOfWiki) return tables;
  const eol = lineEnding(text);
  const quoted = quotesIn(lines);
  let table = 0;
  return [
    ...tables,
    ...lines.flatMap((line, at) => {
      while ((tables[table]?.end ?? Number.POSITIVE_INFINITY) < line.start) table++;
      const isInTable = (tables[table]?.start ?? Number.POSITIVE_INFINITY) <= line.start;
      if (isInTable || line.isCode || line.indent > 3) return [];
      const isBelowText = (lines[at - 1]?.words ?? "") !== "";
      const now = asMarkdown(line, quoted[at], isBelowText);
      if (now === line.words) return [];
      const rows = now.split("\n");
      const change = { start: line.start, end: line.end, text: rows.join(eol) };
      return [rows.length === 1 ? change : { ...change, lines: rows.map(() => line.line) }];
    }),
  ];
}

/** The line of the first heading of a text that is written in it; none of any other. */
export function firstOfWiki(text: string): number[] {
  if (!MAY_BE.test(text)) return [];
  const lines = textLines(text);
  const first = lines.find(({ isCode, words }) => !isCode && WIKI_HEADING.test(words));
  return first !== undefined && isWiki(lines) ? [first.line] : [];
}

const MAY_BE = /^[ \t]{0,3}(?:h[1-6]\.[ \t]|\|\|)/m;

/** What stands between `{quote}` and the next; for each line what of it is quoted. Where one stands among words, nobody can tell. */
function quotesIn(lines: readonly TextLine[]): (string | undefined)[] {
  let isInside = false;
  const quoted = lines.map(({ words, isCode }) => {
    if (isCode || !words.includes(QUOTE)) return isInside ? words : undefined;
    const opens = !isInside && words.startsWith(QUOTE);
    const own = opens ? words.slice(QUOTE.length) : words;
    const closes = (isInside || opens) && own.endsWith(QUOTE);
    isInside = (isInside || opens) && !closes;
    return closes ? own.slice(0, -QUOTE.length).trim() : own.trim();
  });
  const isWhole = !isInside && quoted.every((own) => own === undefined || !own.includes(QUOTE));
  return isWhole ? quoted : [];
}

/** Of several lines, between `\n`. */
function asMarkdown(line: TextLine, quoted: string | undefined, isBelowText: boolean): string {
  const { words } = line;
  if (quoted === undefined) {
    // Right below a text it would underline a heading.
    if (RULE.test(words) && isBelowText) return `\n${words}`;
    return " ".repeat(indentKept(line)) + ofLine(words);
  }
  if (quoted === "") return words === "" ? ">" : "";
  return `> ${ofLine(quoted)}`;
}

function ofLine(words: string): string {
  const box = BOX.exec(words);
  if (box !== null) return titleOf(box[1] ?? "") === "" ? "" : `**${titleOf(box[1] ?? "")}**\n`;
  const heading = WIKI_HEADING.exec(words);
  if (heading !== null)
    return `${"#".repeat(Number(heading[1]))} ${wikiInline(words.slice(heading[0].length))}`;
  const item = NUMBERED_OR_NOT.exec(words);
  const marks = item?.[1] ?? "";
  const mark = marks.endsWith("#") ? "1." : marks.length === 1 ? marks : "-";
  if (item !== null && !/^-{4,}$/.test(marks))
    return `${"   ".repeat(marks.length - 1)}${mark} ${wikiInline(words.slice(item[0].length))}`;
  const quote = /^bq\.[ \t]/.exec(words);
  return quote === null ? wikiInline(words) : `> ${wikiInline(words.slice(quote[0].length))}`;
}

/** Of an item of Markdown below another. */
function indentKept({ words, indent }: TextLine): number {
  return /^[-*+][ \t]/.test(words) ? indent : 0;
}
