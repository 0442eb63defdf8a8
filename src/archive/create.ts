/** A new document's file: its name from the day and the title, never one that is taken. */
import type { Files } from "../values/context.ts";
import { MortemError } from "../values/error.ts";
import { documentId, numbered } from "../values/id.ts";

/** More documents of one day and title than anybody has. */
const MOST_OF_ONE_NAME = 1000;

/**
 * Creates `<folder>/<day>-<slug>.md`; a taken name gets `-2`, `-3`…
 * @param folder absolute; @param day `YYYY-MM-DD`
 * @returns the absolute path
 */
export function createDocument(
  files: Files,
  folder: string,
  day: string,
  title: string,
  text: string,
): string {
  const id = documentId(day, title);
  for (let n = 1; n <= MOST_OF_ONE_NAME; n++) {
    const path = `${folder}/${n === 1 ? id : numbered(id, n)}.md`;
    if (files.create(path, text)) return path;
  }
  throw new MortemError(`"${id}" is taken ${MOST_OF_ONE_NAME} times`, "Choose another title.", {
    path: folder,
  });
}
