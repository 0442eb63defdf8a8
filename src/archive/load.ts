/** The documents of a repository, one after the other, their heads only: a body is read when somebody asks for it. */
import { Document } from "../document/document.ts";
import { faultOf } from "../document/fault.ts";
import type { DocumentKind } from "../template/model.ts";
import { MortemError } from "../values/error.ts";
import { type Candidate, candidatesOf, isPage, KINDS } from "./candidates.ts";
import { claimsToBeDocument } from "./claims.ts";
import type { Project } from "./project.ts";

export interface Unreadable {
  /** Below the root, with `/`. */
  readonly path: string;
  readonly error: MortemError;
}

/**
 * By path; each can be forgotten when the next is read, since thousands would fill the memory. In the place of a file
 * that cannot be read, and of a document of which nobody can say what it means (see `faultOf`), stands the reason.
 * @param kinds a document whose kind cannot be read counts as any
 */
export function* readDocuments(
  project: Project,
  kinds: readonly DocumentKind[] = KINDS,
): Generator<Document | Unreadable> {
  for (const candidate of candidatesOf(project, kinds)) {
    if (isPage(candidate)) continue;
    const document = tryDocument(project, candidate);
    if ("error" in document) yield document;
    else if (claimsToBeDocument(document) && isOf(kinds, document)) yield meant(document);
  }
}

/** The document itself, unless it has a fault. */
function meant(document: Document): Document | Unreadable {
  const error = faultOf(document);
  return error === undefined ? document : { path: document.path, error };
}

/** A file that may be a document, with its text; what is in it is read when somebody asks. */
export interface TextFile {
  readonly candidate: Candidate;
  readonly text: string;
  /** As `readDocuments` has it; undefined where it is no document. */
  read(): Document | Unreadable | undefined;
}

/** The same files, unparsed, for a look at thousands: pages are left out, and whether one is a document is not known yet. */
export function* readTexts(
  project: Project,
  kinds: readonly DocumentKind[] = KINDS,
): Generator<TextFile | Unreadable> {
  for (const candidate of candidatesOf(project, kinds)) {
    if (isPage(candidate)) continue;
    const { path, file } = candidate;
    try {
      const text = project.files.read(file);
      const read = () => {
        const document = new Document(path, text, project.lookup);
        return claimsToBeDocument(document) ? meant(document) : undefined;
      };
      yield { candidate, text, read };
    } catch (error) {
      if (!(error instanceof MortemError)) throw error;
      yield { path, error };
    }
  }
}

function isOf(kinds: readonly DocumentKind[], { kind }: Document): boolean {
  return kind === undefined || kinds.includes(kind);
}

/** The document, or why its file cannot be read. */
export function tryDocument(project: Project, candidate: Candidate): Document | Unreadable {
  try {
    return readDocument(project, candidate);
  } catch (error) {
    if (error instanceof MortemError) return { path: candidate.path, error };
    throw error;
  }
}

/** @throws MortemError when the file cannot be read */
export function readDocument(
  project: Project,
  { path, file }: Pick<Candidate, "path" | "file">,
): Document {
  return new Document(path, project.files.read(file), project.lookup);
}
