/** Whether a post-mortem speaks of something in git: by its hash, its number, its words, or by its time. */
import type { Document } from "../document/document.ts";
import { instantsOf, isOpen } from "../document/facts.ts";
import { pushTo } from "../values/grouping.ts";
import { fold } from "./fold.ts";
import type { Suspect } from "./suspects.ts";

/** Seconds before it began, and after it was over: what mends it may come the next day. */
const BEFORE = 3600;
const AFTER = 24 * 3600;
/** As many letters of a hash as tell anything. */
const SHORT = 7;
/** Shorter words are in any text. */
const SHORTEST_WORDS = 8;

/** @param now epoch seconds: an incident that is going on lasts until then */
export function mentionsOf(document: Document, now: number): (suspect: Suspect) => boolean {
  const text = fold(document.text);
  const hashes = new Map<string, string[]>();
  for (const [hash] of text.matchAll(/(?<![\p{L}\p{N}])[\da-f]{7,64}(?![\p{L}\p{N}])/gu)) {
    pushTo(hashes, hash.slice(0, SHORT), hash);
  }
  const numbers = new Set(
    [...text.matchAll(/(?:[#!]|\/(?:pull|pulls|issues|merge_requests)\/)(\d{1,10})(?!\d)/g)].map(
      ([, number]) => Number(number),
    ),
  );
  const time = timeOf(document, now);
  return (suspect) =>
    (time !== undefined && suspect.at >= time.start && suspect.at <= time.end) ||
    suspect.numbers.some((number) => numbers.has(number)) ||
    suspect.hashes.some((full) =>
      (hashes.get(full.slice(0, SHORT)) ?? []).some((hash) => full.startsWith(hash)),
    ) ||
    suspect.words.some((words) => words.length >= SHORTEST_WORDS && hasWords(text, fold(words)));
}

/** `hotfix-1` is not in `hotfix-10`. */
function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + words.length])) return true;
  }
  return false;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

function timeOf(document: Document, now: number): { start: number; end: number } | undefined {
  const start = instantsOf(document, "started_at") ?? instantsOf(document, "detected_at");
  if (start === undefined) return undefined;
  const over =
    instantsOf(document, "resolved_at")?.latest ?? (isOpen(document) ? now : start.latest);
  return { start: start.earliest - BEFORE, end: over + AFTER };
}
