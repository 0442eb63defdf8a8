/** `→ A1, A3` and `→ none: why`: what follows from a cause, a bad moment or a lucky escape. */
import { type Span, trimmedEnd } from "../values/text.ts";
import { type Piece, plainText, readInline } from "./inline.ts";

export type Coverage =
  | { readonly kind: "actions"; readonly ids: readonly string[] }
  | { readonly kind: "none"; readonly why: string };

export interface Arrow {
  readonly coverage: Coverage | undefined;
  /** From the blanks before the arrow, and before dashes that belong to it, to the end of what it covers. */
  readonly span: Span;
}

/** An action's id. Read in either case; written as `A1`. */
export const ACTION_ID = /^A\d{1,6}$/i;

/**
 * The arrow that ends a text, outside of code and links; comments may stand behind it. `coverage` is `undefined`
 * where it was meant as one but cannot be read (`→ none` without a reason); an arrow between ordinary words is
 * no arrow of ours.
 */
export function readArrow(text: string, span: Span): Arrow | undefined {
  if (!ARROW.test(text.slice(span.start, span.end))) return undefined;
  const pieces = readInline(text, span);
  const at = lastArrow(text, pieces);
  if (at === undefined) return undefined;
  const rest = plainText(text, { start: at + (text[at] === "→" ? 1 : 2), end: span.end });
  const coverage = readCoverage(rest);
  if (coverage === undefined && !/^(?:none\b|A\d|$)/i.test(rest)) return undefined;
  const start = shaftStart(text, span.start, at);
  const last = pieces.findLast((piece) => piece.kind !== "comment" && piece.text.trim() !== "");
  return { coverage, span: { start, end: trimmedEnd(text, at, last?.span.end ?? span.end) } };
}

/** Where an arrow begins that is longer than `->` (`-->`), or that stands behind a dash (`- ->`); blanks before it are its own. */
function shaftStart(text: string, from: number, at: number): number {
  let start = at;
  while (start > from && isShaft(text[start - 1])) start--;
  for (;;) {
    const words = trimmedEnd(text, from, start);
    let dash = words;
    while (dash > from && isShaft(text[dash - 1])) dash--;
    const isApart = dash === from || /\s/.test(text[dash - 1] as string);
    if (dash === words || !isApart) return words;
    start = dash;
  }
}

const isShaft = (letter: string | undefined): boolean => /[-=–—]/.test(letter ?? "");

/** Most items end in words, and need no closer look. */
const ARROW = /→|->/;

/** Reads what stands behind an arrow. A reason that is empty is none. */
export function readCoverage(rest: string): Coverage | undefined {
  const why = readNone(rest);
  if (why !== undefined) return { kind: "none", why };
  const ids: string[] = [];
  for (const piece of rest.replace(/\.$/, "").split(/,| and /)) {
    const id = LISTED_ID.exec(piece)?.[1];
    if (id === undefined) return undefined;
    ids.push(id.toUpperCase());
  }
  return { kind: "actions", ids };
}

/** An id among others, with emphasis that may be closed behind it. */
const LISTED_ID = /^[\s*_]*(A\d{1,6})[\s*_]*$/i;

/** The reason in `none: why`, also where a dash or a comma stands for the colon. */
export function readNone(words: string): string | undefined {
  const why = /^none(?:\s?[:,–—]|\s-\s)(.*)$/i.exec(words)?.[1]?.trim();
  return why === "" ? undefined : why;
}

export function printArrow(coverage: Coverage): string {
  if (coverage.kind === "actions") return ` → ${coverage.ids.join(", ")}`;
  return ` → none: ${coverage.why.replace(/\s+/g, " ").trim()}`;
}

/** The last arrow, but the first `→ none:`, since its reason may hold arrows: `→ none: a → b is the norm`. */
function lastArrow(text: string, pieces: readonly Piece[]): number | undefined {
  let last: number | undefined;
  for (const piece of pieces) {
    if (piece.kind !== "words") continue;
    for (let at = piece.span.start; at < piece.span.end; at++) {
      if (text[at] !== "→" && !isTypedArrow(text, at)) continue;
      if (/^(?:→|->)\s*none(?:\s?[:,–—]|\s-\s)/i.test(text.slice(at, at + 20))) return at;
      last = at;
    }
  }
  return last;
}

/** `->`, but not the one of `pointer->member`. */
function isTypedArrow(text: string, at: number): boolean {
  return text[at] === "-" && text[at + 1] === ">" && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "");
}
