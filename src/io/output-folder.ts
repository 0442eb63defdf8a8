/** Several files that a person wants in a folder of theirs, wherever it lies, filled side by side. */
import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { codeOf, explaining } from "./failure.ts";
import { makeFolders } from "./make-folders.ts";
import { readTextFile } from "./text-file.ts";

/** In characters: with so many waiting, a file is written to. */
const BUFFER = 64 * 1024;

/** The text of a file in a folder; undefined where there is none. @throws MortemError where it cannot be read */
export function readFrom(folder: string, name: string): string | undefined {
  const path = join(folder, name);
  return explaining(path, () =>
    statSync(path, { throwIfNoEntry: false }) === undefined ? undefined : readTextFile(path),
  );
}

/** Does a path lead to a folder or below it? Both are absolute, links are followed, and neither need exist. */
export function isWithin(path: string, folder: string): boolean {
  const real = explaining(path, () => realOf(path));
  const outer = explaining(folder, () => realOf(folder));
  return real === outer || real.startsWith(outer + sep);
}

function realOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    const parent = dirname(path);
    if (codeOf(error) !== "ENOENT" || parent === path) throw error;
    return join(realOf(parent), basename(path));
  }
}

/** Does anything of this name stand in the folder? */
export function standsIn(folder: string, name: string): boolean {
  const path = join(folder, name);
  return explaining(path, () => statSync(path, { throwIfNoEntry: false }) !== undefined);
}

/**
 * Writes files a piece at a time, and puts them into their places once all of them are whole: those that stand there
 * are replaced. Where the work fails, they stay as they were.
 * @param folder absolute; made where it is missing
 * @param names in the order in which they take their places
 * @param work is given what appends to a file of these names
 * @returns what the work came to
 * @throws MortemError when the system refuses
 */
export function writeFiles<T>(
  folder: string,
  names: readonly string[],
  work: (append: (name: string, text: string) => void) => T,
): T {
  explaining(folder, () => makeFolders(folder));
  const files = new Map<string, OpenFile>();
  try {
    for (const name of names) {
      const temporary = join(folder, temporaryName(name));
      const descriptor = explaining(folder, () => openSync(temporary, "wx"));
      files.set(name, { path: join(folder, name), temporary, descriptor, waiting: "" });
    }
    const result = work((name, text) => append(files.get(name), text));
    for (const file of files.values()) finish(file);
    for (const { temporary, path } of files.values())
      explaining(path, () => renameSync(temporary, path));
    return result;
  } finally {
    for (const { descriptor, temporary } of files.values()) {
      if (descriptor !== undefined) closeSync(descriptor);
      rmSync(temporary, { force: true });
    }
  }
}

interface OpenFile {
  /** Where it is to stand. */
  readonly path: string;
  readonly temporary: string;
  /** Undefined once it is closed. */
  descriptor: number | undefined;
  waiting: string;
}

function temporaryName(name: string): string {
  return `.mortem-${process.pid}-${Math.random().toString(36).slice(2)}-${name}.tmp`;
}

function append(file: OpenFile | undefined, text: string): void {
  if (file === undefined) throw new RangeError("this file is not among those that were named");
  file.waiting += text;
  if (file.waiting.length >= BUFFER) writeOut(file);
}

function writeOut(file: OpenFile): void {
  const { path, descriptor, waiting } = file;
  if (descriptor !== undefined) explaining(path, () => writeFileSync(descriptor, waiting));
  file.waiting = "";
}

function finish(file: OpenFile): void {
  writeOut(file);
  const { path, descriptor } = file;
  if (descriptor === undefined) return;
  file.descriptor = undefined;
  explaining(path, () => {
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  });
}
