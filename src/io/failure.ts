/** What the operating system refused, as errors that say what to do next. */
import { MortemError } from "../values/error.ts";

const meanings: Record<string, readonly [message: string, hint: string]> = {
  ENOENT: ["there is no such file or folder", "Check the path for a typing error."],
  ENOTDIR: [
    "a part of the path is a file, not a folder",
    "Choose another path, or move that file away.",
  ],
  EISDIR: ["this is a folder, not a file", "Name a file in it."],
  EEXIST: ["there is a file of this name", "Choose another name, or move that file away."],
  EACCES: [
    "access is denied",
    "Change who may read or write it (`ls -l` shows that), or run as its owner.",
  ],
  EPERM: ["the system does not permit this", "Check who owns the file and whether it is locked."],
  EROFS: ["the file system is read-only", "Work in a copy of the repository that can be written."],
  ENOSPC: [
    "the disk is full: nothing was changed",
    "Free some space and run the command again; what stood in the file is whole.",
  ],
  EDQUOT: [
    "the disk quota is used up: nothing was changed",
    "Free some space and run the command again; what stood in the file is whole.",
  ],
  ELOOP: ["the symbolic links go round in a circle", "Remove or correct the link."],
  ENAMETOOLONG: ["the path is too long for this file system", "Choose a shorter name."],
  EMFILE: ["too many files are open", "Raise the limit (`ulimit -n`) and run the command again."],
};

/** The error code that Node gives to a failed system call, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;
}

/**
 * Runs `work`; what the system refuses, and what is wrong with the file, becomes a MortemError at `path`.
 * @param path as the person knows it, which may be a link to what is worked on
 */
export function explaining<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof MortemError && error.place.path === undefined) {
      throw new MortemError(error.message, error.hint, { ...error.place, path });
    }
    const meaning = meanings[codeOf(error) ?? ""];
    throw meaning ? new MortemError(...meaning, { path }) : error;
  }
}
