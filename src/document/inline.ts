/** What stands inside a block's text: code, links, comments and words, read from the source in one linear pass. */
import type { Span } from "../values/text.ts";

export type PieceKind = "words" | "code" | "link" | "image" | "url" | "comment" | "html";

export interface Piece {
  readonly kind: PieceKind;
  readonly span: Span;
  /** What a reader sees: a link's text, code without its backticks, a comment's nothing. */
  readonly text: string;
  /** Of a link, an image or an address: where it leads. */
  readonly target?: string;
}

/** The pieces of `text` between two offsets, in order and without gaps. */
export function readInline(text: string, { start, end }: Span): Piece[] {
  const pieces: Piece[] = [];
  const unmatched = new Set<string>();
  let words = start;
  let at = start;
  const flush = (until: number) => {
    if (until > words) {
      pieces.push({
        kind: "words",
        span: { start: words, end: until },
        text: text.slice(words, until),
      });
    }
  };
  while (at < end) {
    const piece = pieceAt(text, at, end, unmatched);
    if (piece === undefined) {
      at += text[at] === "\\" ? 2 : 1;
      continue;
    }
    flush(at);
    pieces.push(piece);
    at = piece.span.end;
    words = at;
  }
  flush(end);
  return pieces;
}

/** The text as a reader sees it: markup removed, white space folded. */
export function plainText(text: string, span: Span): string {
  return readInline(text, span)
    .map((piece) => (piece.kind === "words" ? withoutEmphasis(piece.text) : piece.text))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

function withoutEmphasis(words: string): string {
  return words
    .replace(/\\([!-/:-@[-`{-~])|\*+|~~|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, "$1")
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? "");
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  nbsp: " ",
};

function pieceAt(text: string, at: number, end: number, unmatched: Set<string>): Piece | undefined {
  switch (text[at]) {
    case "`":
      return codeAt(text, at, end, unmatched);
    case "<":
      return angleAt(text, at, end, unmatched);
    case "[":
      return linkAt(text, at, at, end, unmatched);
    case "!":
      return text[at + 1] === "[" ? linkAt(text, at, at + 1, end, unmatched) : undefined;
    case "h":
      return addressAt(text, at, end);
    default:
      return undefined;
  }
}

/** Code from its backticks to as many again. A run that found no partner is remembered, which keeps the pass linear. */
function codeAt(text: string, at: number, end: number, unmatched: Set<string>): Piece | undefined {
  let open = at;
  while (open < end && text[open] === "`") open++;
  const fence = text.slice(at, open);
  const raw = { kind: "words", span: { start: at, end: open }, text: fence } as const;
  if (unmatched.has(fence)) return raw;
  for (let from = open; from < end; ) {
    const close = text.indexOf(fence, from);
    if (close === -1 || close + fence.length > end) break;
    let after = close;
    while (after < end && text[after] === "`") after++;
    if (after - close === fence.length) {
      return { kind: "code", span: { start: at, end: after }, text: text.slice(open, close) };
    }
    from = after;
  }
  unmatched.add(fence);
  return raw;
}

function angleAt(text: string, at: number, end: number, unmatched: Set<string>): Piece | undefined {
  const until = (mark: string): number => {
    if (unmatched.has(mark)) return -1;
    const found = text.indexOf(mark, at + 1);
    if (found !== -1 && found + mark.length <= end) return found + mark.length;
    unmatched.add(mark);
    return -1;
  };
  if (text.startsWith("<!--", at)) {
    const close = until("-->");
    return close === -1
      ? undefined
      : { kind: "comment", span: { start: at, end: close }, text: "" };
  }
  if (!/[a-z/]/i.test(text[at + 1] ?? "")) return undefined;
  const close = until(">");
  if (close === -1) return undefined;
  const inside = text.slice(at + 1, close - 1);
  const span = { start: at, end: close };
  if (/^[a-z][a-z0-9+.-]{1,31}:[^\s<]*$/i.test(inside))
    return { kind: "url", span, text: inside, target: inside };
  return /^\/?[a-z][a-z0-9-]*[^<]*$/i.test(inside) ? { kind: "html", span, text: "" } : undefined;
}

/** `[text](target)`. Brackets may nest inside the text a few deep; a longer search is not worth its price. */
function linkAt(
  text: string,
  at: number,
  open: number,
  end: number,
  unmatched: Set<string>,
): Piece | undefined {
  const limit = Math.min(end, open + 1000);
  let depth = 0;
  let close = open;
  for (; close < limit; close++) {
    const char = text[close];
    if (char === "\\") close++;
    else if (char === "[") depth++;
    else if (char === "]" && --depth === 0) break;
    if (depth > 5) return undefined;
  }
  if (text[close] !== "]" || close >= limit || text[close + 1] !== "(") return undefined;
  const stop = closingParenthesis(text, close + 1, Math.min(end, close + 2000));
  if (stop === -1) return undefined;
  const label = { start: open + 1, end: close };
  const target = destination(text.slice(close + 2, stop).trim());
  return {
    kind: at === open ? "link" : "image",
    span: { start: at, end: stop + 1 },
    text: plainText(text, label),
    target,
  };
}

/** A link's destination without the title that may follow it. */
function destination(inside: string): string {
  if (inside.startsWith("<")) return inside.slice(1).split(">", 1)[0] as string;
  return inside.split(/\s/, 1)[0] as string;
}

function closingParenthesis(text: string, open: number, end: number): number {
  let depth = 0;
  for (let at = open; at < end; at++) {
    const char = text[at];
    if (char === "\\") at++;
    else if (char === "(") depth++;
    else if (char === ")" && --depth === 0) return at;
    else if (char === "\n" && text[at + 1] === "\n") return -1;
  }
  return -1;
}

/** A bare address, without the punctuation that ends the sentence around it. */
function addressAt(text: string, at: number, end: number): Piece | undefined {
  if (!text.startsWith("http://", at) && !text.startsWith("https://", at)) return undefined;
  if (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) return undefined;
  let stop = at;
  while (stop < end && !/[\s<>"`|]/.test(text[stop] as string)) stop++;
  while (stop > at && /[.,;:!?'*_~\])]/.test(text[stop - 1] as string)) {
    if (text[stop - 1] === ")" && text.slice(at, stop).includes("(")) break;
    stop--;
  }
  const target = text.slice(at, stop);
  return { kind: "url", span: { start: at, end: stop }, text: target, target };
}
