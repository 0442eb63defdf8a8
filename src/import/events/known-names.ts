/** Finds the names that a source knows in its texts, however they are capitalised and whatever blanks stand in them. */
import { printable } from "../../values/printable.ts";
import { applyEdits, type Edit } from "../../values/text.ts";

/** A name that is longer tells by its beginning whose it is. */
export const LONGEST_NAME = 80;

/** Scripts that put no blanks between words, or endings behind names: each letter stands alone. */
const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]`;
const PIECE = new RegExp(
  String.raw`\s+|${UNSPACED}\p{M}*|(?:(?!${UNSPACED})[\p{L}\p{M}\p{N}\p{Cf}])+|\S`,
  "gu",
);

const HANDLE = /^[\p{L}\p{M}\p{N}._-]{1,80}$/u;
/** What a handle may have inside of it. */
const GOES_ON = /^[._-]{1,3}[\p{L}\p{N}]/u;

interface Piece {
  /** As it is compared, without the blanks before it. */
  readonly key: string;
  readonly isApart: boolean;
  readonly start: number;
  readonly end: number;
}

interface Known {
  readonly instead: string;
  /** Of one word, which may be any: only a sign before it tells that it is a name. */
  readonly isOneWord: boolean;
}

export class KnownNames {
  /** By each beginning of a name; undefined where only longer ones begin so. */
  readonly #names = new Map<string, Known | undefined>();

  /** @param instead what stands for the name; the first that is given holds. */
  add(name: string, instead: string): void {
    const pieces = piecesOf(
      printable(name.slice(0, LONGEST_NAME))
        .trim()
        .replace(/^[@＠]+/, ""),
    );
    let key = "";
    for (const piece of pieces) {
      key += keyBehind(key, piece);
      if (!this.#names.has(key)) this.#names.set(key, undefined);
    }
    if (key === "" || this.#names.get(key) !== undefined) return;
    this.#names.set(key, {
      instead,
      isOneWord: !pieces.some(({ isApart }, at) => isApart && at > 0),
    });
  }

  /** The text with what stands for each name, the longest first, and without the sign before it. */
  replacedIn(text: string): string {
    if (this.#names.size === 0) return text;
    const pieces = piecesOf(text);
    const edits: Edit[] = [];
    for (let at = 0; at < pieces.length; at++) {
      const { key, start } = pieces[at] as Piece;
      const called = key === "@" && pieces[at + 1]?.isApart === false;
      const found = this.#at(pieces, called ? at + 1 : at, called);
      if (found === undefined) continue;
      const { end } = pieces[found.last] as Piece;
      // `@bo-muster` is not Bo, and half of the name would stay: whoever reads calls takes it as a whole.
      if (
        called &&
        HANDLE.test(text.slice(start + 1, end)) &&
        GOES_ON.test(text.slice(end, end + 5))
      )
        continue;
      edits.push({ start, end, text: found.instead });
      at = found.last;
    }
    return edits.length === 0 ? text : applyEdits(text, edits);
  }

  #at(pieces: readonly Piece[], first: number, isCalled: boolean) {
    let key = "";
    let found: { instead: string; last: number } | undefined;
    for (let last = first; last < pieces.length; last++) {
      key += keyBehind(key, pieces[last] as Piece);
      if (!this.#names.has(key)) break;
      const known = this.#names.get(key);
      if (known !== undefined && (isCalled || !known.isOneWord)) {
        found = { instead: known.instead, last };
      }
    }
    return found;
  }
}

/** Blanks before the whole are none of it. */
function keyBehind(before: string, { key, isApart }: Piece): string {
  return before !== "" && isApart ? ` ${key}` : `\0${key}`;
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let isApart = false;
  for (const { index: start, 0: piece } of text.matchAll(PIECE)) {
    const key = folded(piece).trim();
    if (key !== "") pieces.push({ key, isApart, start, end: start + piece.length });
    isApart = (key !== "" ? false : isApart) || /^\s/.test(piece);
  }
  return pieces;
}

/** Through upper case, since `ß` and `SS`, or `ı` and `I`, are one there; without what shows nothing. */
function folded(piece: string): string {
  if (/^[\0-\x7f]*$/.test(piece)) return piece.toLowerCase();
  return piece
    .normalize("NFKC")
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replaceAll("i\u0307", "i");
}
