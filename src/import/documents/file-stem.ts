/** The name of a source's file, from which a title and a day are read where the text tells none. */

/** Without its folders and its ending; in one form, since a Mac keeps `ä` as an `a` and its dots. */
export function fileStem(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1).normalize("NFC");
  return name.replace(/\.[A-Za-z]{1,8}$/, "");
}

/** The same for whoever looks for a day in it: `2024_01_02` is one. */
export function datedStem(path: string): string {
  return fileStem(path).replace(/_/g, "-");
}
