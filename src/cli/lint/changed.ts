/** Which documents `--changed` and `--staged` mean, and where their text comes from. */
import { absolutePath, shownPath } from "../../archive/paths.ts";
import type { Context, Files, Staged } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";

export interface Wanted {
  readonly changed?: boolean;
  readonly staged?: boolean;
  readonly base?: string;
}

export interface Scope {
  /** Those of the repository; with `--staged` as the index has them. */
  readonly files: Files;
  /** @param path of a document, below the root */
  isMeant(path: string): boolean;
  /** For where no document is meant. */
  readonly none: string | undefined;
}

/** @throws MortemError for options that do not go together, and where git cannot say what has changed */
export async function scopeOf(context: Context, wanted: Wanted): Promise<Scope> {
  const { changed = false, staged = false, base } = wanted;
  if (changed && staged) {
    const hint = "With `--changed`, what is staged counts too.";
    throw new MortemError("--changed and --staged do not go together", `Give one of them. ${hint}`);
  }
  if (base !== undefined && !changed) {
    throw new MortemError("--base goes with --changed", "Add `--changed`, or leave --base out.");
  }
  if (staged) return stagedScope(context, await context.git.staged());
  if (!changed) return { files: context.files, isMeant: () => true, none: undefined };
  const { base: name, paths } = await context.git.changes(base);
  const none =
    name === undefined
      ? "There is no document yet."
      : `No document differs from where this branch left ${printable(name)}.`;
  return { files: context.files, isMeant: among(paths), none };
}

function stagedScope({ root, files }: Context, staged: Staged): Scope {
  return {
    files: stagedFiles(root, files, staged),
    isMeant: among(staged.paths),
    none: "No document is staged.",
  };
}

const VOTES = /^(.+)\.votes\/[^/]+\.ya?ml$/;

/** A vote file stands for the pre-mortem that it belongs to. */
function among(paths: readonly string[]): (path: string) => boolean {
  const documents = paths.map((path) => path.replace(VOTES, "$1.md"));
  // A file system may spell a letter with its mark in another way than git.
  const meant = new Set(documents.map((path) => path.normalize("NFC")));
  return (path) => meant.has(path.normalize("NFC"));
}

/** The files as the next commit has them; those that neither it nor the index changes are as they stand on the disk. */
function stagedFiles(root: string, files: Files, staged: Staged): Files {
  const names = new Map(staged.files.map((path) => [absolutePath(root, path), path]));
  const textOf = (path: string) => {
    const name = names.get(path);
    return name === undefined ? undefined : staged.read(name);
  };
  return {
    ...files,
    read: (path) => textOf(path) ?? files.read(path),
    head(path) {
      const text = textOf(path);
      return text === undefined ? files.head(path) : headOf(text);
    },
    exists: (path) => names.has(path) || files.exists(path),
    markdownBelow: (folder) =>
      [...new Set([...files.markdownBelow(folder), ...hiddenBelow(folder)])].sort(),
  };

  /** Staged, and gone from the disk. */
  function hiddenBelow(folder: string): string[] {
    return [...names.keys()].filter(
      (path) => path.endsWith(".md") && path.startsWith(`${folder}/`) && isListed(path),
    );
  }

  function isListed(path: string): boolean {
    const folders = shownPath(root, path).split("/");
    return !folders.some((name) => name.startsWith(".") || name === "node_modules");
  }
}

function headOf(text: string): string {
  const most = 4096;
  return Buffer.from(text.slice(0, most)).toString("latin1", 0, most);
}
