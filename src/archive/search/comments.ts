/** A text without its comments. What is written as one in code is code, and searched; lines indented as code are not told apart. */
import { readInline } from "../../document/inline.ts";

/** What opens a comment, or a block of code, be it in a list or a quotation. */
const OPENING = /<!--|^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})/gm;
/** Nobody writes longer ones. */
const LONGEST_MARK = 1000;

/** Guidance that stands in empty sections is nobody's finding. A comment that is not closed is text: it may be quoted. */
export function withoutComments(text: string): string {
  if (!text.includes("<!--")) return text;
  let result = "";
  let kept = 0;
  let at = 0;
  const cut = (start: number, end: number) => {
    result += text.slice(kept, start);
    kept = end;
  };
  for (;;) {
    OPENING.lastIndex = at;
    const opening = OPENING.exec(text);
    if (opening === null) return result + text.slice(kept);
    const start = Math.max(at, text.lastIndexOf("\n", opening.index) + 1);
    const end = endOfLine(text, opening.index);
    const mark = opening[1];
    at = mark === undefined ? cutLine(text, start, end, cut) : endOfCode(text, mark, start, end);
  }
}

/** Cuts the comments that begin in a line. @returns where the text goes on */
function cutLine(
  text: string,
  start: number,
  end: number,
  cut: (start: number, end: number) => void,
): number {
  for (const { kind, span } of readInline(text, { start, end })) {
    if (kind === "comment") cut(span.start, span.end);
    const open = kind === "words" ? text.slice(span.start, span.end).indexOf("<!--") : -1;
    if (open === -1) continue;
    const close = text.indexOf("-->", end);
    if (close === -1) return text.length;
    cut(span.start + open, close + 3);
    return close + 3;
  }
  return end;
}

/** Where a block of code ends that a mark opens in a line; the line's end, where it opens none. */
function endOfCode(text: string, mark: string, start: number, end: number): number {
  const [sign = ""] = mark;
  const behind = text.indexOf(mark, start) + mark.length;
  if (sign === "`" && text.slice(behind, end).includes(sign)) return behind;
  const length = Math.min(mark.length, LONGEST_MARK);
  const closing = new RegExp(`^[ \\t>]*${sign}{${length},}[ \\t\\r]*$`, "gm");
  closing.lastIndex = end;
  return closing.exec(text) === null ? text.length : closing.lastIndex;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
}
