/** The pages that list the documents of each folder, as they should be. */
import { folderOf } from "../../archive/candidates.ts";
import { indexTable } from "../../archive/index-table.ts";
import type { Archive } from "../../archive/load.ts";
import { absolutePath } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import type { DocumentKind } from "../../template/model.ts";

export interface IndexPage {
  readonly kind: DocumentKind;
  /** Below the root, with `/`. */
  readonly path: string;
  /** The same, absolute. */
  readonly file: string;
  /** The lines of its table. */
  readonly table: readonly string[];
}

/** Whether or not such a page is there. */
export function indexPage(project: Project, archive: Archive, kind: DocumentKind): IndexPage {
  const folder = folderOf(project, kind);
  const documents = archive.documents.filter(
    (document) => document.path.startsWith(`${folder}/`) && (document.kind ?? kind) === kind,
  );
  const path = `${folder}/${pageName(project, folder)}`;
  const table = indexTable(documents, kind, folder);
  return { kind, path, file: absolutePath(project.root, path), table };
}

/** The name that the folder's README has already, in whatever case. */
function pageName(project: Project, folder: string): string {
  const names = project.files
    .markdownBelow(absolutePath(project.root, folder))
    .map((file) => file.slice(absolutePath(project.root, folder).length + 1));
  return names.find((name) => /^readme\.md$/i.test(name)) ?? "README.md";
}
