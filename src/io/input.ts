/** Text that a person hands to a command: a file of theirs, wherever it lies, or standard input. */
import { readSync } from "node:fs";
import { resolve } from "node:path";
import { MortemError } from "../values/error.ts";
import { explaining } from "./failure.ts";
import { decodeForeign, type ForeignText } from "./foreign.ts";
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

/**
 * The same for what was written elsewhere, which need not be UTF-8.
 * @throws MortemError when it cannot be read, is too large, is binary, or in an encoding that cannot be told
 */
export function readForeign(name: string, folder: string): ForeignText {
  if (name === "-") return explaining("standard input", () => decodeForeign(readStandardInput()));
  const path = resolve(folder, name);
  return explaining(path, () => decodeForeign(readBytes(path)));
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
