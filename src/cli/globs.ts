/** Patterns of paths, for shells that hand them over as they are typed. */

const MAGIC = /[*?[\]{}()!]/;

/** Where the pattern of an argument begins; -1 where it is a plain path. */
export function magicAt(argument: string): number {
  return argument.search(MAGIC);
}

/** The folder below which all that a pattern matches lies, as it is typed. */
export function folderBefore(pattern: string): string {
  return pattern.slice(0, Math.max(0, magicAt(pattern))).replace(/[^/\\]*$/, "");
}

/** Sorted and absolute; links to folders are not followed, and `node_modules` and dot folders are passed over. */
export async function expandGlob(pattern: string, cwd: string): Promise<string[]> {
  const { glob } = await import("tinyglobby");
  const options = {
    cwd,
    absolute: true,
    followSymbolicLinks: false,
    ignore: ["**/node_modules/**"],
  };
  const found = await glob(pattern.replaceAll("\\", "/"), { ...options, expandDirectories: false });
  return found.sort();
}
