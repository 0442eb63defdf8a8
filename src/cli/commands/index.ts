/** `mortem index`: writes the table of documents into the README of each folder, with a summary where that asks for it, or checks that both are up to date. */
import { folderOf, KINDS } from "../../archive/candidates.ts";
import {
  isSummaryCurrent,
  newIndexPage,
  putSummary,
  putTable,
  tableDifferences,
} from "../../archive/index-page.ts";
import { absolutePath } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import type { DocumentKind } from "../../template/model.ts";
import type { Context } from "../../values/context.ts";
import { counted } from "../../values/counted.ts";
import { printable } from "../../values/printable.ts";
import { type IndexPage, indexPages, tableOf } from "../listing/index-pages.ts";
import { openProject } from "../project.ts";

export async function run(
  context: Context,
  _: readonly [],
  options: { check?: true },
): Promise<number> {
  const project = await openProject(context);
  const { pages, exitCode } = indexPages(context, project, kindsIn(project));
  if (options.check) return Math.max(checkPages(context, project, pages), exitCode);
  for (const page of pages) writePage(context, project, page);
  return exitCode;
}

/** A team that holds no pre-mortems has no folder for them, and needs none. */
function kindsIn(project: Project): DocumentKind[] {
  return KINDS.filter(
    (kind) =>
      kind === "postmortem" ||
      project.files.isFolder(absolutePath(project.root, folderOf(project, kind))),
  );
}

function writePage(context: Context, { files }: Project, page: IndexPage): void {
  const { kind, path, file, rows, summary } = page;
  let isWritten = files.create(file, newIndexPage(kind));
  let kept = 0;
  files.update(file, (standing) => {
    const text = standing.trim() === "" ? newIndexPage(kind) : standing;
    const table = tableOf(page, text);
    kept = Math.max(table.length - HEAD, 0) - rows.length;
    const withTable = putTable(text, table, file);
    const written = summary === undefined ? withTable : putSummary(withTable, summary, file);
    isWritten ||= written !== standing;
    return written;
  });
  const says = [isWritten ? "written" : "up to date", counted(rows.length, "document")];
  if (kept > 0) says.push(`${counted(kept, "row")} kept of what cannot be read`);
  context.out(`${printable(path)}: ${says.join(", ")}\n`);
}

/** Lines of a table above its first row. */
const HEAD = 2;

/** @returns 1 where a page is not up to date */
function checkPages(context: Context, { files }: Project, pages: readonly IndexPage[]): number {
  const stale = pages.filter((page) => {
    const differences = files.exists(page.file)
      ? differencesIn(page, files.read(page.file))
      : page.rows.length > 0
        ? ["there is no such page"]
        : [];
    for (const difference of differences)
      context.out(`${printable(page.path)}: ${printable(difference)}\n`);
    return differences.length > 0;
  });
  if (stale.length === 0) return 0;
  context.err("The index is not up to date: run `mortem index` and commit what it writes.\n");
  return 1;
}

function differencesIn(page: IndexPage, text: string): string[] {
  const { summary, file } = page;
  const differences = tableDifferences(text, tableOf(page, text), file);
  if (summary === undefined || isSummaryCurrent(text, summary, file)) return differences;
  return [...differences, "the summary between its markers is not up to date"];
}
