/** Folders as people name them in the config and at the first question. */

const LONGEST = 200;

/**
 * A folder inside the repository, relative to its root, without `./` before it or `/` behind it; `.` is the root itself.
 * @returns `undefined` for one that lies outside, that git keeps to itself, or that no system of ours can name
 */
export function folderInside(typed: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no path of a sane repository holds one
  if (typed.length > LONGEST || /^\/|^[a-z]:|[\\\x00-\x1f\x7f]/i.test(typed)) return undefined;
  const path = typed.replace(/^(?:\.\/)+|(?<!\/)\/+$/g, "");
  if (path === ".") return path;
  const isPlain = path.split("/").every((part) => !NOT_PLAIN.has(part.toLowerCase()));
  return isPlain ? path : undefined;
}

const NOT_PLAIN = new Set(["", ".", "..", ".git"]);
