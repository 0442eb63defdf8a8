/** The files that may be documents, by where they lie and what they are called; none is opened. */
import { stemOf } from "../document/document.ts";
import type { DocumentKind } from "../template/model.ts";
import { absolutePath, shownPath } from "./paths.ts";
import type { Project } from "./project.ts";

export interface Candidate {
  /** The file's stem. */
  readonly id: string;
  /** Below the root, with `/`, as a document has it. */
  readonly path: string;
  /** The same, absolute. */
  readonly file: string;
}

export const KINDS: readonly DocumentKind[] = ["postmortem", "premortem"];

/** Below the root, with `/`. */
export function folderOf(project: Project, kind: DocumentKind): string {
  return kind === "postmortem" ? project.config.postmortems : project.config.premortems;
}

/** The Markdown files below the folders of these kinds, each once, also where one folder lies in the other. */
export function candidatesOf(
  project: Project,
  kinds: readonly DocumentKind[] = KINDS,
): Candidate[] {
  const folders = kinds.map((kind) => absolutePath(project.root, folderOf(project, kind)));
  const files = new Set(folders.flatMap((folder) => project.files.markdownBelow(folder)));
  return [...files].map((file) => {
    const path = shownPath(project.root, file);
    return { id: stemOf(path), path, file };
  });
}

/** README, index and template pages are no documents, also where one holds a `kind:` to be copied. */
export function isPage({ id }: Pick<Candidate, "id">): boolean {
  return /^_?(?:readme|index|template)$/i.test(id);
}
