/** Keeps every path inside of the repository: `..` and symbolic links may lead about in it, never out of it. */
import { lstatSync, realpathSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { MortemError } from "../values/error.ts";
import { codeOf } from "./failure.ts";

export interface Inside {
  /**
   * The real path of what need not exist, all links followed.
   * @throws MortemError when it leads out of the root, or a link leads nowhere
   */
  follow(path: string): string;
  /** As `follow`, but a link in the last place is not followed: that name is taken, whatever it leads to. */
  place(path: string): string;
}

/** Neither `.` nor `..`, and without a separator of any platform. */
const PLAIN_NAME = /^(.+)\/([^./\\][^/\\]*)$/;

/** @param root absolute; may itself be reached through a link */
export function insideOf(root: string): Inside {
  const realRoot = realpathSync.native(root);
  const within = realRoot.endsWith(sep) ? realRoot : realRoot + sep;

  function checked(real: string): string {
    if (real === realRoot || real.startsWith(within)) return real;
    throw new MortemError(
      "this leads out of the repository",
      `Nothing outside of ${realRoot} is read or written: copy it there, or start mortem where it belongs.`,
    );
  }

  // Thousands of documents ask for the same few folders in one run.
  const folders = new Map<string, string>();

  function realFolder(folder: string): string {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const real = checked(realPath(folder) ?? join(realFolder(dirname(folder)), basename(folder)));
    folders.set(folder, real);
    return real;
  }

  function place(path: string): string {
    if (path === root) return realRoot;
    // As below, at a tenth of the price: thousands of documents have plain names.
    const [, folder, name] = PLAIN_NAME.exec(path) ?? [];
    if (folder !== undefined) return realFolder(folder) + sep + name;
    return join(realFolder(dirname(path)), basename(path));
  }

  function follow(path: string): string {
    const real = place(path);
    const isLink = lstatSync(real, { throwIfNoEntry: false })?.isSymbolicLink();
    return isLink ? checked(realPath(real) as string) : real;
  }

  return { follow, place };
}

/** Undefined where nothing stands. @throws MortemError for a link that leads nowhere */
function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    const standing = lstatSync(path, { throwIfNoEntry: false });
    if (standing === undefined) return undefined;
    // Somebody has made it between the two looks, as when twenty begin at once.
    if (!standing.isSymbolicLink()) return realPath(path);
    throw new MortemError("this symbolic link leads nowhere", "Correct the link, or remove it.");
  }
}
