/** Keeps what names mean in the config: adds its lines, and shows them. */
import { absolutePath } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import { CONFIG_NAMES } from "../../values/config.ts";
import { type NewNames, withNames } from "../../values/config-edit.ts";
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { printable } from "../../values/printable.ts";
import { unifiedDiff } from "../../values/unified-diff.ts";

/**
 * @param isDry shows what it would add, and writes nothing
 * @throws MortemError where the config is written in a way that no line can be added to
 */
export function saveMapping(
  context: Context,
  project: Project,
  names: readonly NewNames[],
  isDry: boolean,
): void {
  if (names.length === 0) return;
  const path = project.config.path ?? absolutePath(project.root, CONFIG_NAMES[0]);
  const shown = path.slice(path.lastIndexOf("/") + 1);
  const before = project.files.exists(path) ? project.files.read(path) : undefined;
  const after = added(path, before ?? "", names);
  if (after === before) return;
  const diff = printable(unifiedDiff(shown, before ?? "", after), { lines: true, tabs: true });
  context.err(`${isDry ? "Would be kept" : "Kept"} in ${shown}:\n\n${diff}\n`);
  if (isDry) return;
  if (before === undefined && project.files.create(path, after)) return;
  project.files.update(path, (now) => added(path, now, names));
}

function added(path: string, text: string, names: readonly NewNames[]): string {
  try {
    return withNames(text, names);
  } catch (error) {
    if (error instanceof MortemError) throw new MortemError(error.message, error.hint, { path });
    throw error;
  }
}
