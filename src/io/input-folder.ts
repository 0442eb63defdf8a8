/** Files and folders that a person names, wherever they lie: what stands there. */
import { statSync } from "node:fs";
import { basename, join, sep } from "node:path";
import { MortemError } from "../values/error.ts";
import { explaining } from "./failure.ts";
import { filesIn } from "./walk.ts";

/** What stands at a path, all links followed; undefined where nothing does. @param path absolute */
export function kindOfPath(path: string): "file" | "folder" | undefined {
  return explaining(path, () => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    return stats.isDirectory() ? "folder" : "file";
  });
}

/** In bytes, all links followed; undefined where nothing stands. @param path absolute */
export function sizeOfFile(path: string): number | undefined {
  return explaining(path, () => statSync(path, { throwIfNoEntry: false })?.size);
}

export interface Below {
  readonly files: readonly string[];
  /** Links that such a file or a folder stands behind. */
  readonly links: readonly string[];
}

/**
 * Sorted and absolute, at any depth; links, dot folders and `node_modules` are passed over.
 * @param folder absolute
 * @param endings in lower case; old systems wrote them in capitals too
 */
export function foreignBelow(folder: string, endings: readonly string[]): Below {
  const both = [...endings, ...endings.map((ending) => ending.toUpperCase())];
  const all: string[] = [];
  const passedOver = (link: string) => all.push(link);
  const files = explaining(folder, () => filesIn(join(folder, sep), both, { passedOver }));
  const isMeant = (link: string) =>
    both.some((ending) => link.endsWith(ending)) || isFolderBehind(link);
  return { files: files.sort(), links: all.filter(isMeant).sort() };
}

/** A link may lead in a circle, or where nobody may look. */
function isFolderBehind(link: string): boolean {
  try {
    return kindOfPath(link) === "folder";
  } catch (error) {
    if (error instanceof MortemError) return false;
    throw error;
  }
}

/** The names of the files right in a folder that end so, sorted; links are left out, so that none leads anywhere else. */
export function namesIn(folder: string, ending: string): string[] {
  const paths = explaining(folder, () => filesIn(join(folder, sep), [ending], { isFlat: true }));
  return paths.map((path) => basename(path)).sort();
}
