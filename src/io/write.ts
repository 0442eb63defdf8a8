/**
 * Writes whole files or nothing: a temporary file beside the target, flushed to the disk, then moved into its place.
 * Only a new file on a file system without hard links is written in its place, since a move could replace another's.
 */
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { MortemError } from "../values/error.ts";
import { codeOf } from "./failure.ts";
import { withLock } from "./lock.ts";
import { readTextFile } from "./text-file.ts";

const attempts = 5;
const linksUnsupported = new Set(["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EMLINK", "EXDEV"]);

/**
 * Creates a file, whole; false when the name is taken, also by a link. Its folder must exist.
 * Where the file system has no hard links, a program that is killed meanwhile leaves a part of it.
 */
export function createFile(path: string, text: string): boolean {
  return withTemporary(path, text, undefined, (temporary) =>
    claimed(() => {
      try {
        linkSync(temporary, path);
      } catch (error) {
        if (!linksUnsupported.has(codeOf(error) ?? "")) throw error;
        writeExclusively(path, text, undefined);
      }
    }),
  );
}

/**
 * Replaces the text of a file, its mode kept, and returns what now stands in it.
 * Other commands wait meanwhile; where anything else changes the file, `change` runs on the new text.
 * @throws MortemError when it changes again and again
 */
export function updateFile(path: string, change: (text: string) => string): string {
  // A rename would not ask: it needs the folder's permission only.
  closeSync(openSync(path, "r+"));
  return withLock(join(dirname(path), ".mortem.lock"), () => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const before = readTextFile(path);
      const after = change(before);
      if (after === before || replaced(path, before, after)) return after;
    }
    throw new MortemError(
      "another program changed this file at every attempt to write it",
      "Nothing was written: run the command again when that program is done.",
    );
  });
}

/** Creates a file, or replaces it whatever it holds, its mode kept. Its folder must exist. */
export function replaceFile(path: string, text: string): void {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  withTemporary(path, text, mode, (temporary) => renameSync(temporary, path));
}

/** False, and nothing written, where the file no longer holds `before`. */
function replaced(path: string, before: string, after: string): boolean {
  return withTemporary(path, after, statSync(path).mode, (temporary) => {
    if (!readFileSync(path).equals(Buffer.from(before))) return false;
    renameSync(temporary, path);
    return true;
  });
}

function withTemporary<T>(
  path: string,
  text: string,
  mode: number | undefined,
  use: (temporary: string) => T,
): T {
  const name = `.mortem-${process.pid}-${Math.random().toString(36).slice(2)}.tmp`;
  const temporary = join(dirname(path), name);
  try {
    writeExclusively(temporary, text, mode);
    return use(temporary);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** @param mode as `stat` gives it; by default what the umask leaves of 0666 */
function writeExclusively(path: string, text: string, mode: number | undefined): void {
  const file = openSync(path, "wx");
  try {
    if (mode !== undefined) fchmodSync(file, mode & 0o7777);
    writeFileSync(file, text);
    fsyncSync(file);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** False where the name is taken. */
function claimed(claim: () => void): boolean {
  try {
    claim();
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}
