/** A block as the writer's own words: what was written elsewhere or for machines is blotted out, and offsets stay. */
import { readInline } from "../../document/inline.ts";
import type { Span } from "../../values/text.ts";

/** Quotations longer than these are hardly one: somebody forgot a mark. */
const QUOTED =
  /"[^"]{1,400}"|“[^“”]{1,600}”|”[^“”]{1,600}”|«[^«»]{1,600}»|„[^„“”]{1,600}[“”]|(?<![\w\u00c0-\uffff])['‘][^'‘’\n]{2,200}['’](?![\w\u00c0-\uffff])/g;
/** What a gap is closed by, or why there is nothing to close. */
const ARROW = /(?:→|->)\s*(?:none\s*:|A\d)[\s\S]*$/;
/** A pasted chat: `ana [9:07 AM] …`, `[09:07] ana: …`. */
const CHAT =
  /^\s*(?:[\w.@-]+ ){1,3}\[?\d{1,2}:\d{2}(?::\d{2})? ?[AP]M\]?|^\s*\[\d{1,2}:\d{2}(?::\d{2})?\] <?[\w.@-]+(?:>|:)\s/i;
const MARKS = /\*+|(?<![\w])_+|(?<!_)_+(?![\w])|~~|\\(?=[^\w\s])/g;

/** Code, links and quotations are letters that no phrase holds; marks, comments and tags are blanks. */
export function maskedText(text: string, span: Span): string {
  const source = text.slice(span.start, span.end);
  if (CHAT.test(source)) return blotted(source);
  const plain = /[`<[]|https?:/.test(source) ? withoutPieces(text, span) : source;
  return plain
    .replace(QUOTED, (quoted) => blotted(quoted))
    .replace(ARROW, (arrow) => " ".repeat(arrow.length))
    .replace(MARKS, (marks) => " ".repeat(marks.length));
}

function withoutPieces(text: string, span: Span): string {
  return readInline(text, span)
    .map(({ kind, span: piece }) => {
      const said = text.slice(piece.start, piece.end);
      if (kind === "words") return said;
      return kind === "comment" || kind === "html" ? " ".repeat(said.length) : blotted(said);
    })
    .join("");
}

const blotted = (text: string): string => "x".repeat(text.length);
