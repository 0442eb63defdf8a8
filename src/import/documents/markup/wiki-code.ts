/** Code of Jira's wiki: `{code:java}…{code}` and `{noformat}…{noformat}` as fences of Markdown, or in a line between backticks. */
import { lineEnding, lineStarts, placeAt, type Span } from "../../../values/text.ts";
import type { Change } from "./change.ts";
import { type TextLine, textLines } from "./text-lines.ts";
import { isWiki } from "./wiki-lines.ts";

const TAG = /\{(code|noformat)(?::([^{}\n]{0,200}))?\}/gi;

interface Tag extends Span {
  readonly name: string;
  readonly told: string;
}

interface Code {
  readonly open: Tag;
  readonly close: Tag;
  readonly first: TextLine;
  readonly last: TextLine;
}

/**
 * In a step of its own, so that nothing in it is taken for markup. Code over several lines in a row of a table stays,
 * since no fence can stand there; so does a tag without its other half.
 */
export function wikiCodeChanges(text: string): Change[] {
  if (!/\{(?:code|noformat)[:}]/i.test(text) || !MAY_BE_WIKI.test(text)) return [];
  const lines = textLines(text);
  const found = codeIn(text, lines);
  const inside = new Set(
    found.flatMap(({ first, last }) => range(first.line + 1, last.line - first.line - 1)),
  );
  if (!isWiki(lines.map((line) => (inside.has(line.line) ? { ...line, isCode: true } : line))))
    return [];
  const eol = lineEnding(text);
  return found.flatMap((one) =>
    one.first === one.last
      ? inLine(text, one)
      : fenced(text, one, (lines[one.first.line - 2]?.words ?? "") !== "", eol),
  );
}

const MAY_BE_WIKI = /^[ \t]{0,3}h[1-6]\.[ \t]/m;

function range(from: number, count: number): number[] {
  return Array.from({ length: Math.max(0, count) }, (_, at) => from + at);
}

function codeIn(text: string, lines: readonly TextLine[]): Code[] {
  const starts = lineStarts(text);
  const lineAt = (at: number) => lines[placeAt(starts, at).line - 1] as TextLine;
  const found: Code[] = [];
  let open: Tag | undefined;
  for (const { 0: tag, 1: name = "", 2: told = "", index } of text.matchAll(TAG)) {
    if (lineAt(index).isCode) continue;
    const one = { start: index, end: index + tag.length, name: name.toLowerCase(), told };
    if (open === undefined) {
      open = one;
      continue;
    }
    // Of another sort it is text of the code.
    if (open.name !== one.name || told !== "") continue;
    found.push({ open, close: one, first: lineAt(open.start), last: lineAt(index) });
    open = undefined;
  }
  return found.filter(({ first, last }) => first === last || !first.words.startsWith("|"));
}

function inLine(text: string, { open, close }: Code): Change[] {
  const own = text.slice(open.end, close.start);
  const title = titleOf(open.told);
  if (own.trim() === "" || own.includes("`")) return [];
  const before = title === "" ? "" : `**${title}** `;
  return [
    { ...spanOf(open), text: `${before}\`` },
    { ...spanOf(close), text: "`" },
  ];
}

/** @param isBelowText of which a title would be a part */
function fenced(
  text: string,
  { open, close, first, last }: Code,
  isBelowText: boolean,
  eol: string,
): Change[] {
  const own = text.slice(open.end, close.start);
  const longest = (own.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const fence = "`".repeat(longest + 1);
  const title = titleOf(open.told);
  const isAlone = first.words.slice(0, open.start - first.start - first.indent).trim() === "";
  const isOpenAtEnd = text.slice(open.end, first.end).trim() === "";
  const isCloseAtStart = text.slice(last.start, close.start).trim() === "";
  const isCloseAtEnd = text.slice(close.end, last.end).trim() === "";
  const opening = [
    ...(isAlone ? [] : [""]),
    ...(title !== "" && (isBelowText || !isAlone) ? [""] : []),
    ...(title === "" ? [] : [`**${title}**`, ""]),
    `${fence}${languageOf(open.told)}`,
    ...(isOpenAtEnd ? [] : [""]),
  ];
  const closing = [...(isCloseAtStart ? [] : [""]), fence, ...(isCloseAtEnd ? [] : [""])];
  const change = (span: Span, line: number, rows: readonly string[]) => ({
    ...span,
    text: rows.join(eol),
    lines: rows.map(() => line),
  });
  return [
    change(
      { start: isAlone ? first.start : open.start, end: isOpenAtEnd ? first.end : open.end },
      first.line,
      opening,
    ),
    change(
      {
        start: isCloseAtStart ? last.start : close.start,
        end: isCloseAtEnd ? last.end : close.end,
      },
      last.line,
      closing,
    ),
  ];
}

function spanOf({ start, end }: Tag): Span {
  return { start, end };
}

/** `title=pool.java|language=java`: what a reader sees above the code. */
export function titleOf(told: string): string {
  const title = told.split("|").find((one) => /^\s?title=/i.test(one)) ?? "";
  return title.replace(/^\s?title=/i, "").trim();
}

function languageOf(told: string): string {
  const named = told
    .split("|")
    .map((one) => one.trim().replace(/^language=/i, ""))
    .find((one) => /^[a-z][a-z+#-]{0,19}$/i.test(one));
  return named?.toLowerCase() ?? "";
}
