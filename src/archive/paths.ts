/** Paths in the two forms that the program knows: absolute for files, below the root with `/` for people and links. */

/** @param path below the root, with `/` */
export function absolutePath(root: string, path: string): string {
  return `${withoutSlash(root)}/${path}`;
}

/** @param path absolute, inside of the root */
export function shownPath(root: string, path: string): string {
  const below = path.slice(withoutSlash(root).length + 1);
  // Elsewhere a backslash may be part of a name.
  return root.startsWith("/") ? below : below.replaceAll("\\", "/");
}

function withoutSlash(root: string): string {
  return root.endsWith("/") ? root.slice(0, -1) : root;
}
