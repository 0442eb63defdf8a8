/** A result that a person wants in a file of theirs, wherever it lies. */
import { realpathSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { MortemError } from "../values/error.ts";
import { explaining } from "./failure.ts";
import { makeFolders } from "./make-folders.ts";
import { replaceFile } from "./write.ts";

/**
 * Could a result be written there? For who wants to know before the work.
 * @param inputs absolute paths of what was given to read: a result in the place of one would destroy it
 * @throws MortemError for a folder, for one of the inputs, and for what lies below a file
 */
export function refuseOutput(name: string, folder: string, inputs: readonly string[]): void {
  const path = resolve(folder, name);
  explaining(path, () => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory())
      throw new MortemError("this is a folder", "Name a file to write to.", { path });
    if (stats === undefined) return;
    const real = realpathSync.native(path);
    if (inputs.some((input) => input === path || realpathSync.native(input) === real))
      throw new MortemError(
        "this is one of the files that are read, and would be overwritten",
        "Name another file to write to.",
        { path },
      );
  });
}

/**
 * Writes all of it or nothing, into a new file or in the place of what stands there; into a pipe or a device as it comes.
 * @param name a path relative to the folder; folders on its way are made
 * @throws MortemError when the system refuses
 */
export function writeOutput(name: string, folder: string, text: string): void {
  const path = resolve(folder, name);
  explaining(path, () => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) {
      makeFolders(dirname(path));
      replaceFile(path, text);
    } else if (stats.isFile()) replaceFile(realpathSync.native(path), text);
    else writeFileSync(path, text);
  });
}
