/** Text that a person hands to a command: a file of theirs, wherever it lies, or standard input. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { explaining } from "./failure.ts";
import { decode, readTextFile } from "./text-file.ts";

/**
 * @param name a path relative to the folder, or `-` for standard input
 * @throws MortemError when it cannot be read or is not text
 */
export function readInput(name: string, folder: string): string {
  if (name !== "-")
    return explaining(resolve(folder, name), () => readTextFile(resolve(folder, name)));
  return explaining("standard input", () => decode(readFileSync(0)));
}
