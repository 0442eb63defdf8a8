/** Paths in the two forms that the program knows: absolute for files, below the root with `/` for people and links. */

/** @param path below the root, with `/` */
export function absolutePath(root: string, path: string): string {
  return path === "." ? root : `${withoutSlash(root)}/${path}`;
}

/** The path of what a folder holds; both are below the root, with `/`, and `.` is the root itself. */
export function pathIn(folder: string, name: string): string {
  return folder === "." ? name : `${folder}/${name}`;
}

/** The other way round: a path as it is from the folder; undefined where it does not lie below it. */
export function pathFrom(folder: string, path: string): string | undefined {
  if (folder === ".") return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

/** A path as a link in a file leads to it; both are below the root, with `/`. */
export function pathToward(from: string, to: string): string {
  const [folders, parts] = [from.split("/").slice(0, -1), to.split("/")];
  let shared = 0;
  while (shared < parts.length - 1 && folders[shared] === parts[shared]) shared++;
  const up = folders.slice(shared).map(() => "..");
  return [...up, ...parts.slice(shared)].join("/");
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
