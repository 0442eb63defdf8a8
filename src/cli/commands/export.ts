/** `mortem export`: the whole archive as tables, for a spreadsheet, a database or a warehouse. */
import { TABLES } from "../../archive/tables/index.ts";
import { headText, rowsText, type TableFormat } from "../../archive/tables/print.ts";
import type { Context } from "../../values/context.ts";
import { MortemError } from "../../values/error.ts";
import { exportInto } from "../export/folder.ts";
import { eachSource, exitCodeOf } from "../export/sources.ts";
import { refuseEmptyOutput } from "../output-name.ts";
import { openProject } from "../project.ts";

interface Options {
  /** A folder. */
  readonly output?: string;
  readonly table?: string;
  readonly format?: TableFormat;
}

/** @returns 2 where a document is not in the tables; all others are */
export async function run(
  context: Context,
  _: readonly [],
  { output, table, format = "csv" }: Options,
): Promise<number> {
  refuseEmptyOutput(output);
  if ((output === undefined) === (table === undefined)) {
    throw new MortemError(
      output === undefined ? "it is not said where to" : "--output and --table are two ways out",
      "`mortem export --output FOLDER` writes all tables into a folder, `mortem export --table actions` prints one.",
    );
  }
  const project = await openProject(context);
  if (output !== undefined) return exportInto(context, project, output, format);
  const wanted = TABLES.filter(({ name }) => name === table);
  for (const one of wanted) context.out(headText(one, format));
  const left = eachSource(context, project, (source) => {
    for (const one of wanted) context.out(rowsText(one, one.rows(source), format));
  });
  return exitCodeOf(left);
}
