/** The sentence of a document that answers best, with the places of what was looked for. */
import type { Block } from "../../document/block.ts";
import type { Document } from "../../document/document.ts";
import { fieldList } from "../../document/front-matter.ts";
import { readHeading } from "../../document/headings.ts";
import { plainText } from "../../document/inline.ts";
import { linesOf } from "../../document/lines.ts";
import type { Span } from "../../values/text.ts";
import { betweenLetters, foldLetters, foldWithPlaces } from "./letters.ts";
import { NAMES } from "./scan.ts";
import { parted, sentencesOf } from "./sentences.ts";
import { eachMatch, mayMatch, type Term } from "./term.ts";

export interface Marked {
  readonly text: string;
  /** In order, none touching another. */
  readonly marks: readonly Span[];
}

export interface Excerpt extends Marked {
  /** The heading that it stands below, as a reader sees it, or the field of the front matter; undefined above the first, and of a heading. */
  readonly section: string | undefined;
  /** Where its block begins, counted from 1. */
  readonly line: number;
  /** What the terms count that it holds. */
  readonly worth: number;
}

/** A heading alone says less than a sentence with the same words. */
const HEADING = 0.6;
/** An arrow to actions, which says nothing where it stands alone. */
const ONLY_ARROW = /^(?:→|->) ?A\d{1,6}(?:, ?A\d{1,6})*$/;
/** Longer texts are cut around their first mark. */
const LONGEST = 240;
/** What is shown of a cut text before its first mark. */
const BEFORE = 60;

/**
 * The sentence, item, row or line of code that holds the most of the phrases, then the one whose terms count most, the
 * first of equals; undefined where the body has none.
 * @param worth what each of the terms counts
 * @param phrases folded, with single blanks
 * @param marked the terms that are shown
 */
export function excerptOf(
  document: Document,
  terms: readonly Term[],
  worth: readonly number[],
  phrases: readonly string[],
  marked: readonly Term[],
): Excerpt | undefined {
  if (terms.length + phrases.length === 0) return undefined;
  let best: (Omit<Excerpt, "marks"> & { readonly held: number }) | undefined;
  let section: string | undefined;
  for (const block of leavesOf(document.body.blocks)) {
    const isHeading = block.kind === "heading";
    if (isHeading) section = readHeading(document.text, block).text;
    for (const text of textsOf(document.text, block)) {
      if (ONLY_ARROW.test(text)) continue;
      const folded = foldLetters(text);
      const held = phrases.filter((phrase) => folded.includes(phrase)).length;
      const found = worthOf(folded, terms, worth) * (isHeading ? HEADING : 1);
      const more = held - (best?.held ?? 0);
      if (more < 0 || (more === 0 && found <= (best?.worth ?? 0))) continue;
      const below = isHeading ? undefined : section;
      best = { held, worth: found, text, section: below, line: block.line };
    }
  }
  if (best === undefined) return undefined;
  const { held, ...excerpt } = best;
  return { ...excerpt, ...cut(marksIn(excerpt.text, marked)) };
}

/** The service, tag or cause that answers, of a document of which nothing else does. */
export function nameExcerptOf(document: Document, marked: readonly Term[]): Excerpt | undefined {
  for (const key of NAMES) {
    const start = document.front.fields.get(key)?.value.span.start ?? 0;
    for (const name of fieldList(document.front, key)) {
      const found = marksIn(name, marked);
      if (found.marks.length === 0) continue;
      return { ...cut(found), section: key, line: document.place(start).line, worth: 0 };
    }
  }
  return undefined;
}

/** Where the terms match, as the text is written. */
export function marksIn(text: string, terms: readonly Term[]): Marked {
  const folded = foldWithPlaces(text);
  const spans: Span[] = [];
  for (const term of terms) {
    eachMatch(folded.text, term, (start, end) =>
      spans.push({ start: folded.places[start] as number, end: folded.places[end] as number }),
    );
  }
  const marks: { start: number; end: number }[] = [];
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    const last = marks.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else marks.push({ start, end });
  }
  return { text, marks };
}

function worthOf(folded: string, terms: readonly Term[], worth: readonly number[]): number {
  let sum = 0;
  for (const [at, term] of terms.entries()) {
    if (!mayMatch(folded, term)) continue;
    let best = 0;
    eachMatch(folded, term, (_, __, grade) => {
      best = Math.max(best, grade);
    });
    sum += best * (worth[at] ?? 0);
  }
  return sum;
}

function* leavesOf(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    if (block.children.length > 0) yield* leavesOf(block.children);
    else if (block.kind !== "html" && block.kind !== "break") yield block;
  }
}

function* textsOf(source: string, block: Block): Generator<string> {
  if (block.kind === "heading") yield* parted(readHeading(source, block).text);
  else if (block.kind === "code" || block.kind === "table") {
    for (const line of linesOf(source, block.span)) {
      yield* parted(
        block.kind === "table" ? rowText(source, line) : source.slice(line.start, line.end),
      );
    }
  } else yield* sentencesOf(plainText(source, block.span));
}

/** The cells, with a mark between them. */
function rowText(source: string, line: Span): string {
  return plainText(source, line)
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "")
    .join(" · ");
}

function cut({ text, marks }: Marked): Marked {
  if (text.length <= LONGEST) return { text, marks };
  const first = marks[0]?.start ?? 0;
  const from = first <= BEFORE ? 0 : wordNear(text, first - BEFORE);
  const to = from + LONGEST < text.length ? wordNear(text, from + LONGEST) : text.length;
  const before = from > 0 ? "…" : "";
  const shift = from - before.length;
  return {
    text: `${before}${text.slice(from, to).trimEnd()}${to < text.length ? "…" : ""}`,
    marks: marks
      .filter(({ end }) => end <= to)
      .map(({ start, end }) => ({ start: start - shift, end: end - shift })),
  };
}

/** The beginning of a word at or before the offset; the offset itself where words are not parted by blanks. */
function wordNear(text: string, at: number): number {
  const blank = text.lastIndexOf(" ", at);
  return blank > at - BEFORE / 2 ? blank + 1 : betweenLetters(text, at);
}
