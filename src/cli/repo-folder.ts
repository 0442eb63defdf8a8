/** The repository that `--repo` names. */
import { resolve } from "node:path";
import { kindOfPath } from "../io/input-folder.ts";
import type { Context } from "../values/context.ts";
import { MortemError } from "../values/error.ts";

/**
 * @returns absolute; undefined where none is named
 * @throws MortemError where there is no such folder, which git would say as if it were missing itself
 */
export function repoFolder(
  { cwd }: Pick<Context, "cwd">,
  repo: string | undefined,
): string | undefined {
  if (repo === undefined) return undefined;
  const folder = resolve(cwd, repo);
  if (kindOfPath(folder) === "folder") return folder;
  throw new MortemError("--repo: there is no such folder", "Check it for a typing error.", {
    path: folder,
  });
}
