/** Paragraphs that state facts, a name and a value, rather than tell what happened. */

/** `Date of post-mortem: …`, `**Start / end** …:`; a longer name is the beginning of a sentence. */
const NAMED = /^[*_>\s-]{0,6}[\p{L}\p{N}][\p{L}\p{N} /()'’–-]{0,40}[*_]{0,4}[:：]/u;
/** `At 10:15 …` begins a sentence: no name ends in the hour of a clock. */
const CLOCK = /^[^:：]{0,48}\d[:：]\d/;

/** @param words of a paragraph: its first line decides */
export function statesFacts(words: string): boolean {
  return NAMED.test(words) && !CLOCK.test(words);
}
