/** Letters as they are searched for: without case, accents and forms of width, so that what is typed in haste finds them. */

/** What stands in most texts, and has no other form than the lower case. */
const PLAIN = /^[\0-\x7f\u2010-\u2027\u2030-\u205e\u2190-\u21ff]*$/;
/** Latin letters that may carry something, and what they carry. */
const MARKED = /[\u00c0-\u024f\u1e00-\u1eff]|\p{M}/u;
/** Letters that Unicode counts as their own, and keyboards elsewhere lack. */
const OWN: Readonly<Record<string, string>> = {
  ø: "o",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  đ: "d",
  ð: "d",
  ł: "l",
  ı: "i",
};

/** The same for `Ångström` and `angstrom`, for `ＡＰＩ` and `api`; an accent of another script than Latin stays. */
export function foldLetters(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const folded = text.normalize("NFKC").toLowerCase();
  if (!MARKED.test(folded)) return folded;
  return folded
    .normalize("NFD")
    .replace(/(?<=[a-zøæœßđðłı])\p{M}+/gu, "")
    .normalize("NFC")
    .replace(/[øæœßđðłı]/g, (letter) => OWN[letter] as string);
}

export interface Folded {
  readonly text: string;
  /** Where in the original each unit of the folded text comes from, and one more for the end. */
  readonly places: readonly number[];
}

/** The same, for a short text in which places are to be shown. */
export function foldWithPlaces(original: string): Folded {
  let text = "";
  const places: number[] = [];
  for (const { 0: letter, index } of original.matchAll(/\P{M}[\p{M}\uff9e\uff9f]*|\p{M}+/gu)) {
    const folded = foldLetters(letter);
    for (let unit = 0; unit < folded.length; unit++) places.push(index);
    text += folded;
  }
  return { text, places: [...places, original.length] };
}

/** The offset, or the one before where it parts the two halves of a letter. */
export function betweenLetters(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/** What a unit of a text is to search. */
export const Kind = {
  /** Parts words. */
  gap: 1,
  /** A letter or digit of a script that puts blanks between words. */
  letter: 2,
  /** Of one that does not: Chinese, Japanese, Thai. */
  unspaced: 3,
} as const;
type Kind = (typeof Kind)[keyof typeof Kind];

/** Looked up for each unit of each text; 0 is what was not asked yet. */
const kinds = new Uint8Array(0x10000);

/** @param code a UTF-16 unit; halves of a pair are letters, so that emoji can be searched for */
export function kindOf(code: number): Kind {
  const known = kinds[code] as 0 | Kind;
  if (known !== 0) return known;
  const kind = findKind(code);
  kinds[code] = kind;
  return kind;
}

function findKind(code: number): Kind {
  const char = String.fromCharCode(code);
  if (code < 0x80) return /[a-z\d]/i.test(char) ? Kind.letter : Kind.gap;
  if (code >= 0xd800 && code <= 0xdfff) return Kind.letter;
  if (!/[\p{L}\p{N}\p{M}]/u.test(char)) return Kind.gap;
  return UNSPACED.test(char) ? Kind.unspaced : Kind.letter;
}

const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
