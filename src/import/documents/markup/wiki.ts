/** The markup of Jira's and Confluence's wiki: `h2. Timeline`, `||Owner||Due||`, `# first`, `{code}`, `*bold*`. */
import { lineEnding } from "../../../values/text.ts";
import type { Change } from "./change.ts";
import { cellOf, headOf, MOST_CELLS, MOST_ROWS, rowOf } from "./tables.ts";
import { type TextLine, textLines } from "./text-lines.ts";

const HEADING = /^h([1-6])\.[ \t]+(?=\S)/;
const HEADER_ROW = /^\|\|(?=[^|])/;
const FENCE = /^\{(code|noformat)(?::([a-z]{1,20})(?:\|[^{}]{0,80})?|:[^{}]{0,100})?\}$/i;
const ANY_FENCE = /\{(?:code|noformat)(?:[:}]|$)/i;
const NUMBERED = /^(#{1,4})[ \t]+(?=\S)/;
const BULLET = /^(\*{2,4}|-{2,3})[ \t]+(?=\S)/;

/** What of the markup is no word of the text: `h2.`, `bq.`, `noformat`. */
export const WIKI_MARKS =
  /^[ \t]{0,3}(?:h[1-6]|bq)\.(?=[ \t])|\{(?:noformat|code)(?::[^{}\n]{0,200})?\}/gim;

/** Only what is surely this markup: a `#` begins an item only where headings are written with `h2.` */
export function wikiChanges(text: string): Change[] {
  if (!MAY_BE.test(text)) return [];
  const lines = withFences(textLines(text));
  const isWiki = areHeadings(lines);
  const tables = tableChanges(text, lines, isWiki);
  if (!isWiki) return tables;
  let table = 0;
  return [
    ...tables,
    ...lines.flatMap((line) => {
      while ((tables[table]?.end ?? Number.POSITIVE_INFINITY) < line.start) table++;
      const isInTable = (tables[table]?.start ?? Number.POSITIVE_INFINITY) <= line.start;
      if (isInTable || line.indent > 3) return [];
      const now = " ".repeat(line.isCode ? 0 : indentKept(line)) + asMarkdown(line);
      return now === line.words ? [] : [{ start: line.start, end: line.end, text: now }];
    }),
  ];
}

const MAY_BE = /^[ \t]{0,3}(?:h[1-6]\.[ \t]|\|\|)/m;

/** `h2. Steps` in a document of Markdown is words: a `#` of its headings would become an item. */
function areHeadings(lines: readonly TextLine[]): boolean {
  const own = lines.filter(({ isCode, words }) => !isCode && HEADING.test(words)).length;
  const isBlank = (at: number) => (lines[at]?.words ?? "") === "";
  const others = lines.filter(
    ({ isCode, words }, at) =>
      !isCode && MARKDOWN_HEADING.test(words) && isBlank(at - 1) && isBlank(at + 1),
  ).length;
  return own > others;
}

const MARKDOWN_HEADING = /^#{1,6}[ \t]/;

/** Between `{code}` and the next one nothing is markup; where one stands among words, nobody can tell what is between. */
function withFences(lines: readonly TextLine[]): TextLine[] {
  if (lines.some(({ words }) => ANY_FENCE.test(words) && !FENCE.test(words))) return [...lines];
  let isInside = false;
  return lines.map((line) => {
    if (FENCE.test(line.words)) {
      isInside = !isInside;
      return { ...line, isCode: false };
    }
    return isInside ? { ...line, isCode: true } : line;
  });
}

function asMarkdown({ words, isCode }: TextLine): string {
  if (isCode) return words;
  const fence = FENCE.exec(words);
  if (fence !== null) return `\`\`\`${fence[2] ?? ""}`;
  const heading = HEADING.exec(words);
  if (heading !== null)
    return `${"#".repeat(Number(heading[1]))} ${inline(words.slice(heading[0].length))}`;
  const item = NUMBERED.exec(words);
  if (item !== null) return `${indentOf(item[1])}1. ${inline(words.slice(item[0].length))}`;
  const bullet = BULLET.exec(words);
  if (bullet !== null) return `${indentOf(bullet[1])}- ${inline(words.slice(bullet[0].length))}`;
  const quote = /^bq\.[ \t]/.exec(words);
  return quote === null ? inline(words) : `> ${inline(words.slice(quote[0].length))}`;
}

/** Of an item of Markdown below another. */
function indentKept({ words, indent }: TextLine): number {
  return /^[-*+][ \t]/.test(words) ? indent : 0;
}

function indentOf(marks = ""): string {
  return "   ".repeat(marks.length - 1);
}

const BOLD = /(?<![\p{L}\p{N}*\\])\*(?=[^\s*])([^*\n]{1,200})(?<=\S)\*(?![\p{L}\p{N}*])/gu;
const LINK = /\[([^[\]|\n]{1,200})\|(https?:\/\/[^\s[\]|]{1,500})\]/g;
const MONO = /\{\{([^{}\n]{1,200})\}\}/g;

function inline(words: string): string {
  return words.replace(LINK, "[$1]($2)").replace(MONO, "`$1`").replace(BOLD, "**$1**");
}

interface WikiRow {
  readonly cells: readonly string[];
  /** All of its cells are names. */
  readonly isHeader: boolean;
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** @param isWiki a table without a header is one only where other markup says so, too */
function tableChanges(text: string, lines: readonly TextLine[], isWiki: boolean): Change[] {
  const eol = lineEnding(text);
  const changes: Change[] = [];
  for (let at = 0; at < lines.length; at++) {
    const found = rowsFrom(lines, at);
    const [first] = found.rows;
    const above = lines[at - 1];
    const below = lines[found.next];
    at = found.next - 1;
    if (first === undefined) continue;
    const isTable = isWiki || (hasNames(text, first) && isWhole(text, found.rows));
    const width = found.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    if (!isTable || width > MOST_CELLS || found.rows.length > MOST_ROWS) continue;
    const rest = first.isHeader ? found.rows.slice(1) : found.rows;
    const head = headOf(first.isHeader ? first.cells : undefined, width);
    const written = [
      ...(above === undefined || above.words === "" ? [] : [{ text: "", line: first.line }]),
      ...head.map((row) => ({ text: row, line: first.line })),
      ...rest.map(({ cells, line }) => ({ text: rowOf(cells, width), line })),
      ...(below === undefined || below.words === ""
        ? []
        : [{ text: "", line: found.rows.at(-1)?.line ?? first.line }]),
    ];
    changes.push({
      start: first.start,
      end: found.rows.at(-1)?.end ?? first.end,
      text: written.map(({ text: row }) => row).join(eol),
      lines: written.map(({ line }) => line),
    });
  }
  return changes;
}

/** Elsewhere a `|| true` at the beginning of a line is no row. */
function isWhole(text: string, rows: readonly WikiRow[]): boolean {
  return (
    rows.length > 1 && rows.every(({ start, end }) => /\|[ \t]*$/.test(text.slice(start, end)))
  );
}

function hasNames(text: string, { start, end }: WikiRow): boolean {
  return HEADER_ROW.test(text.slice(start, end));
}

/** So many lines a row may run over, where a cell holds several. */
const MOST_LINES_OF_ROW = 30;

function rowsFrom(lines: readonly TextLine[], from: number) {
  const rows: WikiRow[] = [];
  let isGitHubs = false;
  let next = from;
  while (next < lines.length) {
    const line = lines[next] as TextLine;
    if (line.isCode || line.indent > 3 || !line.words.startsWith("|")) break;
    let last = next;
    while (
      !(lines[last] as TextLine).words.endsWith("|") &&
      last - next < MOST_LINES_OF_ROW &&
      (lines[last + 1]?.words ?? "") !== "" &&
      !lines[last + 1]?.words.startsWith("|")
    )
      last++;
    const { end } = lines[last] as TextLine;
    const all = lines.slice(next, last + 1).map(({ words }) => words);
    const row = rowOfWords(all.join("<br>"), { start: line.start, end, line: line.line });
    // A delimiter row is GitHub's form already.
    isGitHubs ||= row.cells.length > 0 && row.cells.every((cell) => /^:?-+:?$/.test(cell));
    rows.push(row);
    next = last + 1;
  }
  return { rows: isGitHubs ? [] : rows, next: Math.max(next, from + 1) };
}

function rowOfWords(words: string, place: Pick<WikiRow, "start" | "end" | "line">): WikiRow {
  const parts = partsOf(words);
  const isHeader = parts.length > 0 && parts.every(({ isName }) => isName);
  const cells = parts.map(({ text, isName }) => {
    const cell = cellOf(inline(text));
    return isName && !isHeader && cell !== "" ? `**${cell.replace(/\*\*/g, "")}**` : cell;
  });
  return { ...place, cells, isHeader };
}

const LONGEST_LINK = 700;

/** `||name|value|`: what stands before each cell says what it is; a `|` in a link is none. */
function partsOf(words: string): { text: string; isName: boolean }[] {
  const found: { text: string; isName: boolean }[] = [];
  let start = -1;
  let isName = false;
  let isInLink = false;
  for (let at = 0; at <= words.length; at++) {
    const letter = words[at];
    if (letter === "[") isInLink = words.slice(at, at + LONGEST_LINK).includes("]");
    else if (letter === "]") isInLink = false;
    if (at < words.length && (letter !== "|" || isInLink || words[at - 1] === "\\")) continue;
    if (start >= 0 && (at < words.length || words.slice(start).trim() !== ""))
      found.push({ text: words.slice(start, at), isName });
    isName = words[at + 1] === "|";
    if (isName) at++;
    start = at + 1;
  }
  return found;
}
