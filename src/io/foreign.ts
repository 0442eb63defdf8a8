/** Texts from elsewhere: files that a person names, wherever they lie, in the encodings that old systems wrote. */
import { isUtf8 } from "node:buffer";
import { statSync } from "node:fs";
import { join, sep } from "node:path";
import { explaining } from "./failure.ts";
import { decode, lineOfByte, readBytes } from "./text-file.ts";
import { filesIn } from "./walk.ts";

export interface ForeignText {
  /** Without a byte order mark. */
  readonly text: string;
  readonly encoding: "UTF-8" | "UTF-16" | "Windows-1252";
  /** Where the encoding is a guess: the first line that has a letter which hangs on it. */
  readonly guessedFrom: number | undefined;
}

/** What stands at a path that somebody named, all links followed; undefined where nothing does. */
export function kindOfPath(path: string): "file" | "folder" | undefined {
  return explaining(path, () => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    return stats.isDirectory() ? "folder" : "file";
  });
}

/**
 * Sorted and absolute, at any depth; links, dot folders and `node_modules` are passed over.
 * @param endings in lower case; old systems wrote them in capitals too
 */
export function foreignBelow(folder: string, endings: readonly string[]): string[] {
  const both = [...endings, ...endings.map((ending) => ending.toUpperCase())];
  return explaining(folder, () => filesIn(join(folder, sep), both, () => false).sort());
}

/**
 * @param path absolute; a link is followed wherever it leads, since somebody named it
 * @throws MortemError when it cannot be read, is too large, is binary, or in an encoding that cannot be told
 */
export function readForeign(path: string): ForeignText {
  return explaining(path, () => decodeForeign(readBytes(path)));
}

/** @throws MortemError for what is binary, or in an encoding that cannot be told */
export function decodeForeign(bytes: Buffer): ForeignText {
  const wide = wideEncodingOf(bytes);
  if (wide !== undefined) {
    const text = new TextDecoder(wide).decode(bytes);
    // Half a letter, or one that is none: then the mark at the beginning was no mark.
    if (!text.includes("\uFFFD") && !text.includes("\0"))
      return { text, encoding: "UTF-16", guessedFrom: undefined };
  }
  if (isUtf8(bytes) || !mayBeWestern(bytes)) {
    return {
      text: decode(bytes).replace(/^\uFEFF/, ""),
      encoding: "UTF-8",
      guessedFrom: undefined,
    };
  }
  const text = bytes
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (char) => WESTERN[char.charCodeAt(0) - 0x80] as string);
  const first = bytes.findIndex((byte) => byte > 0x7f);
  return { text, encoding: "Windows-1252", guessedFrom: lineOfByte(bytes, first) };
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
    run = byte > 0x7f ? run + 1 : 0;
    if (run > LONGEST_RUN || UNUSED.has(byte)) return false;
    if (run > 0) high++;
  }
  return high <= bytes.length * MOST_SHARE;
}
