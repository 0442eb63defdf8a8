/** The files of one repository, as the rest of the program sees them. */
import { mkdirSync, statSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import type { Files } from "../values/context.ts";
import { explaining } from "./failure.ts";
import { type Inside, insideOf } from "./inside.ts";
import { readHead, readTextFile } from "./text-file.ts";
import { filesIn } from "./walk.ts";
import { createFile, updateFile } from "./write.ts";

/** In bytes: more than nearly any front matter takes. */
const HEAD = 4096;

/**
 * @param root absolute; may itself be reached through a link
 * @throws MortemError when it does not exist
 */
export function filesOf(root: string): Files {
  const inside = explaining(root, () => insideOf(root));
  const head = Buffer.allocUnsafe(HEAD);
  const below = (folder: string, endings: readonly string[]) =>
    explaining(folder, () =>
      isFolder(inside.follow(folder))
        ? filesIn(join(folder, sep), endings, {
            isListed: (link) => isRefused(inside, link),
          }).sort()
        : [],
    );
  return {
    read: (path) => explaining(path, () => readTextFile(inside.follow(path))),
    head: (path) => explaining(path, () => readHead(inside.place(path), head)),
    exists: (path) =>
      explaining(path, () => statSync(inside.place(path), { throwIfNoEntry: false }) !== undefined),
    isFolder: (path) => explaining(path, () => isFolder(inside.follow(path))),
    markdownBelow: (folder) => below(folder, [".md"]),
    yamlBelow: (folder) => below(folder, [".yaml", ".yml"]),
    create: (path, text) =>
      explaining(path, () => {
        const real = inside.place(path);
        mkdirSync(dirname(real), { recursive: true });
        return createFile(real, text);
      }),
    update: (path, change) => explaining(path, () => updateFile(inside.follow(path), change)),
  };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Would reading it be refused, since it leads out of the repository or nowhere? */
function isRefused(inside: Inside, path: string): boolean {
  try {
    inside.follow(path);
    return false;
  } catch {
    return true;
  }
}
