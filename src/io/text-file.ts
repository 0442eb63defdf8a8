/** Reads one text file strictly, since documents come from strangers: a text is UTF-8, of bounded size, without NUL bytes. */
import { isUtf8 } from "node:buffer";
import {
  closeSync,
  constants,
  openSync,
  readFileSync,
  readSync,
  type Stats,
  statSync,
} from "node:fs";
import { MortemError } from "../values/error.ts";
import { likelyEncoding } from "./likely-encoding.ts";

/** In bytes. */
export const sizeLimit = 20 * 1024 * 1024;

/**
 * The text byte for byte: a byte order mark and the line endings are kept.
 * Follows a link wherever it leads: who reads from the repository asks `insideOf` first.
 * @throws MortemError when it is no regular file, too large, binary or not UTF-8
 */
export function readTextFile(path: string): string {
  refuseUnreadable(statSync(path));
  const text = readFileSync(path, "utf8");
  // Read as text at a third of the price of bytes. Where it may be none, the bytes decide.
  return text.includes("\uFFFD") || text.includes("\0") ? decode(readFileSync(path)) : text;
}

/** The bytes of a file, whatever they are. @throws MortemError when it is no regular file, or too large */
export function readBytes(path: string): Buffer {
  refuseUnreadable(statSync(path));
  return readFileSync(path);
}

/** A link, or a pipe that somebody would have to write to, is refused and not followed or waited for. */
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

/** The first bytes of a file, as many as there is room for, each as a character; nothing is checked. */
export function readHead(path: string, room: Buffer): string {
  const file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    return room.toString("latin1", 0, readSync(file, room));
  } finally {
    closeSync(file);
  }
}

/** @throws MortemError when the bytes are no UTF-8 text */
export function decode(bytes: Buffer): string {
  if (bytes.includes(0)) {
    throw new MortemError(
      "this is a binary file, or text in UTF-16: it holds NUL bytes",
      "Save it as UTF-8 text, or leave it out.",
    );
  }
  if (!isUtf8(bytes)) {
    const offset = firstInvalidByte(bytes);
    const encoding = likelyEncoding(bytes) ?? "LATIN1";
    throw new MortemError(
      `this is not UTF-8: the byte at offset ${offset} is invalid`,
      `Save the file as UTF-8 (\`iconv -f ${encoding} -t UTF-8\` converts an old one).`,
      { line: lineOfByte(bytes, offset) },
    );
  }
  return bytes.toString("utf8");
}

function refuseUnreadable(stats: Stats): void {
  if (stats.isDirectory()) {
    throw new MortemError("this is a folder, not a file", "Name a file in it.");
  }
  // Opening a pipe or a device could wait for ever.
  if (!stats.isFile()) {
    throw new MortemError("this is not a regular file", "Name a text file.");
  }
  if (stats.size > sizeLimit) {
    throw new MortemError(
      `this file is too large: ${megabytes(stats.size)} MB, where ${megabytes(sizeLimit)} MB is the limit`,
      "Move attachments and logs out of the document, and link to them.",
    );
  }
}

/** Rounded up. */
function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}

/** Decoding replaces the first invalid byte by U+FFFD; a genuine U+FFFD is told apart by its bytes. */
function firstInvalidByte(bytes: Buffer): number {
  const text = bytes.toString("utf8");
  let offset = 0;
  let from = 0;
  for (let at = text.indexOf("\uFFFD"); at >= 0; at = text.indexOf("\uFFFD", from)) {
    offset += Buffer.byteLength(text.slice(from, at));
    if (bytes.readUIntBE(offset, Math.min(3, bytes.length - offset)) !== 0xefbfbd) return offset;
    offset += 3;
    from = at + 1;
  }
  return offset;
}

/** From 1. */
export function lineOfByte(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line++;
  return line;
}
