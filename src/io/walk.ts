/** The files below a folder, by what their names end in. */
import { readdirSync } from "node:fs";
import { sep } from "node:path";

export interface Walk {
  /** Whether a link with such a name is listed all the same, for whoever reads it to say what is wrong with it. */
  readonly isListed?: (link: string) => boolean;
  /** What lies in folders below is not listed. */
  readonly isFlat?: boolean;
  /** Is told each link that is passed over, whatever its name. */
  readonly passedOver?: (link: string) => void;
}

/**
 * No link is followed, so that no circle can be entered and nothing is listed twice; dot files, dot folders and
 * `node_modules` are passed over.
 * @param folder ends with a separator
 */
export function filesIn(
  folder: string,
  endings: readonly string[],
  walk: Walk = {},
  found: string[] = [],
): string[] {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    // Of thousands of files, `join` would take longer than listing them.
    const path = folder + entry.name;
    if (entry.isSymbolicLink()) walk.passedOver?.(path);
    if (entry.isDirectory()) {
      if (!walk.isFlat) filesIn(path + sep, endings, walk, found);
    } else if (!endings.some((ending) => entry.name.endsWith(ending))) continue;
    else if (entry.isFile() || (entry.isSymbolicLink() && walk.isListed?.(path))) found.push(path);
  }
  return found;
}
