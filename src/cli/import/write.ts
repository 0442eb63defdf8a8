/** Puts what was taken in where it belongs: into a new document, or into the file that it stood in. */
import { folderOf } from "../../archive/candidates.ts";
import { createDocument } from "../../archive/create.ts";
import { absolutePath, shownPath } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import { Document } from "../../document/document.ts";
import { relativeLinks, relinked } from "../../import/documents/links.ts";
import type { Doubt, Imported } from "../../import/documents/model.ts";
import { counted } from "../../values/counted.ts";
import { MortemError } from "../../values/error.ts";
import { applyEdits, shortened } from "../../values/text.ts";
import type { ForeignFile } from "./files.ts";
import { folderOfFile } from "./reading.ts";

/** The text for a document in another folder: its links lead where they led. */
export function textForFolder(project: Project, file: ForeignFile, one: Imported): string {
  if (!file.isInside) return one.text;
  const document = new Document("new.md", one.text, project.lookup);
  const exists = (path: string) => project.files.exists(absolutePath(project.root, path));
  return applyEdits(
    one.text,
    relinked(document, folderOfFile(file), folderOf(project, one.kind), safely(exists)),
  );
}

/** A link may lead anywhere; what cannot be looked at does not stand there. */
function safely(exists: (path: string) => boolean): (path: string) => boolean {
  return (path) => {
    try {
      return exists(path);
    } catch (error) {
      if (error instanceof MortemError) return false;
      throw error;
    }
  };
}

/** Links to files outside of the repository, which nobody else would find. */
export function strandedLinks(
  project: Project,
  { isInside, file }: ForeignFile,
  { source }: Imported,
): Doubt[] {
  if (isInside || file === undefined) return [];
  const links = relativeLinks(new Document("old.md", source.text, project.lookup));
  const [first] = links;
  if (first === undefined) return [];
  const what = `${counted(links.length, "link")} to files beside the original (${shortened(first.path)}${links.length > 1 ? ", …" : ""})`;
  return [
    {
      line: source.firstLine + first.line - 1,
      message: `${what}: copy them next to the document, since they lie outside of the repository`,
    },
  ];
}

/**
 * Creates the document.
 * @param today `YYYY-MM-DD`: its name's day where none is known
 * @returns its path, below the root
 */
export function writeAnew(
  project: Project,
  file: ForeignFile,
  one: Imported,
  today: string,
): string {
  const folder = absolutePath(project.root, folderOf(project, one.kind));
  const text = textForFolder(project, file, one);
  const day = one.day ?? today;
  const path = createDocument(project.files, folder, day, one.understood.title, text);
  return shownPath(project.root, path);
}

/**
 * Replaces the text of the file.
 * @param again reads it anew where somebody has changed it since
 * @returns its path, below the root
 */
export function writeInPlace(
  project: Project,
  file: ForeignFile,
  one: Imported,
  again: (text: string) => string,
): string {
  const path = absolutePath(project.root, file.path);
  project.files.update(path, (now) => (now === one.source.text ? one.text : again(now)));
  return file.path;
}
