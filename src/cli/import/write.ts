/** Puts what was taken in where it belongs: into a new document, or into the file that it stood in. */
import { anchorKey, anchorsIn } from "../../archive/anchors.ts";
import { folderOf } from "../../archive/candidates.ts";
import { createDocument } from "../../archive/create.ts";
import { absolutePath, shownPath } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import { Document } from "../../document/document.ts";
import { type Place, redirected, relativeLinks, relinked } from "../../import/documents/links.ts";
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
  const look = safely((path: string) => project.files.exists(absolutePath(project.root, path)));
  const exists = (path: string) => look(path) === true;
  return applyEdits(
    one.text,
    relinked(document, folderOfFile(file), folderOf(project, one.kind), exists),
  );
}

/** A link may lead anywhere; what cannot be looked at does not stand there. */
function safely<A extends unknown[], T>(look: (...args: A) => T): (...args: A) => T | undefined {
  return (...args) => {
    try {
      return look(...args);
    } catch (error) {
      if (error instanceof MortemError) return undefined;
      throw error;
    }
  };
}

/** Of the files that one doubt names. */
const MOST_PATHS = 10;

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
  const paths = [...new Set(links.map(({ path }) => shortened(path)))];
  const more = paths.length - MOST_PATHS;
  const named = [...paths.slice(0, MOST_PATHS), ...(more > 0 ? [`and ${more} more`] : [])];
  const what = `${counted(links.length, "link")} to files beside the original (${named.join(", ")})`;
  return [
    {
      line: source.firstLine + first.line - 1,
      message: `${what}: copy them next to the document, since they lie outside of the repository`,
    },
  ];
}

/** A document that was written, and the file that it was taken from. */
export interface Written {
  readonly file: string;
  /** Below the root, as the file's where that lies there. */
  readonly path: string;
  /** By what its headings were reached: by what they are now. */
  readonly anchors: ReadonlyMap<string, string>;
}

/** Links between what was taken in lead to the new documents; to the old file where several have come of it. */
export function linkTogether(project: Project, written: readonly Written[]): void {
  const documents = new Map<string, string | undefined>();
  for (const { file, path } of written) documents.set(file, documents.has(file) ? undefined : path);
  const readAt = (path: string, text: string) => new Document(path, text, project.lookup);
  const pathOf = (path: string) => absolutePath(project.root, path);
  const anchors = new Map<string, ReadonlySet<string>>();
  const anchorsOf = (path: string) => {
    const { text, body } = readAt(path, project.files.read(pathOf(path)));
    return anchorsIn(text, body.headings);
  };
  const renamed = new Map(written.map((one) => [one.path, one.anchors]));
  const became = (old: string, anchor: string): Place | undefined => {
    const path = documents.get(old);
    if (path === undefined) return undefined;
    if (anchor === "") return { path };
    const known = anchors.get(path) ?? anchorsOf(path);
    anchors.set(path, known);
    if (known.has(anchorKey(anchor))) return { path };
    const now = renamed.get(path)?.get(anchorKey(anchor));
    return now === undefined ? undefined : { path, anchor: now };
  };
  // All is written by now, so that one that cannot be read again is no failure: its links lead to the old files.
  const link = safely((path: string) => {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/"))) || ".";
    const edited = (text: string) =>
      applyEdits(text, redirected(readAt(path, text), folder, safely(became)));
    const text = project.files.read(pathOf(path));
    if (MAY_LINK.test(text) && edited(text) !== text) project.files.update(pathOf(path), edited);
  });
  for (const { path } of written) link(path);
}

const MAY_LINK = /\]\(|\]:|href/;

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
