/**
 * `<details>` around sections: a page folds them, and a document of ours has them open. A fold becomes its heading, so
 * that its tags are not torn apart between sections; one inside of a section, with nothing but text, stays as it is.
 */
import { linesOf } from "../../../document/lines.ts";
import { lineEnding, type Span } from "../../../values/text.ts";
import type { Change } from "./change.ts";

/** With its summary behind it, where that stands on the same line. */
const OPENS = /^ {0,3}<details(?:\s[^<>]{0,200})?>(.*)$/i;
const CLOSES = /^ {0,3}<\/details>[ \t]{0,20}$/i;
const CLOSED = /<\/details>[ \t]{0,20}$/i;
const SUMMARY = /^\s{0,9}<summary(?:\s[^<>]{0,200})?>(.{0,300})<\/summary>(.*)$/is;
const ANY_TAG = /<\/?details\b/i;
/** Tags that say how a summary looks; others may be words of it. */
const LOOKS =
  /<\/?(?:b|strong|i|em|u|code|h[1-6]|a|span|font|big|small|p|br)(?:\s[^<>]{0,200})?\/?>/gi;
const FENCE = /^ {0,3}(`{3,200}|~{3,200})(.*)$/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
/** Lines that a summary may take. */
const LONGEST_SUMMARY = 4;

interface Fold {
  /** Of the lines, from 0. */
  readonly first: number;
  /** On which its summary ends. */
  readonly head: number;
  readonly name: string;
  /** What stands behind the summary on its line. */
  readonly behind: string;
  last: number;
  hasParts: boolean;
  /** On the line on which it opens. */
  readonly isClosed: boolean;
}

/**
 * What opens the folds that hold sections.
 * @param isSection does a summary name one?
 */
export function foldChanges(text: string, isSection: (name: string) => boolean): Change[] {
  if (!ANY_TAG.test(text)) return [];
  const lines = linesOf(text, { start: 0, end: text.length });
  const bare = lines.map(({ start, end }) => text.slice(start, end));
  const eol = lineEnding(text);
  return (foldsIn(bare, isSection) ?? []).flatMap((fold) => {
    const { first, head, name, behind, last } = fold;
    const isOwn = isSection(name) && isAtEnd(bare, last);
    if (!fold.hasParts && !isOwn) return [];
    const written = [
      ...Array<string>(head - first).fill(""),
      name === "" ? "" : isOwn ? `## ${name}` : `**${name}**`,
    ];
    const at = written.map((_, place) => first + place + 1);
    if (behind.trim() !== "") {
      // What is set off from a name that is no heading would go on in its paragraph.
      const parted = name === "" || isOwn ? [] : [""];
      written.push(...parted, behind.trim());
      at.push(...parted.map(() => head + 1), head + 1);
    }
    const { start } = lines[first] as Span;
    const closing = lines[last] as Span;
    const opening = { start, end: (lines[head] as Span).end, text: written.join(eol), lines: at };
    return fold.isClosed
      ? [opening]
      : [opening, { start: closing.start, end: closing.end, text: "" }];
  });
}

/** The lines, from 1, of folds that stay though their summary names a section. */
export function foldsLeft(text: string, isSection: (name: string) => boolean): number[] {
  if (!ANY_TAG.test(text)) return [];
  const bare = linesOf(text, { start: 0, end: text.length }).map(({ start, end }) =>
    text.slice(start, end),
  );
  const named = foldsIn(bare, isSection)
    ?.filter(({ name, last }) => isSection(name) && !isAtEnd(bare, last))
    .map(({ first }) => first);
  return (named ?? namedFolds(bare, isSection)).map((first) => first + 1).sort((a, b) => a - b);
}

/** Those that open as folds do, however they are closed. */
function namedFolds(lines: readonly string[], isSection: (name: string) => boolean): number[] {
  let fence: string | undefined;
  return lines.flatMap((line, at) => {
    fence = fenceBehind(line, fence);
    const fold = fence === undefined && ANY_TAG.test(line) ? foldAt(lines, at) : undefined;
    return fold !== undefined && isSection(fold.name) ? [at] : [];
  });
}

/** From the innermost out. Undefined where a tag stands in any other way: then nothing is certain. */
function foldsIn(
  lines: readonly string[],
  isSection: (name: string) => boolean,
): Fold[] | undefined {
  const open: Fold[] = [];
  const closed: Fold[] = [];
  let fence: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    fence = fenceBehind(line, fence);
    if (fence !== undefined) continue;
    if (HEADING.test(line)) for (const fold of open) fold.hasParts = true;
    if (!ANY_TAG.test(line)) continue;
    const fold = foldAt(lines, at);
    if (fold === undefined && isClosedIn(line)) continue;
    if (fold?.isClosed) {
      if (isSection(fold.name)) for (const around of open) around.hasParts = true;
      closed.push(fold);
    } else if (fold !== undefined) {
      if (isSection(fold.name)) for (const around of open) around.hasParts = true;
      open.push(fold);
      at = fold.head;
    } else {
      const one = CLOSES.test(line) ? open.pop() : undefined;
      if (one === undefined) return undefined;
      one.last = at;
      closed.push(one);
    }
  }
  return open.length > 0 ? undefined : closed;
}

/** Folds within a line are words of it. */
function isClosedIn(line: string): boolean {
  const tags = line.match(/<\/?details\b/gi) ?? [];
  let depth = 0;
  for (const tag of tags) {
    depth += tag[1] === "/" ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** The fence that is open behind a line. @param open before it */
function fenceBehind(line: string, open: string | undefined): string | undefined {
  const [, marks, rest = ""] = FENCE.exec(line) ?? [];
  if (marks === undefined) return open;
  if (open === undefined) return marks;
  const closes = marks[0] === open[0] && marks.length >= open.length && rest.trim() === "";
  return closes ? undefined : open;
}

function foldAt(lines: readonly string[], first: number): Fold | undefined {
  const [, behindTag] = OPENS.exec(lines[first] as string) ?? [];
  if (behindTag === undefined) return undefined;
  const none = {
    first,
    head: first,
    name: "",
    behind: behindTag,
    last: first,
    hasParts: false,
    isClosed: false,
  };
  for (let head = first; head < Math.min(first + LONGEST_SUMMARY, lines.length); head++) {
    const said = [behindTag, ...lines.slice(first + 1, head + 1)].join("\n");
    const [, summary, behind = ""] = SUMMARY.exec(said) ?? [];
    if (summary === undefined) continue;
    const name = summary.replace(LOOKS, " ").replace(/\s+/g, " ").trim();
    const bare = behind.replace(CLOSED, "");
    const isClosed = head === first && bare !== behind;
    const own = isClosed ? bare : behind;
    return ANY_TAG.test(own) ? undefined : { ...none, head, name, behind: own, isClosed };
  }
  return ANY_TAG.test(behindTag) ? undefined : none;
}

/** What goes on below it in words would be read as a part of what was folded. */
function isAtEnd(lines: readonly string[], last: number): boolean {
  const next = lines.slice(last + 1, last + MOST_BLANKS).find((line) => line.trim() !== "");
  return (
    next === undefined ||
    HEADING.test(next) ||
    OPENS.test(next) ||
    CLOSES.test(next) ||
    RULE.test(next)
  );
}

const MOST_BLANKS = 20;
const RULE = /^ {0,3}-{3,}\s{0,20}$/;
