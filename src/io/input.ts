/** Text that a person hands to a command: a file of theirs, wherever it lies, or standard input. */
import { readSync } from "node:fs";
import { resolve } from "node:path";
import { MortemError } from "../values/error.ts";
import { explaining } from "./failure.ts";
import { decode, readBytes, readTextFile, sizeLimit } from "./text-file.ts";

/**
 * @param name a path relative to the folder, or `-` for standard input
 * @throws MortemError when it cannot be read, is too large or is not text
 */
export function readInput(name: string, folder: string): string {
  if (name !== "-")
    return explaining(resolve(folder, name), () => readTextFile(resolve(folder, name)));
  return explaining("standard input", () => decode(readStandardInput()));
}

/** Text of a tool's making, which need not be UTF-8. */
export interface ForeignText {
  readonly text: string;
  /** The first line, from 1, that is no UTF-8: all of it was read as Windows-1252, which every byte is. */
  readonly doubtful: number | undefined;
}

/**
 * The same for what another program has exported: UTF-16 with its mark, and what is no UTF-8, are read too.
 * @throws MortemError when it cannot be read, is too large or is binary
 */
export function readForeignInput(name: string, folder: string): ForeignText {
  if (name === "-") return explaining("standard input", () => foreignText(readStandardInput()));
  const path = resolve(folder, name);
  return explaining(path, () => foreignText(readBytes(path)));
}

function foreignText(bytes: Buffer): ForeignText {
  const mark = bytes.toString("hex", 0, 2);
  const wide = mark === "fffe" ? "utf-16le" : mark === "feff" ? "utf-16be" : undefined;
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes), doubtful: undefined };
  try {
    return { text: decode(bytes), doubtful: undefined };
  } catch (error) {
    if (!(error instanceof MortemError) || error.place.line === undefined) throw error;
    return { text: new TextDecoder("windows-1252").decode(bytes), doubtful: error.place.line };
  }
}

/** As much as a file may have: what comes through a pipe need not end. */
function readStandardInput(): Buffer {
  const room = Buffer.allocUnsafe(64 * 1024);
  const chunks: Buffer[] = [];
  let size = 0;
  for (let count = readSync(0, room); count > 0; count = readSync(0, room)) {
    size += count;
    if (size > sizeLimit) {
      const message = `this is too large: more than ${sizeLimit / 1024 / 1024} MB`;
      throw new MortemError(message, "Send the text alone, without logs or attachments.");
    }
    chunks.push(Buffer.from(room.subarray(0, count)));
  }
  return Buffer.concat(chunks);
}
