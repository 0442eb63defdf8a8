/** The files below a folder, by what their names end in. */
import { readdirSync } from "node:fs";
import { sep } from "node:path";

/**
 * No link is followed, so that no circle can be entered and nothing is listed twice; dot folders and `node_modules` are passed over.
 * @param folder ends with a separator
 * @param isListed whether a link with such a name is listed all the same, for whoever reads it to say what is wrong with it
 */
export function filesIn(
  folder: string,
  endings: readonly string[],
  isListed: (link: string) => boolean,
  found: string[] = [],
): string[] {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    // Of thousands of files, `join` would take longer than listing them.
    const path = folder + entry.name;
    if (entry.isDirectory()) filesIn(path + sep, endings, isListed, found);
    else if (!endings.some((ending) => entry.name.endsWith(ending))) continue;
    else if (entry.isFile() || (entry.isSymbolicLink() && isListed(path))) found.push(path);
  }
  return found;
}
