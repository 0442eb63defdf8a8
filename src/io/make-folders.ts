/** Folders on the way to a file that a person wants, wherever that lies. */
import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { MortemError } from "../values/error.ts";
import { codeOf } from "./failure.ts";

/**
 * Makes the folder and those above it, as far as they are missing, one by one: Node's own `recursive` never ends where
 * a folder that is there says that it is not, as /proc does.
 * @param folder absolute
 * @throws MortemError in a folder that takes no others; otherwise what the system says
 */
export function makeFolders(folder: string): void {
  if (isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolders(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    if (codeOf(error) === "ENOENT") {
      const hint = "Choose a place in a folder of yours.";
      throw new MortemError("no folder can be made here", hint, { path: folder });
    }
    // Another program may have made it meanwhile.
    if (codeOf(error) !== "EEXIST" || !isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
