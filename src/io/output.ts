/** A result that a person wants in a file of theirs, wherever it lies. */
import { realpathSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { explaining } from "./failure.ts";
import { makeFolders } from "./make-folders.ts";
import { replaceFile } from "./write.ts";

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
