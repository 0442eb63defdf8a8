/** The files that `mortem import` reads: those that its arguments name, wherever they lie. */
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";
import { type Below, foreignBelow, kindOfPath, namesIn } from "../../io/input-folder.ts";
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { expandGlob, magicAt } from "../globs.ts";

export interface ForeignFile {
  /** Below the root where it lies there, else from the root on, as `../wiki/a.md`; with `/`. */
  readonly path: string;
  /** Absolute; undefined for standard input. */
  readonly file: string | undefined;
  readonly isInside: boolean;
  /** By itself, and not with all of a folder or a pattern. */
  readonly isNamed: boolean;
  /** Named by itself, and not with all others of its folder, as a shell writes out `*.md`. */
  readonly isMeant: boolean;
}

/** What counts in folders and patterns; a file that is named may be called anything. */
export interface Meant {
  /** Of names. */
  readonly endings: readonly string[];
  /** Names of files that are read together with another. */
  readonly beside: readonly string[];
}

export interface FoundFiles {
  readonly files: readonly ForeignFile[];
  /** Links in the folders, as a file's path is shown: they are not followed. */
  readonly links: readonly string[];
}

const STANDARD_INPUT: ForeignFile = {
  path: "standard input",
  file: undefined,
  isInside: false,
  isNamed: true,
  isMeant: true,
};

/**
 * Each once, in the order of the arguments.
 * @throws MortemError for an argument that leads to nothing, before anything is read
 */
export async function findFiles(
  { root, cwd }: Pick<Context, "root" | "cwd">,
  args: readonly string[],
  { endings, beside }: Meant,
): Promise<FoundFiles> {
  const found = new Map<string, ForeignFile>();
  const links = new Set<string>();
  const isWhole = wholeFoldersOf(args.map((argument) => resolve(cwd, argument)));
  for (const argument of args) {
    if (argument === "-") {
      found.set("-", STANDARD_INPUT);
      continue;
    }
    const below = await filesOf(argument, cwd, endings, beside);
    for (const file of below.files) {
      const isNamed = file === resolve(cwd, argument);
      found.set(file, foreignFile(root, file, isNamed, isNamed && !isWhole(file)));
    }
    for (const link of below.links) links.add(link);
  }
  const others = [...links].filter((link) => !found.has(link));
  return { files: [...found.values()], links: others.map((link) => shownFrom(root, link)) };
}

/**
 * Whether a file is one of several that are all of their folder with that ending: such names say no more than the
 * folder's own would, and come from a shell's `*.md`.
 * @param paths absolute
 */
function wholeFoldersOf(paths: readonly string[]): (file: string) => boolean {
  const named = new Set(paths);
  const known = new Map<string, boolean>();
  return (file) => {
    const [folder, ending] = [dirname(file), extname(file)];
    const key = join(folder, `*${ending}`);
    let isWhole = known.get(key);
    if (isWhole === undefined) {
      const names = named.size < 2 || ending === "" ? [] : namesIn(folder, ending);
      isWhole = names.length > 1 && names.every((name) => named.has(join(folder, name)));
      known.set(key, isWhole);
    }
    return isWhole;
  };
}

/** @throws MortemError */
async function filesOf(
  argument: string,
  cwd: string,
  endings: readonly string[],
  beside: readonly string[],
): Promise<Below> {
  const path = resolve(cwd, argument);
  const kind = kindOfPath(path);
  if (kind === "file") return { files: [path], links: [] };
  if (kind === undefined && magicAt(argument) === -1) {
    throw new MortemError("there is no such file or folder", "Check the path for a typing error.", {
      path,
    });
  }
  const isMeant = (file: string) => endings.some((ending) => file.toLowerCase().endsWith(ending));
  const { files, links } =
    kind === "folder"
      ? foreignBelow(path, endings)
      : { files: (await expandGlob(argument, cwd)).filter(isMeant), links: [] };
  const found = files.filter((file) => !beside.includes(basename(file)));
  if (found.length > 0) return { files: found, links };
  const what = `no file that ends in ${endings.join(", ")}`;
  if (kind === "folder") {
    throw new MortemError(
      `there is ${what} in this folder`,
      links.length === 0
        ? "Name another, or the files themselves."
        : "Links are not followed: name what they lead to.",
      {
        path,
      },
    );
  }
  throw new MortemError(
    `${what} matches \`${argument}\``,
    "Check the pattern: it counts from the folder that you are in, and `**` stands for folders at any depth.",
  );
}

function shownFrom(root: string, file: string): string {
  return relative(root, file).split(sep).join("/");
}

function foreignFile(root: string, file: string, isNamed: boolean, isMeant: boolean): ForeignFile {
  const below = relative(root, file);
  const isInside = below !== ".." && !below.startsWith(`..${sep}`);
  return { path: shownFrom(root, file), file, isInside, isNamed, isMeant };
}
