/** `→ A1, A3` and `→ none: why`: what follows from a cause, a bad moment or a lucky escape. */
import type { Span } from "../values/text.ts";
import { readInline } from "./inline.ts";

export type Coverage =
  | { readonly kind: "actions"; readonly ids: readonly string[] }
  | { readonly kind: "none"; readonly why: string };

export interface Arrow {
  readonly coverage: Coverage | undefined;
  /** From the blanks before the arrow to the end of what it covers. */
  readonly span: Span;
}

/** An action's id. Read in either case; written as `A1`. */
export const ACTION_ID = /^A\d{1,6}$/i;

/**
 * The arrow that ends a text, outside of code and links. `coverage` is `undefined` where it was meant as one
 * but cannot be read (`→ none` without a reason); an arrow between ordinary words is no arrow of ours.
 */
export function readArrow(text: string, span: Span): Arrow | undefined {
  const at = lastArrow(text, span);
  if (at === undefined) return undefined;
  const mark = text[at] === "→" ? 1 : 2;
  const rest = text
    .slice(at + mark, span.end)
    .replace(/\s+/g, " ")
    .trim();
  const coverage = readCoverage(rest);
  if (coverage === undefined && !/^(none\b|A\d|$)/i.test(rest)) return undefined;
  let start = at;
  while (start > span.start && /\s/.test(text[start - 1] as string)) start--;
  return { coverage, span: { start, end: span.end } };
}

/** Reads what stands behind an arrow. A reason that is empty is none. */
export function readCoverage(rest: string): Coverage | undefined {
  const none = /^none\s?[:,–—-]\s?(.*)$/iu.exec(rest);
  if (none !== null) {
    const why = (none[1] as string).trim();
    return why === "" ? undefined : { kind: "none", why };
  }
  const ids = rest
    .replace(/\.$/, "")
    .split(/,| and /)
    .map((id) => id.replace(/^[\s*]+|[\s*]+$/g, ""));
  return ids.every((id) => ACTION_ID.test(id))
    ? { kind: "actions", ids: ids.map((id) => id.toUpperCase()) }
    : undefined;
}

export function printArrow(coverage: Coverage): string {
  return coverage.kind === "none" ? ` → none: ${coverage.why}` : ` → ${coverage.ids.join(", ")}`;
}

/** The first arrow whose rest can be read wins over a later one inside a reason: `→ none: a → b is the norm`. */
function lastArrow(text: string, span: Span): number | undefined {
  let last: number | undefined;
  for (const piece of readInline(text, span)) {
    if (piece.kind !== "words") continue;
    for (let at = piece.span.start; at < piece.span.end; at++) {
      if (text[at] !== "→" && !(text[at] === "-" && text[at + 1] === ">")) continue;
      if (/^(→|->)\s*none\b/i.test(text.slice(at, at + 20))) return at;
      last = at;
    }
  }
  return last;
}
