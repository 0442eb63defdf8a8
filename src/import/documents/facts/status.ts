/** What a status says: of the incident or of the document, which share the word in the wild. */
import { halfWidth } from "../../dates/scanner.ts";
import { STATUS_WORDS, type StatusValue } from "./status-words.ts";

const LONGEST = 80;

const BY_LENGTH = STATUS_WORDS.flatMap(([says, words]) =>
  words.map((word) => ({ word, says })),
).sort((a, b) => b.word.length - a.word.length);

/** Undefined for what is neither, and for the choices of a template. */
export function readStatus(value: string): StatusValue | undefined {
  const words = halfWidth(value.slice(0, LONGEST))
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]{1,12}/u, "")
    .replace(/[\s_-]{1,4}/g, " ");
  const found = BY_LENGTH.find(({ word }) => words.startsWith(word) && isWhole(words, word));
  if (found === undefined) return undefined;
  const next = /^\s?[|/]\s?(.{1,40})/.exec(words.slice(found.word.length))?.[1];
  return next !== undefined && BY_LENGTH.some(({ word }) => next.startsWith(word))
    ? undefined
    : found.says;
}

function isWhole(words: string, word: string): boolean {
  return (
    /[\u3040-\u9fff]$/.test(word) ||
    !/[\p{L}\p{N}]/u.test(words.slice(word.length, word.length + 1))
  );
}
