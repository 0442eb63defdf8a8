/** The words of a text as they are compared with those of another: folded, without their endings, and without what every text has. */

/** More than any section that a person reads. */
const LONGEST_TEXT = 50_000;
/** Longer runs of letters are no words. */
const LONGEST_WORD = 40;

/** Said of anything: they tell no text from another. */
export const COMMON: ReadonlySet<string> = new Set(
  (
    "a about after again all also an and any are as at be because been before being but by can could did do does " +
    "down during each few for from had has have he her here him his how i if in into is it its just made make more " +
    "most my no nobody nor not now of off on once one only or other our out over own she should so some such than " +
    "that the their them then there these they this those through to too under until up us very was we were what " +
    "when where which while who whom why will with would you your"
  ).split(" "),
);

/** Scripts that put no blanks between words: each two neighbouring letters stand for one. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/** Each once. */
export function wordsOf(text: string): Set<string> {
  const folded = foldedText(text.slice(0, LONGEST_TEXT));
  const words = new Set<string>();
  for (const [word] of folded.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)) {
    if (UNSPACED.test(word)) for (const pair of pairsOf(word)) words.add(pair);
    else if (word.length <= LONGEST_WORD && !COMMON.has(word)) words.add(stem(word));
  }
  return words;
}

/** Without accents, in lower case. */
function foldedText(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  const bare = text.normalize("NFKD").replace(/(?<=[a-z])\p{M}+/giu, "");
  return bare.normalize("NFC").toLowerCase();
}

function pairsOf(run: string): string[] {
  const letters = [...run];
  if (letters.length < 2) return letters;
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

const SHORTEST_STEM = 3;

/**
 * `exports`, `exported` and `exporting` are one word. Only the commonest endings of English go, and never so many
 * letters that different words become the same: what is missed costs a place in a list, what is confused misleads.
 */
export function stem(word: string): string {
  let stemmed = word;
  if (/[a-z]ies$/.test(word) && word.length > 4) stemmed = `${word.slice(0, -3)}y`;
  else if (/(?:[sxz]|ch|sh)es$/.test(word)) stemmed = word.slice(0, -2);
  else if (/[^suai]s$/.test(word)) stemmed = word.slice(0, -1);
  const match = /^(.+?)(?:ing|ed|ments?|ers?)$/.exec(stemmed);
  const root = match?.[1] ?? "";
  if (root.length >= SHORTEST_STEM && /[aeiouy]/.test(root)) {
    stemmed = root.replace(/([bdfgmnprt])\1$/, "$1");
  }
  return stemmed.length > SHORTEST_STEM ? stemmed.replace(/[ey]$/, "") : stemmed;
}
