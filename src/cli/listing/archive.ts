/** The archive for commands that list it: what cannot be read is named, and the rest goes on. */
import { type Archive, loadArchive } from "../../archive/load.ts";
import type { Project } from "../../archive/project.ts";
import type { Context } from "../../values/context.ts";
import { errorText } from "../output.ts";

/** Files that cannot be read are named on standard error. */
export function archiveFor(context: Context, project: Project): Archive {
  const archive = loadArchive(project);
  for (const { error } of archive.unreadable) {
    context.err(errorText(error, context.cwd, context.errStyle, false));
  }
  return archive;
}

/** 2 where something could not be read, since a listing without it is not whole. */
export function exitCodeOf({ unreadable }: Archive): 0 | 2 {
  return unreadable.length > 0 ? 2 : 0;
}
