/** What stands inside a block's text: code, links, comments and words, read from the source in one linear pass. */
import { oneLine, type Span } from "../values/text.ts";
import { withoutMarks } from "./marks.ts";

export type PieceKind = "words" | "code" | "link" | "image" | "url" | "comment" | "html";

export interface Piece {
  readonly kind: PieceKind;
  readonly span: Span;
  /** What a reader sees: a link's text, code without its backticks, nothing of a comment or of a tag that is rendered. */
  readonly text: string;
  /** Of a link, an image or an address: where it leads. */
  readonly target?: string;
}

/** The pieces of `text` between two offsets, in order and without gaps. */
export function readInline(text: string, { start, end }: Span): Piece[] {
  // A search in the part alone ends where the part does, which keeps many parts of one long text linear.
  return new Scanner(text.slice(start, end)).pieces().map((piece) => ({
    ...piece,
    span: { start: piece.span.start + start, end: piece.span.end + start },
  }));
}

/** Without any of these, a text is what a reader sees, as most are. */
const MARKUP = /[`<[*_~\\&]/;

/**
 * The text as a reader sees it: markup removed, white space folded. A tag that no host renders is text that somebody
 * wrote, as `<script>` or `Map<String>`.
 * @param tags whether those that are rendered stay too, for words that were typed as words
 */
export function plainText(text: string, span: Span, { tags = false } = {}): string {
  const { start, end } = span;
  const source = text.slice(start, end);
  if (!MARKUP.test(source)) return oneLine(source);
  const around = (at: number): string => (at < start || at >= end ? " " : (text[at] as string));
  const seen = readInline(text, span).map(({ kind, text: said, span: piece }) => {
    if (kind === "html" && tags) return text.slice(piece.start, piece.end);
    return kind === "words" ? withoutMarks(said, around(piece.start - 1), around(piece.end)) : said;
  });
  return oneLine(seen.join(""));
}

/** Tags that show in what they do. */
const RENDERED =
  /^\/?(?:a|abbr|b|blockquote|br|center|code|dd|del|details|div|dl|dt|em|figure|figcaption|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|picture|pre|q|s|samp|small|span|strike|strong|sub|summary|sup|table|tbody|td|th|thead|tr|tt|u|ul|wbr)(?:[\s/]|$)/i;

/** Longer labels and destinations, and deeper brackets, are not worth the price of looking for their end. */
const LONGEST_LABEL = 1000;
const LONGEST_DESTINATION = 2000;
const MOST_BRACKETS = 5;
const MOST_PARENTHESES = 32;

/** Offsets in here count from the beginning of the part. */
class Scanner {
  private runs: Map<number, number[]> | undefined;
  private hasNoCommentEnd = false;

  constructor(private readonly source: string) {}

  pieces(): Piece[] {
    const { source } = this;
    const pieces: Piece[] = [];
    let words = 0;
    let at = 0;
    const endWords = (end: number) => {
      if (end > words) {
        const span = { start: words, end };
        pieces.push({ kind: "words", span, text: source.slice(words, end) });
      }
    };
    while (at < source.length) {
      const piece = this.pieceAt(at);
      if (piece === undefined) {
        at += this.lengthOfWord(at);
        continue;
      }
      endWords(at);
      pieces.push(piece);
      at = words = piece.span.end;
    }
    endWords(source.length);
    return pieces;
  }

  private pieceAt(at: number): Piece | undefined {
    switch (this.source[at]) {
      case "`":
        return this.codeAt(at);
      case "<":
        return this.source.startsWith("<!--", at) ? this.commentAt(at) : this.angleAt(at);
      case "[":
        return this.linkAt(at, at);
      case "!":
        return this.source[at + 1] === "[" ? this.linkAt(at, at + 1) : undefined;
      case "h":
        return this.addressAt(at);
      default:
        return undefined;
    }
  }

  /** A mark behind a backslash opens nothing; backticks that opened nothing stay together. */
  private lengthOfWord(at: number): number {
    if (this.source[at] === "\\") return 2;
    return this.source[at] === "`" ? this.countBackticks(at) : 1;
  }

  private countBackticks(at: number): number {
    let end = at;
    while (this.source[end] === "`") end++;
    return end - at;
  }

  /** Code runs from its backticks to the next run of as many. */
  private codeAt(at: number): Piece | undefined {
    const count = this.countBackticks(at);
    this.runs ??= backtickRuns(this.source);
    const starts = this.runs.get(count) ?? [];
    while (starts.length > 0 && (starts.at(-1) as number) < at + count) starts.pop();
    const close = starts.at(-1);
    if (close === undefined) return undefined;
    const text = this.source.slice(at + count, close);
    return { kind: "code", span: { start: at, end: close + count }, text };
  }

  private commentAt(at: number): Piece | undefined {
    if (this.hasNoCommentEnd) return undefined;
    const close = this.source.indexOf("-->", at + 2);
    if (close !== -1) return { kind: "comment", span: { start: at, end: close + 3 }, text: "" };
    this.hasNoCommentEnd = true;
    return undefined;
  }

  /** `<https://…>`, or a tag of HTML. */
  private angleAt(at: number): Piece | undefined {
    let close = at + 1;
    while (close < this.source.length && !"<>".includes(this.source[close] as string)) close++;
    if (this.source[close] !== ">") return undefined;
    const inside = this.source.slice(at + 1, close);
    const span = { start: at, end: close + 1 };
    if (/^[a-z][a-z0-9+.-]{1,31}:\S*$/i.test(inside)) {
      return { kind: "url", span, text: inside, target: inside };
    }
    if (!/^\/?[a-z]/i.test(inside)) return undefined;
    return { kind: "html", span, text: RENDERED.test(inside) ? "" : `<${inside}>` };
  }

  /** `[text](target)`; an image's `!` stands before its bracket. */
  private linkAt(at: number, open: number): Piece | undefined {
    const labelLimit = open + LONGEST_LABEL;
    const close = closingMark(this.source, open, labelLimit, "[", "]", MOST_BRACKETS);
    if (close === -1 || this.source[close + 1] !== "(") return undefined;
    const limit = close + LONGEST_DESTINATION;
    const stop = closingMark(this.source, close + 1, limit, "(", ")", MOST_PARENTHESES);
    if (stop === -1) return undefined;
    return {
      kind: at === open ? "link" : "image",
      span: { start: at, end: stop + 1 },
      text: plainText(this.source, { start: open + 1, end: close }),
      target: destination(this.source.slice(close + 2, stop).trim()),
    };
  }

  /** A bare address, without the punctuation that ends the sentence around it. */
  private addressAt(at: number): Piece | undefined {
    const { source } = this;
    if (!source.startsWith("http://", at) && !source.startsWith("https://", at)) return undefined;
    if (at > 0 && /[\p{L}\p{N}]/u.test(source[at - 1] as string)) return undefined;
    let stop = at;
    let closing = 0;
    for (; stop < source.length && !/[\s<>"`|\\]/.test(source[stop] as string); stop++) {
      if (source[stop] === "(") closing--;
      else if (source[stop] === ")") closing++;
    }
    for (; /[.,;:!?'*_~\])]/.test(source[stop - 1] as string); stop--) {
      if (source[stop - 1] === ")" && closing-- <= 0) break;
    }
    const target = source.slice(at, stop);
    return { kind: "url", span: { start: at, end: stop }, text: target, target };
  }
}

/** Where runs of backticks begin, by their length; the last run first, so that a pass can take them off the end. */
function backtickRuns(source: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of source.matchAll(/`+/g)) {
    const starts = runs.get(run.length);
    if (starts === undefined) runs.set(run.length, [index]);
    else starts.push(index);
  }
  for (const starts of runs.values()) starts.reverse();
  return runs;
}

/** The offset of the mark that closes the one at `from`, or -1. */
function closingMark(
  source: string,
  from: number,
  limit: number,
  open: string,
  close: string,
  most: number,
): number {
  const end = Math.min(source.length, limit);
  let depth = 0;
  for (let at = from; at < end && depth <= most; at++) {
    const char = source[at];
    if (char === "\\") at++;
    else if (char === open) depth++;
    else if (char === close && --depth === 0) return at;
  }
  return -1;
}

/** A link's destination without the title that may follow it. */
function destination(inside: string): string {
  if (inside.startsWith("<")) return inside.slice(1).split(">", 1)[0] as string;
  return inside.split(/\s/, 1)[0] as string;
}
