/** A folder that a person hands to a command, wherever it lies: what stands right in it, by name. */
import { readdirSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { explaining } from "./failure.ts";

/** Is there a folder of that name? @param name a path relative to the folder */
export function isInputFolder(name: string, folder: string): boolean {
  const path = resolve(folder, name);
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/**
 * The names of the files that end so, sorted; links are left out, so that none leads anywhere else.
 * @throws MortemError when the folder cannot be read
 */
export function namesIn(name: string, folder: string, ending: string): string[] {
  const path = resolve(folder, name);
  const entries = explaining(path, () => readdirSync(path, { withFileTypes: true }));
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => entry.name)
    .sort();
}
