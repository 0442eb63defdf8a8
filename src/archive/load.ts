/** All documents of a repository, their heads only: a body is read when somebody asks for it. */
import { Document } from "../document/document.ts";
import type { DocumentKind } from "../template/model.ts";
import { MortemError } from "../values/error.ts";
import { type Candidate, candidatesOf, isPage, KINDS } from "./candidates.ts";
import type { Project } from "./project.ts";

export interface Archive {
  /** By path. Those with faults are here too, so that lint can name them. */
  readonly documents: readonly Document[];
  /** Markdown files that are no documents. */
  readonly leftOut: readonly { readonly path: string; readonly why: string }[];
  readonly unreadable: readonly { readonly path: string; readonly error: MortemError }[];
}

/** @param options.kinds all kinds by default; a document whose kind cannot be read counts as any */
export function loadArchive(
  project: Project,
  { kinds = KINDS }: { kinds?: readonly DocumentKind[] } = {},
): Archive {
  const documents: Document[] = [];
  const leftOut: { path: string; why: string }[] = [];
  const unreadable: { path: string; error: MortemError }[] = [];
  for (const candidate of candidatesOf(project, kinds)) {
    if (isPage(candidate)) {
      leftOut.push({ path: candidate.path, why: "it is named as a page about the documents" });
      continue;
    }
    try {
      const document = readDocument(project, candidate);
      if (!claimsToBeDocument(document)) {
        leftOut.push({ path: candidate.path, why: "its front matter has no `kind:`" });
      } else if (document.kind === undefined || kinds.includes(document.kind)) {
        documents.push(document);
      }
    } catch (error) {
      if (!(error instanceof MortemError)) throw error;
      unreadable.push({ path: candidate.path, error });
    }
  }
  return { documents, leftOut, unreadable };
}

/** @throws MortemError when the file cannot be read */
export function readDocument(project: Project, { path, file }: Candidate): Document {
  return new Document(path, project.files.read(file), project.lookup);
}

/** Does its front matter have a `kind:`? Where the front matter cannot be read, one that looks like it is enough. */
export function claimsToBeDocument({ front, text }: Document): boolean {
  if (front.fields.has("kind")) return true;
  if (front.fence === undefined || front.problems.length === 0) return false;
  const { start, end } = front.fence.content;
  return /^[ \t{"']*kind["']?[ \t]*[:=]/m.test(text.slice(start, end));
}
