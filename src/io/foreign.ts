/** Bytes from elsewhere as text, in the encodings that old systems wrote. */
import { isUtf8 } from "node:buffer";
import { decode, lineOfByte } from "./text-file.ts";

export interface ForeignText {
  /** Without a byte order mark. */
  readonly text: string;
  /** What a person should look at, and the line, from 1, where it first matters. */
  readonly doubt: { readonly line: number; readonly message: string } | undefined;
}

/** @throws MortemError for what is binary, or in an encoding that cannot be told */
export function decodeForeign(bytes: Buffer): ForeignText {
  const wide = wideEncodingOf(bytes);
  if (wide !== undefined) {
    const text = new TextDecoder(wide).decode(bytes);
    // Half a letter, or one that is none: then the mark at the beginning was no mark.
    if (!text.includes("\uFFFD") && !text.includes("\0")) return { text, doubt: undefined };
  }
  if (isUtf8(bytes)) return { text: withoutMark(decode(bytes)), doubt: undefined };
  const whole = beforeHalfLetter(bytes);
  if (whole !== undefined) {
    const message = "it breaks off inside of a letter: what follows is missing";
    const doubt = { line: lineOfByte(bytes, whole.length), message };
    return { text: withoutMark(decode(whole)), doubt };
  }
  // Says where it is no UTF-8, and what to do.
  if (!mayBeWestern(bytes)) return { text: decode(bytes), doubt: undefined };
  const text = bytes
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (char) => WESTERN[char.charCodeAt(0) - 0x80] as string);
  const message = "this is not UTF-8 and was read as Windows-1252: check its accents and quotes";
  return { text, doubt: { line: lineOfByte(bytes, bytes.findIndex(isHigh)), message } };
}

function withoutMark(text: string): string {
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

/** UTF-8 up to a letter that is cut off at the end; undefined where no other letter shows that it is UTF-8. */
function beforeHalfLetter(bytes: Buffer): Buffer | undefined {
  const last = bytes.subarray(-3).findLastIndex((byte) => byte >= 0xc0);
  if (last === -1) return undefined;
  const whole = bytes.subarray(0, Math.max(0, bytes.length - 3) + last);
  return isUtf8(whole) && whole.some(isHigh) ? whole : undefined;
}

function isHigh(byte: number): boolean {
  return byte > 0x7f;
}

function wideEncodingOf(bytes: Buffer): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
}

/** From 0x80 on, where Windows-1252 differs from Latin-1. Node 20 decodes the one as if it were the other. */
const WESTERN = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"];
/** What Windows-1252 leaves free, and East Asian encodings are full of. */
const UNUSED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** Accents and curly quotes are few among letters, and never more than this in a row; in other encodings they are most of a word. */
const LONGEST_RUN = 2;
const MOST_SHARE = 0.15;

/** May the text be of Western Europe, in Windows-1252 or Latin-1, which is a part of it? */
function mayBeWestern(bytes: Buffer): boolean {
  let high = 0;
  let run = 0;
  for (const byte of bytes) {
    if (byte === 0) return false;
    run = isHigh(byte) ? run + 1 : 0;
    if (run > LONGEST_RUN || UNUSED.has(byte)) return false;
    if (run > 0) high++;
  }
  return high <= bytes.length * MOST_SHARE;
}
