/** `mortem index`: writes the table of documents into the README of each folder, or checks that it is up to date. */
import { folderOf, KINDS } from "../../archive/candidates.ts";
import { newIndexPage, putTable, tableDifferences } from "../../archive/index-page.ts";
import { absolutePath } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import type { DocumentKind } from "../../template/model.ts";
import type { Context } from "../../values/context.ts";
import { printable } from "../../values/printable.ts";
import { archiveFor, exitCodeOf } from "../listing/archive.ts";
import { type IndexPage, indexPage } from "../listing/index-pages.ts";
import { openProject } from "../project.ts";

export async function run(
  context: Context,
  _: readonly [],
  options: { check?: true },
): Promise<number> {
  const project = await openProject(context);
  const archive = archiveFor(context, project);
  const pages = foldersOf(project).map((kind) => indexPage(project, archive, kind));
  if (options.check) return Math.max(checkPages(context, project, pages), exitCodeOf(archive));
  for (const page of pages) writePage(context, project, page);
  return exitCodeOf(archive);
}

/** A team that holds no pre-mortems has no folder for them, and needs none. */
function foldersOf(project: Project): DocumentKind[] {
  return KINDS.filter(
    (kind) =>
      kind === "postmortem" ||
      project.files.isFolder(absolutePath(project.root, folderOf(project, kind))),
  );
}

function writePage(
  context: Context,
  { files }: Project,
  { kind, path, file, table }: IndexPage,
): void {
  let isWritten = files.create(file, newIndexPage(kind));
  files.update(file, (page) => {
    const written = putTable(page.trim() === "" ? newIndexPage(kind) : page, table, file);
    isWritten ||= written !== page;
    return written;
  });
  const count = Math.max(table.length - HEAD, 0);
  context.out(
    `${printable(path)}: ${isWritten ? "written" : "up to date"}, ${count} ${count === 1 ? "document" : "documents"}\n`,
  );
}

/** Lines of a table above its first row. */
const HEAD = 2;

/** @returns 1 where a page is not up to date */
function checkPages(context: Context, { files }: Project, pages: readonly IndexPage[]): number {
  const stale = pages.filter(({ path, file, table }) => {
    const differences = files.exists(file)
      ? tableDifferences(files.read(file), table, file)
      : table.length > 0
        ? ["there is no such page"]
        : [];
    for (const difference of differences)
      context.out(`${printable(path)}: ${printable(difference)}\n`);
    return differences.length > 0;
  });
  if (stale.length === 0) return 0;
  context.err("The index is not up to date: run `mortem index` and commit what it writes.\n");
  return 1;
}
