/** Paragraphs that state facts, a name and a value, rather than tell what happened. */

/** `Date of post-mortem: …`, `**Start / end** …:`; a longer name is the beginning of a sentence. */
const NAMED = /^[*_>\s-]{0,6}[\p{L}\p{N}][\p{L}\p{N} /()'’–-]{0,40}[*_]{0,4}[:：]/u;
/** `At 10:15 …` begins a sentence: no name ends in the hour of a clock. */
const CLOCK = /^[^:：]{0,48}\d[:：]\d/;

/** @param words of a paragraph: its first line decides */
export function statesFacts(words: string): boolean {
  return NAMED.test(words) && !CLOCK.test(words);
}

/** In characters: more than a line of facts has. */
const LEAST_PROSE = 60;
const UNSPACED_PROSE = /[\p{Script=Han}\p{Script=Hiragana}]{15}/u;
const SENTENCE = /^\p{L}[^\n]{20,}[.!?。]$/u;

/** Long enough for prose, or a sentence; a value has few words. */
export function isTelling(words: string): boolean {
  return words.length >= LEAST_PROSE || UNSPACED_PROSE.test(words) || SENTENCE.test(words);
}

const CLOCKED =
  /^[ \t]{0,6}(?:[-*+|>][ \t]{0,3})?[*_`~[(]{0,3}(?:\d{4}-\d\d-\d\d[T ,]{1,2})?[0-2]?\d[:.h][0-5]\d(?!\d|\.\d)/;

/** Whether a line begins as an entry of a timeline does. */
export function beginsWithTime(line: string): boolean {
  return CLOCKED.test(line);
}
