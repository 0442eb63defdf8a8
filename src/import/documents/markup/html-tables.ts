/** Tables of HTML, as wikis and mail programs export them: `<table><tr><td>Severity</td><td>SEV2</td></tr></table>`. */
import { lineEnding, lineStarts, placeAt } from "../../../values/text.ts";
import { type Change, LINE_BREAK } from "./change.ts";
import { cellOf, headOf, MOST_CELLS, MOST_ROWS, rowOf } from "./tables.ts";
import { codeAt } from "./text-lines.ts";

const TABLE = /<(\/?)table(?=[\s>])[^<>]{0,500}>/gi;
const TAG = /<(\/?)([a-z][a-z\d]{0,15})(?=[\s/>])([^<>]{0,2000})>/gi;

/** What shows as its words alone; where another tag stands in a cell, the table is none of text only. */
const OF_TEXT: ReadonlySet<string> = new Set(
  "p span div font b strong i em u small colgroup col thead tbody tfoot tr td th".split(" "),
);
/** Where a link leads, and what is code, a cell says in HTML. */
const KEPT: ReadonlySet<string> = new Set(["a", "code", "kbd"]);
const BREAKS: ReadonlySet<string> = new Set(["p", "div"]);

const MARKS = /<\/?[a-z][a-z\d]{0,15}(?:[\s/][^<>]{0,2000})?>|&(?:nbsp|amp|quot|apos|#39|#160);/gi;

/** A text without what of HTML is no word of it. */
export function withoutTags(text: string): string {
  return text.replace(MARKS, (mark) => mark.replace(/[^\r\n]/g, " "));
}

export interface HtmlTables {
  readonly changes: readonly Change[];
  /** Lines, from 1, of tables that stay as they are. */
  readonly left: readonly number[];
}

export function htmlTables(text: string): HtmlTables {
  const changes: Change[] = [];
  const left: number[] = [];
  if (!/<table[\s>]/i.test(text)) return { changes, left };
  const starts = lineStarts(text);
  const isCode = codeAt(text);
  const eol = lineEnding(text);
  for (const { start, end, inner } of tablesIn(text)) {
    const line = placeAt(starts, start).line;
    if (isCode(line)) continue;
    const isOpen = inner !== undefined && !isHidden(text, start) && isBlankBehind(text, end);
    const rows = isOpen ? rowsOf(text, inner.start, inner.end) : undefined;
    if (rows === undefined) {
      left.push(line);
      continue;
    }
    const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    const [first, ...others] = rows;
    if (first === undefined) continue;
    const isHeader = first.isHeader || !rows.every(({ cells }) => cells.length <= PAIR);
    const body = isHeader ? others : rows;
    const lineOf = (at: number) => placeAt(starts, at).line;
    const above = text.slice(starts[line - 2] ?? 0, start);
    const behind = text.slice(end, end + FAR_ENOUGH);
    const written = [
      ...(isBlank(above) ? [] : [""]).map(own(line)),
      ...headOf(isHeader ? first.cells : undefined, width).map(own(lineOf(first.at))),
      ...body.map(({ cells, at }) => own(lineOf(at))(rowOf(cells, width))),
      ...blanksBefore(behind).map(own(lineOf(end))),
    ];
    changes.push({
      start,
      end,
      text: written.map((row) => row.text).join(eol),
      lines: written.map((row) => row.line),
    });
  }
  return { changes, left };
}

/** In a comment, or where blanks count. */
function isHidden(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - FARTHEST), at).toLowerCase();
  const isIn = (open: string, close: string) =>
    before.lastIndexOf(open) > before.lastIndexOf(close);
  return isIn("<!--", "-->") || isIn("<pre", "</pre");
}

const FARTHEST = 5000;

function isBlankBehind(text: string, end: number): boolean {
  return isBlank(text.slice(end, end + FAR_ENOUGH).split(LINE_BREAK)[0] ?? "");
}

/** Of a name and its value. */
const PAIR = 2;

const FAR_ENOUGH = 200;

/** A blank line parts a table from what follows it. */
function blanksBefore(behind: string): string[] {
  const [, next = ""] = behind.split(LINE_BREAK);
  return isBlank(next) ? [] : [""];
}

const own = (line: number) => (text: string) => ({ text, line });

function isBlank(text: string): boolean {
  return text.trim() === "";
}

interface Found {
  readonly start: number;
  readonly end: number;
  /** Undefined where another stands in it. */
  readonly inner: { readonly start: number; readonly end: number } | undefined;
}

/** The outermost ones. */
function tablesIn(text: string): Found[] {
  const found: Found[] = [];
  let depth = 0;
  let isNested = false;
  let start = 0;
  let innerStart = 0;
  for (const { 0: tag, 1: close, index } of text.matchAll(TABLE)) {
    if (close === "") {
      // Within a line, an item or a quote it is shown, and not one of the text.
      if (depth === 0 && !/[\r\n]/.test(text[index - 1] ?? "\n")) continue;
      if (depth === 0) {
        start = index;
        innerStart = index + tag.length;
        isNested = false;
      } else isNested = true;
      depth++;
      continue;
    }
    if (depth === 0) continue;
    depth--;
    if (depth > 0) continue;
    const inner = isNested ? undefined : { start: innerStart, end: index };
    found.push({ start, end: index + tag.length, inner });
  }
  // One that is never closed ends where the text does.
  if (depth > 0) found.push({ start, end: text.length, inner: undefined });
  return found;
}

interface HtmlRow {
  readonly cells: readonly string[];
  readonly isHeader: boolean;
  readonly at: number;
}

/** Undefined where a cell holds more than text, spans several, or words stand outside of all cells. */
function rowsOf(text: string, from: number, to: number): HtmlRow[] | undefined {
  const inner = text.slice(from, to);
  if (/<!--|\{[{%]/.test(inner)) return undefined;
  const rows: { cells: string[]; isHeader: boolean; at: number }[] = [];
  let cell: string | undefined;
  let at = 0;
  let seen = 0;
  for (const { 0: tag, 1: close, 2: named = "", 3: attributes = "", index } of inner.matchAll(
    TAG,
  )) {
    const words = inner.slice(at, index);
    seen += tag.length + words.length;
    at = index + tag.length;
    if (cell !== undefined) cell += words;
    else if (!isBlank(words)) return undefined;
    const name = named.toLowerCase();
    if (name === "br") {
      if (cell === undefined) return undefined;
      cell += "<br>";
      continue;
    }
    if (KEPT.has(name) && cell !== undefined) {
      cell += tag.replace(/\s+/g, " ");
      continue;
    }
    if (!OF_TEXT.has(name) || /\b(?:colspan|rowspan)\s?=\s?["']?(?!1\b)\d/i.test(attributes))
      return undefined;
    if (BREAKS.has(name) && cell !== undefined && close !== "") cell += " ";
    if (name !== "tr" && name !== "td" && name !== "th") continue;
    const row = rows.at(-1);
    if (cell !== undefined && row !== undefined) {
      if (row.cells.length >= MOST_CELLS) return undefined;
      row.cells.push(cellOf(decoded(cell)));
      cell = undefined;
    }
    if (close !== "") continue;
    if (name === "tr") rows.push({ cells: [], isHeader: true, at: from + index });
    else {
      if (row === undefined || rows.length > MOST_ROWS) return undefined;
      if (name === "td") row.isHeader = false;
      cell = "";
    }
  }
  const behind = inner.slice(at);
  if (cell !== undefined || !isBlank(behind) || seen + behind.length !== inner.length)
    return undefined;
  return rows.filter(({ cells }) => cells.length > 0);
}

const ENTITY = /&(?:nbsp|amp|quot|apos|#39|#160);/gi;
const NAMED: Readonly<Record<string, string>> = {
  "&nbsp;": " ",
  "&#160;": " ",
  "&amp;": "&",
  "&quot;": '"',
  "&apos;": "'",
  "&#39;": "'",
};

/** What Markdown would leave standing as it is written; `&lt;` it reads itself. */
function decoded(text: string): string {
  return text.replace(ENTITY, (entity) => NAMED[entity.toLowerCase()] ?? entity);
}
