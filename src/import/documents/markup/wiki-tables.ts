/** Tables of Jira's wiki: `||Owner||Due||`, and rows that say what stands before each cell: `||Severity|SEV2|`. */
import { lineEnding } from "../../../values/text.ts";
import type { Change } from "./change.ts";
import { cellOf, headOf, MOST_CELLS, MOST_ROWS, rowOf } from "./tables.ts";
import type { TextLine } from "./text-lines.ts";
import { wikiInline } from "./wiki-words.ts";

const HEADER_ROW = /^\|\|(?=[^|])/;

interface WikiRow {
  readonly cells: readonly string[];
  /** All of its cells are names. */
  readonly isHeader: boolean;
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** @param isOfWiki a table without a header is one only where other markup says so, too */
export function wikiTableChanges(
  text: string,
  lines: readonly TextLine[],
  isOfWiki: boolean,
): Change[] {
  const eol = lineEnding(text);
  const changes: Change[] = [];
  for (let at = 0; at < lines.length; at++) {
    const found = rowsFrom(lines, at);
    const [first] = found.rows;
    const above = lines[at - 1];
    const below = lines[found.next];
    at = found.next - 1;
    if (first === undefined) continue;
    const isTable = isOfWiki || (hasNames(text, first) && isWhole(text, found.rows));
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
    const cell = cellOf(wikiInline(withoutHeading(text)));
    return isName && !isHeader && cell !== "" ? `**${cell.replace(/\*\*/g, "")}**` : cell;
  });
  return { ...place, cells, isHeader };
}

/** A heading in a cell is no part of the document. */
function withoutHeading(text: string): string {
  const own = /^\s{0,9}h[1-6]\.[ \t](?=\S)(.{1,500})$/.exec(text.trimEnd())?.[1];
  if (own === undefined) return text;
  return own.includes("*") ? own : `*${own}*`;
}

const LONGEST_LINK = 700;
/** A `|` in it parts no cells. */
const CODE =
  /`[^`]{1,500}`|\{code(?::[^{}]{0,200})?\}[^{}]{0,500}\{code\}|\{noformat\}[^{}]{0,500}\{noformat\}/gi;

/** `||name|value|`: what stands before each cell says what it is; a `|` in a link or in code is none. */
function partsOf(words: string): { text: string; isName: boolean }[] {
  const found: { text: string; isName: boolean }[] = [];
  const code = [...words.matchAll(CODE)].map(({ 0: all, index }) => ({
    start: index,
    end: index + all.length,
  }));
  let nextCode = 0;
  let start = -1;
  let isName = false;
  let isInLink = false;
  for (let at = 0; at <= words.length; at++) {
    while ((code[nextCode]?.end ?? Infinity) <= at) nextCode++;
    if ((code[nextCode]?.start ?? Infinity) <= at) continue;
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
