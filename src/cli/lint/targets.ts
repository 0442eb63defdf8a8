/** Which files `mortem lint` checks: those that its arguments name, or every document. */
import { resolve } from "node:path";
import { type Candidate, candidatesOf } from "../../archive/candidates.ts";
import { shownPath } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import { stemOf } from "../../document/document.ts";
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { expandGlob, folderBefore, magicAt } from "../globs.ts";

export interface Target extends Candidate {
  /** A file that is named must be a document; one that a folder holds may be anything. */
  readonly named: boolean;
}

export interface Targets {
  /** Each once, in the order of the arguments. */
  readonly targets: readonly Target[];
  /** Arguments that lead to nothing; the others are checked all the same. */
  readonly problems: readonly MortemError[];
  /** Folders that are named and hold no Markdown file, as they were typed. */
  readonly empty: readonly string[];
}

/** @param args files, folders and globs, relative to where one stands; none for all documents */
export async function findTargets(
  context: Pick<Context, "root" | "cwd" | "files">,
  project: Project,
  args: readonly string[],
): Promise<Targets> {
  const targets = new Map<string, Target>();
  const problems: MortemError[] = [];
  const empty: string[] = [];
  const add = (found: readonly Target[]) => {
    for (const target of found)
      if (target.named || !targets.has(target.path)) targets.set(target.path, target);
  };
  if (args.length === 0)
    add(candidatesOf(project).map((candidate) => ({ ...candidate, named: false })));
  for (const argument of args) {
    try {
      const found = await targetsOf(context, argument);
      if (found.length === 0) empty.push(argument);
      add(found);
    } catch (error) {
      if (!(error instanceof MortemError)) throw error;
      problems.push(error);
    }
  }
  return { targets: [...targets.values()], problems, empty };
}

/**
 * None for a folder without any.
 * @throws MortemError for what does not exist, is no Markdown, or lies outside of the repository
 */
async function targetsOf(
  { root, cwd, files }: Pick<Context, "root" | "cwd" | "files">,
  argument: string,
): Promise<Target[]> {
  const path = resolve(cwd, argument);
  const toTarget = (file: string, named: boolean): Target => {
    const shown = shownPath(root, file);
    return { id: stemOf(shown), path: shown, file, named };
  };
  if (files.exists(path)) {
    if (files.isFolder(path)) return files.markdownBelow(path).map((file) => toTarget(file, false));
    if (path.endsWith(".md")) return [toTarget(path, true)];
    throw new MortemError(
      "this is not a Markdown file",
      "Documents end in `.md`: name one, or a folder of them.",
      { path },
    );
  }
  if (magicAt(argument) === -1) {
    throw new MortemError("there is no such file or folder", "Check the path for a typing error.", {
      path,
    });
  }
  // Refuses what lies outside of the repository, before anything is looked for there.
  files.isFolder(resolve(cwd, folderBefore(argument)));
  const found = (await expandGlob(argument, cwd))
    .filter((file) => file.endsWith(".md") && files.exists(file))
    .map((file) => toTarget(file, false));
  if (found.length > 0) return found;
  const hint =
    "Check the pattern: it counts from the folder that you are in, and `**` stands for folders at any depth.";
  throw new MortemError(`no Markdown file matches \`${argument}\``, hint);
}
