/** All tables of an archive in a folder, with the schema that tells what they are. */
import { resolve } from "node:path";
import { folderOf, KINDS } from "../../archive/candidates.ts";
import { absolutePath } from "../../archive/paths.ts";
import type { Project } from "../../archive/project.ts";
import { dataPackage, fileOf, formatOf, PACKAGE_FILE } from "../../archive/tables/data-package.ts";
import { TABLES } from "../../archive/tables/index.ts";
import { headText, rowsText, type TableFormat } from "../../archive/tables/print.ts";
import { isWithin, readFrom, standsIn, writeFiles } from "../../io/output-folder.ts";
import type { Context } from "../../values/context.ts";
import { counted } from "../../values/counted.ts";
import { MortemError } from "../../values/error.ts";
import { printJson } from "../../values/json.ts";
import { printable } from "../../values/printable.ts";
import { eachSource, exitCodeOf } from "./sources.ts";

/**
 * Writes into a folder in which nothing stands in the way, or anew over an earlier export; other files in it stay.
 * @param name a path relative to the folder that the program was started in
 * @throws MortemError among documents, where a file would be replaced that is no export of ours, and when the system refuses
 */
export function exportInto(
  context: Context,
  project: Project,
  name: string,
  format: TableFormat,
): number {
  const folder = resolve(context.cwd, name);
  refuseDocuments(project, folder);
  refuseForeign(folder, format);
  const files = [...TABLES.map((table) => fileOf(table, format)), PACKAGE_FILE];
  const told = writeFiles(folder, files, (append) => {
    for (const table of TABLES) append(fileOf(table, format), headText(table, format));
    const counts = eachSource(context, project, (source) => {
      for (const table of TABLES)
        append(fileOf(table, format), rowsText(table, table.rows(source), format));
    });
    const created = new Date(context.now() * 1000).toISOString().replace(".000Z", "Z");
    append(PACKAGE_FILE, printJson(dataPackage(TABLES, format, created)));
    return counts;
  });
  const where = printable(name);
  const what = `${counted(TABLES.length, "table")} of ${counted(told.documents, "document")}`;
  context.err(`${what} in ${where}; ${PACKAGE_FILE} there says what is in them.\n`);
  return exitCodeOf(told);
}

/** @throws MortemError in a folder of documents or below it: what lies there is read by people, reviewed and kept in git */
function refuseDocuments(project: Project, folder: string): void {
  for (const documents of KINDS.map((kind) => folderOf(project, kind))) {
    const path = absolutePath(project.root, documents);
    // Where documents lie at the root itself, all of the repository is below it.
    const isAmong = isWithin(folder, path) && (documents !== "." || isWithin(path, folder));
    if (!isAmong) continue;
    throw new MortemError(
      "the tables would lie among the documents here",
      "Choose a folder elsewhere: `mortem export --output out`.",
      { path: folder },
    );
  }
}

/** @throws MortemError where the folder holds an export in another format, which would tell of an older day, or files of others by our names */
function refuseForeign(folder: string, format: TableFormat): void {
  const earlier = formatOf(readFrom(folder, PACKAGE_FILE) ?? "");
  if (earlier === format) return;
  if (earlier !== undefined) {
    throw new MortemError(
      `this folder holds an export as ${earlier}`,
      `Write it as that again, with --format ${earlier}, or choose another folder.`,
      { path: folder },
    );
  }
  const files = [PACKAGE_FILE, ...TABLES.map((table) => fileOf(table, format))];
  const standing = files.find((file) => standsIn(folder, file));
  if (standing === undefined) return;
  throw new MortemError(
    `${standing} stands in this folder already, and is of no export`,
    "Choose another folder, or move the file away: nothing was written.",
    { path: folder },
  );
}
